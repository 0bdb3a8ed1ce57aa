// The form. What it asks comes from Python as data (workplace/form.py); nothing here knows a field of the plan by name.
import { isSaid, say } from "./bladzijde.js"
import { button, made } from "./delen.js"
import { idOf, mark, roomAt, roomOf } from "./melding.js"
import { question } from "./vraag.js"

/** @typedef {import("./motor.js").Place} Place
 *  @typedef {import("./motor.js").State} State
 */

/** What stands above a question. `more`: a new plan does without it.
 *  @typedef {{ key: string, label: string, ask: string, required: boolean, more: boolean }} Asked
 *  @typedef {Asked & { kind: "short" | "long" | "words", hint: string, cites?: boolean }} Written
 *  @typedef {Asked & { kind: "choice" | "many", hint: string, cites?: undefined } & ({ options: [value: string, words: string][] } | { options?: undefined, letters: string[] })} Chosen of its own values, or of the codes with these letters
 *  @typedef {Asked & { kind: "group", fields: Field[] }} Group
 *  @typedef {Asked & { kind: "items", item: string, fields: Field[] }} Items
 *  @typedef {Partial<Asked> & { kind: "coded", item: string, letter: string, follows: boolean } & ({ fields: Field[] } | { fields?: undefined, answer: Question })} Coded K1, K2 …, each a map of fields or one answer; `follows`: the codes are given out elsewhere
 *  @typedef {Written | Chosen} Question
 *  @typedef {Question | Group | Items | Coded} Field
 *  @typedef {{ number: string, title: string, key: string, ask: string, note: string, path: Place, fields: Field[] }} Screen
 */

/** @param {any} data @param {Place} path */
const at = (data, path) => path.reduce((inside, key) => inside?.[key], data)
/** @param {Screen} screen */
export const headOf = ({ number, title }) => (number ? `${number}. ${title}` : title)
/** @param {Place} path @param {Place} start */
const sameStart = (path, start) => start.every((key, index) => path[index] === key)

/** A name inside a sentence. @param {string} name */
const inSentence = (name) => name[0].toLowerCase() + name.slice(1)

/** @param {any} value @returns {boolean} */
const empty = (value) => (value ?? "") === "" || (typeof value === "object" && Object.values(value).every(empty))

export class Form {
  /**
   * @param {HTMLElement} place where the screen comes
   * @param {HTMLElement} list where the links to the screens come
   * @param {Screen[]} screens what Python says that the form asks (workplace/form.py)
   * @param {State} state what it shows first
   * @param {Record<"set" | "add" | "remove" | "move", (path: Place, given?: unknown) => Promise<boolean>>} edit what changes the plan; resolves to whether the engine answered
   * @param {() => void} turned what is done when another screen is shown
   */
  constructor(place, list, screens, state, edit, turned) {
    this.place = place
    this.screens = screens
    this.state = state
    this.edit = edit
    this.turned = turned
    /** @type {{ path: Place, put: (value: any) => void }[]} */
    this.fields = []
    /** @type {Map<string, { path: Place, words: string | string[], sent?: Promise<void> }>} */
    this.typed = new Map()
    this.shape = ""
    this.heard = ""
    this.shown = 0
    // The head stays the same element: a screen reader does not tell of one that is made and gets the focus at once.
    this.head = made("h3", { id: "wp-schermkop", tabindex: -1 })
    place.append(made("section", { "aria-labelledby": this.head.id }, this.head, this.below = made("div")))
    this.links = screens.map((screen, index) => {
      const link = made("a", { href: `#${place.id}` }, headOf(screen))
      const count = made("span", {})
      link.addEventListener("click", (event) => { event.preventDefault(); this.show(index, true) })
      list.append(made("li", {}, link, " ", count))
      return { link, count }
    })
  }

  /** Begins with another plan: what was typed for the one before is not for this one. */
  begin() {
    this.typed.clear()
    this.shape = ""
    this.shown = 0
  }

  /** Shows a state: draws the screen anew when it has other questions, and else only puts in what changed.
   *  @param {State} state */
  update(state) {
    this.state = state
    const { fields, path } = this.screens[this.shown]
    const codes = Object.values(state.codes).flat().map(([code]) => code)
    const shape = [this.shown, ...codes, ...[...this.questions(fields, path)].map(([, here]) => idOf(here))].join(" ")
    const { id, selectionStart } = /** @type {HTMLInputElement} */ (document.activeElement)
    const drawn = shape !== this.shape
    this.shape = shape
    if (drawn) this.draw()
    this.fill()
    const again = drawn && id && document.getElementById(id)
    if (again && this.place.contains(again)) {
      again.focus()
      if (typeof selectionStart === "number") /** @type {HTMLInputElement} */ (again).setSelectionRange(selectionStart, selectionStart)
    }
    for (const [index, { link, count }] of this.links.entries()) {
      const open = state.parts[index].open
      count.textContent = open ? `(nog ${open})` : "(klaar)"
      if (index === this.shown) link.setAttribute("aria-current", "step")
      else link.removeAttribute("aria-current")
    }
    mark(this.place, state.found)
  }

