// Asks the engine. A question that gets no answer in time ends the engine; the next one starts it anew.
/** @typedef {(string | number)[]} Place a place in the data of a plan, as in `["doelen", "K1"]`
 *  @typedef {{ severity: "error" | "warning" | "todo" | "hint", dutch: string, code: string, words: string, line: number, column: number, part: string, at: Place }} Found a finding
 *  @typedef {{ lead: string, paragraphs: [string, string][], tables: import("./delen.js").Table[] }} Costs
 *  @typedef {object} State all that the page shows of a plan (`state` in workplace/state.py)
 *  @property {string} text
 *  @property {any} data what is answered; null when the text cannot be read as a form
 *  @property {Record<string, [code: string, words: string][]>} codes by letter, with what each stands for
 *  @property {Found[]} found
 *  @property {{ number: string, present: number, open: number }[]} parts one for each screen
 *  @property {string[]} ready whether it is ready for a decision, in lines
 *  @property {boolean} complete
 *  @property {Costs | null} costs null when there are no amounts yet, or wrong ones
 *  @typedef {State & { name: string, ends?: string[], lead?: string, told?: string[] }} Opened a plan with what its file is called, what each of its lines ends in, its mark, and what happened to a Word document
 *  @typedef {{ cite: string, address: string, name: string, what: string, law: string, decides: string, limits: string, read: string }} Law
 *  @typedef {{ name: string, media: string, content: string }} Made a file in base64
 *  @typedef {{ new: Opened, open: Opened, read: State, change: State, law: { found: Law[], said: string }, document: Made }} Answers
 */

/** An answer, or in words for the person at the page why there is none.
 *  @template Answer @typedef {Answer & { refused?: undefined } | { refused: string }} OrRefused */

const START = 120_000
const QUESTION = 30_000

const localDay = () => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0")).join("-")
}

export class Motor {
  /** @param {{ worker: string, runtime: string, pack: string }} where the files of the engine lie
   *  @param {string} [house] what holds in this municipality alone
   *  @param {() => string} [today] the day of the reader, as year-month-day */
  constructor(where, house = "", today = localDay) {
    this.where = where
    this.house = house
    this.today = today
    /** @type {Map<number, (data: { answer: string, failed?: undefined } | { failed: string }) => void>} */
    this.waiting = new Map()
    this.number = 0
    /** @type {Promise<Worker> | undefined} */
    this.ready = undefined
  }

  /** Resolves to the engine when it can be asked; rejects with a reason in one word. */
  start() {
    this.ready ??= new Promise((done, fail) => {
      if (typeof WebAssembly !== "object" || typeof Worker !== "function") { fail(new Error("oud")); return }
      const worker = this.worker = new Worker(this.where.worker, { type: "module" })
      const over = (/** @type {string} */ why) => { clearTimeout(end); this.stop(); fail(new Error(why)) }
      const end = setTimeout(over, START, "traag")
      worker.onerror = (event) => { event.preventDefault(); over("oud") }
      worker.onmessage = ({ data }) => {
        if (data.ready) { clearTimeout(end); done(worker) }
        else if (data.id === undefined) over("oud")
        else this.waiting.get(data.id)?.(data)
        this.waiting.delete(data.id)
      }
      worker.postMessage({ start: this.where })
    })
    return this.ready
  }

  stop() {
    this.worker?.terminate()
    this.ready = undefined
    for (const answer of this.waiting.values()) answer({ failed: "stil" })
    this.waiting.clear()
  }

  /** Returns what the engine answers. Throws an Error when it fails or says nothing in time.
   *  @template {keyof Answers} Call
   *  @param {Call} call @param {object} given @returns {Promise<OrRefused<Answers[Call]>>} */
  async ask(call, given = {}) {
    const worker = await this.start()
    const id = (this.number += 1)
    const data = await new Promise((done) => {
      const end = setTimeout(() => this.stop(), QUESTION)
      this.waiting.set(id, (answer) => { clearTimeout(end); done(answer) })
      worker.postMessage({ id, question: JSON.stringify({ call, with: given, house: this.house, today: this.today() }) })
    })
    if (data.failed) {
      this.stop() // what went wrong inside it, nobody knows: the next question is asked of a new engine
      throw new Error(data.failed)
    }
    return JSON.parse(data.answer)
  }
}
