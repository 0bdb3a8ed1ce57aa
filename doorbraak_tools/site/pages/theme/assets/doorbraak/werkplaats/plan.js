// The plan that is open: its text, what the engine says of it, the file that it came from, and the way back.
import { sayWhy, say } from "./bladzijde.js"
import { Origin } from "./bestand.js"
import { download } from "./delen.js"
import { endsAfter, withEnds } from "./regels.js"

/** @typedef {import("./motor.js").State} State
 *  @typedef {{ text: string, ends: string[], screen: number }} Step a text, and the screen on which it was changed
 */

export class Plan {
  name = "plan.md"
  origin = new Origin()
  lead = ""
  saved = ""
  /** @type {string[]} */
  ends = []
  /** @type {Step[]} */
  before = []
  /** @type {Step[]} */
  after = []
  /** @type {Promise<boolean>} */
  busy = Promise.resolve(true)

  /** @param {State} state what is shown before a plan is open
   *  @param {() => number} screen which screen is shown
   *  @param {(typed: boolean) => void} shown what is done with a new state; whether its text was typed as text just now */
  constructor(state, screen, shown) {
    this.state = state
    this.screen = screen
    this.shown = shown
  }

  /** @param {State & Partial<import("./motor.js").Opened>} state @param {string} name */
  begin(state, name, origin = new Origin()) {
    this.state = state
    this.name = name
    this.origin = origin
    this.lead = state.lead ?? ""
    this.ends = state.ends ?? []
    this.saved = state.text
    this.before = []
    this.after = []
  }

  /** One thing at a time: each question is asked of the text that the one before it left. Resolves to whether it was done.
   *  @param {() => unknown} act */
  inTurn(act) {
    this.busy = this.busy.then(act).then(() => true, (error) => {
      sayWhy(error, "Dit kon ik niet verwerken. Je tekst is niet veranderd.")
      return false
    })
    return this.busy
  }

  /** @param {import("./motor.js").OrRefused<State>} next @param {boolean} [typed] */
  take(next, typed = false) {
    if (next.refused !== undefined) { say(next.refused); return }
    if (next.text !== this.state.text) {
      this.before.push({ text: this.state.text, ends: this.ends, screen: this.screen() })
      this.after = []
      this.ends = endsAfter(this.state.text, next.text, this.ends)
    }
    this.state = next
    this.shown(typed)
  }

  /** Goes one step back or forth; resolves to the screen on which it was taken.
   *  @param {Step[]} from @param {Step[]} to @param {(text: string) => Promise<import("./motor.js").OrRefused<State>>} read */
  async step(from, to, read) {
    const there = from[from.length - 1]
    const next = await read(there.text)
    if (next.refused !== undefined) throw new Error(next.refused)
    from.pop()
    to.push({ text: this.state.text, ends: this.ends, screen: there.screen })
    this.state = next
    this.ends = there.ends
    this.shown(false)
    return there.screen
  }

  /** What the file holds: all that was not changed, to the letter. */
  content() {
    return this.lead + withEnds(this.state.text, this.ends)
  }

  /** Writes to the file that the plan came from; resolves to whether the user wanted that after all. */
  async save() {
    const where = await this.origin.write(this.content(), this.name)
    if (where === undefined) return false
    this.name = where
    this.saved = this.state.text
    return true
  }

  /** Hands a copy to the folder with downloads. */
  copy() {
    download(this.content(), this.name, "text/markdown;charset=utf-8")
    this.saved = this.state.text
  }
}