  /** The questions among fields, each with its place: codes and items as many as there are.
   *  @param {Field[]} fields @param {Place} path @returns {Iterable<[Question, Place]>} */
  * questions(fields, path) {
    for (const field of fields) {
      const here = field.key ? [...path, field.key] : path
      if (field.kind === "group") yield* this.questions(field.fields, here)
      else if (field.kind === "items") for (let at = 0; at < this.number(here); at += 1) yield* this.questions(field.fields, [...here, at])
      else if (field.kind === "coded") for (const code of this.codes(field, here)) yield* this.questions(field.fields ?? [field.answer], [...here, code])
      else yield [field, here]
    }
  }

  /** @param {Place} path @returns {number} */
  number(path) {
    return at(this.state.data, path)?.length ?? 0
  }

  /** @param {Coded} field @param {Place} path */
  codes(field, path) {
    const inside = at(this.state.data, path)
    const own = Object.keys(inside && typeof inside === "object" ? inside : {}).filter((key) => new RegExp(`^${field.letter}[1-9][0-9]?$`).test(key))
    const known = field.follows ? (this.state.codes[field.letter] ?? []).map(([code]) => code) : []
    return [...new Set([...known, ...own])].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  }

  /** @param {string} code */
  wordsOf(code) {
    return (this.state.codes[code[0]] ?? []).find(([known]) => known === code)?.[1] ?? ""
  }

  /** What can be chosen at a place, and what was chosen there and can be no more: that can be given up.
   *  @param {Chosen} field @param {Place} path @returns {[value: string, words: string][]} */
  choices(field, path) {
    /** @type {[value: string, words: string][]} */
    const offered = field.options ?? field.letters.flatMap((letter) => this.state.codes[letter] ?? [])
      .filter(([code]) => !path.includes(code)).map(([code, words]) => [code, words ? `${code}: ${words}` : code])
    const others = [this.valueOf(path) ?? []].flat().map(String).filter((one) => one && !offered.some(([value]) => value === one))
    return [...offered, ...others.map((one) => /** @type {[string, string]} */ ([one, one]))]
  }

  draw() {
    this.fields = []
    const screen = this.screens[this.shown]
    const turn = (/** @type {string} */ words, /** @type {number} */ by, attributes = {}) => (this.screens[this.shown + by] ? button(words, () => this.show(this.shown + by, true), attributes) : null)
    this.head.textContent = headOf(screen)
    this.below.replaceChildren(
      screen.ask ? made("p", { class: "hoofdvraag" }, screen.ask) : "",
      screen.note ? made("p", { class: "wp-hulp" }, screen.note) : "",
      ...this.inside(screen.fields, screen.path),
      made("div", { class: "wp-knoppen" }, turn("Vorige", -1), turn("Volgende", 1, { class: "md-button md-button--primary" })))
  }

  /** @param {number} index which screen @param {boolean} focus whether its head gets the focus */
  show(index, focus = false) {
    this.shown = index
    this.update(this.state)
    if (focus) {
      this.head.focus({ preventScroll: true })
      this.head.scrollIntoView()
    }
    this.turned()
  }

  /** The number of the screen that a finding is about; the first for what is about none. @param {{ at: Place, part?: string }} one */
  screenOf(one) {
    const index = this.screens.findIndex((screen) => screen.key && (one.at.length ? sameStart(one.at, screen.path) : screen.key === one.part))
    return Math.max(index, 0)
  }

  /** What stands in the field of a place: what was typed and is not in the plan yet counts, whatever an older state says.
   *  @param {Place} path */
  valueOf(path) {
    const typed = this.typed.get(JSON.stringify(path))
    return typed ? typed.words : at(this.state.data, path)
  }

  /** @param {Place} path @param {string | string[]} words */
  type(path, words) {
    this.typed.set(JSON.stringify(path), { path, words })
  }

  /** Gives what was typed to the plan. @param {Place} path */
  async send(path) {
    const key = JSON.stringify(path)
    const one = this.typed.get(key)
    if (!one) return
    await (one.sent ??= this.edit.set(path, one.words).then((answered) => {
      if (this.typed.get(key) !== one) return
      if (answered) { this.typed.delete(key); this.fill() }
      else one.sent = undefined
    }))
  }

  /** Who leaves an answer hears what is wrong with it; who is still typing is not disturbed. @param {Place} path */
  async leave(path) {
    await this.send(path)
    const room = roomOf(path)
    if (!room || room.parentElement?.contains(document.activeElement)) return
    if (room.textContent) say(room.textContent)
    else if (isSaid(this.heard)) say("") // it is mended
    this.heard = room.textContent ?? ""
  }

  /** Gives what was typed to the plan, without waiting for a pause. */
  sendAll() {
    for (const { path } of this.typed.values()) this.send(path)
  }

  /** Puts into each field what it holds, and after each code what it stands for. */
  fill() {
    for (const { path, put } of this.fields) put(this.valueOf(path))
    for (const room of this.place.querySelectorAll("[data-code]")) room.textContent = this.wordsOf(room.getAttribute("data-code") ?? "")
  }

  /** The fields of a map; those that a new plan does without, and that are empty, come under “Meer”.
   *  @param {Field[]} fields @param {Place} path @returns {HTMLElement[]} */
  inside(fields, path) {
    const [first, more] = /** @type {HTMLElement[][]} */ ([[], []])
    for (const field of fields) {
      const here = field.key ? [...path, field.key] : path
      const into = field.more && empty(this.valueOf(here)) ? more : first
      if (field.kind === "group") into.push(this.group(field, here))
      else if (field.kind === "coded") into.push(this.coded(field, here))
      else if (field.kind === "items") into.push(this.items(field, here))
      else into.push(question(this, field, here))
    }
    if (more.length) first.push(made("details", { class: "wp-meer" }, made("summary", {}, "Meer vragen die je mag overslaan"), ...more))
    return first
  }

  /** A frame around what belongs to a place, with room for what is found there.
   *  @param {Place} path @param {string} label @param {string} ask @param {(Node | null)[]} children */
  box(path, label, ask, ...children) {
    return made("fieldset", { id: idOf(path), tabindex: -1 }, made("legend", {}, label), ask && made("p", { class: "wp-hulp" }, ask), roomAt(path), ...children)
  }

  /** @param {Group} field @param {Place} path */
  group(field, path) {
    return this.box(path, field.label, field.ask, ...this.inside(field.fields, path))
  }

  /** @param {Coded} field @param {Place} path */
  coded(field, path) {
    const codes = this.codes(field, path)
    const next = Math.max(0, ...codes.map((code) => Number(code.slice(1)))) + 1
    const each = codes.map((code) => {
      const here = [...path, code]
      const inner = field.fields ? this.inside(field.fields, here) : [question(this, { ...field.answer, label: `${field.item} ${code}` }, here)]
      const remove = field.follows ? null : button(`Haal ${code} weg`, () => this.edit.remove(here), { class: "md-button wp-klein" })
      if (!field.fields) return made("div", { class: "wp-rij" }, ...inner, remove)
      return this.box(here, `${field.item} ${code}`, "", field.follows ? made("p", { class: "wp-hulp", "data-code": code }) : null, ...inner, remove)
    })
    const add = field.follows ? null : button(`Nog een ${inSentence(field.item)} (${field.letter}${next})`, () => this.edit.add([...path, `${field.letter}${next}`]))
    if (field.label === undefined) return made("div", { class: "wp-lijstvak" }, ...each, add)
    return this.box(path, field.label, field.ask ?? "", ...each, add)
  }

  /** @param {Items} field @param {Place} path */
  items(field, path) {
    const number = this.number(path)
    const each = Array.from({ length: number }, (_, index) => {
      const here = [...path, index]
      const label = `${field.item} ${index + 1}`
      const small = { class: "md-button wp-klein" }
      return this.box(here, label, "", ...this.inside(field.fields, here),
        made("div", { class: "wp-knoppen" },
          index > 0 ? button(`${label} omhoog`, () => this.edit.move(here, -1), small) : null,
          index < number - 1 ? button(`${label} omlaag`, () => this.edit.move(here, 1), small) : null,
          button(`Haal ${inSentence(label)} weg`, () => this.edit.remove(here), small)))
    })
    return this.box(path, field.label, field.ask, ...each, button(`Nog een ${inSentence(field.item)}`, () => this.edit.add([...path, number])))
  }

  /** Shows the question that a finding is about, and gives it the focus; its screen when the form has no such question.
   *  @param {{ at: Place, part?: string }} one */
  go(one) {
    this.show(this.screenOf(one), true)
    for (let length = one.at.length; length > 0; length -= 1) {
      const element = document.getElementById(idOf(one.at.slice(0, length)))
      if (!element) continue
      for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true
      element.focus()
      element.scrollIntoView({ block: "center" })
      return
    }
  }

  /** Goes to an answer that cites rules: that place, or the first one there is. Returns its field, if there is one.
   *  @param {string | undefined} place */
  goToCiting(place) {
    const all = this.screens.flatMap(({ fields, path }) => [...this.questions(fields, path)])
    const cites = all.filter(([field]) => field.cites).map(([, path]) => path)
    const path = cites.find((one) => JSON.stringify(one) === place) ?? cites[0]
    if (path) this.go({ at: path })
    return path && /** @type {HTMLTextAreaElement} */ (document.getElementById(idOf(path)))
  }
}
