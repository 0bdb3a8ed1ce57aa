// The form. What it asks comes from Python as data (workplace/form.py); nothing here knows a field of the plan by name.
import { button, later, made } from "./delen.js"

const PAUSE = 600
const at = (data, path) => path.reduce((inside, key) => inside?.[key], data)
const idOf = (path) => `v-${path.join("-")}`
const sameStart = (path, start) => start.every((key, index) => path[index] === key)

export class Form {
  /**
   * @param {HTMLElement} place where the screens come
   * @param {HTMLOListElement} list where the links to them come
   * @param {object[]} screens what Python says that the form asks
   * @param {{ set, add, remove, move }} edit what changes the plan
   * @param {() => void} turned what is done when another screen is shown
   */
  constructor(place, list, screens, edit, turned) {
    Object.assign(this, { place, list, screens, edit, turned, fields: [], shape: "", shown: 0 })
    this.links = screens.map((screen, index) => {
      const link = made("a", { href: `#wp-scherm-${index}` }, screen.number ? `${screen.number}. ${screen.title}` : screen.title)
      const count = made("span", {})
      link.addEventListener("click", (event) => { event.preventDefault(); this.show(index, true) })
      list.append(made("li", {}, link, " ", count))
      return { link, count }
    })
  }

  /** Shows a state: draws the screens anew when there are other items, and else only puts in what changed. */
  update(state) {
    this.state = state
    const shape = JSON.stringify(this.screens.map((screen) => this.shapeOf(screen.fields, screen.path)))
    if (shape !== this.shape) {
      this.shape = shape
      const focused = document.activeElement?.id
      this.draw()
      if (focused) document.getElementById(focused)?.focus()
    }
    for (const field of this.fields) field.put(at(state.data, field.path))
    for (const [index, { count }] of this.links.entries()) {
      const open = state.parts[index].open
      count.textContent = open ? `(nog ${open})` : "(klaar)"
    }
    this.mark(state.found)
  }

  /** What decides how many fields there are: codes and items. */
  shapeOf(fields, path) {
    return fields.flatMap((field) => {
      const here = field.key ? [...path, field.key] : path
      if (field.kind === "coded") return [this.codes(field, here)]
      if (field.kind === "items") return [at(this.state.data, here)?.length ?? 0]
      return field.kind === "group" ? this.shapeOf(field.fields, here) : field.letters ? [this.choices(field).join()] : []
    })
  }

  codes(field, path) {
    const inside = at(this.state.data, path)
    const own = Object.keys(inside && typeof inside === "object" ? inside : {}).filter((key) => new RegExp(`^${field.letter}[1-9][0-9]?$`).test(key))
    const known = field.follows ? (this.state.codes[field.letter] ?? []).map(([code]) => code) : []
    return [...new Set([...known, ...own])].sort((a, b) => a.slice(1) - b.slice(1))
  }

  choices(field) {
    if (field.options) return field.options
    return field.letters.flatMap((letter) => this.state.codes[letter] ?? []).map(([code, words]) => [code, words ? `${code}: ${words}` : code])
  }

  draw() {
    this.fields = []
    const last = this.screens.length - 1
    this.place.replaceChildren(...this.screens.map((screen, index) => made("section",
      { class: "wp-scherm", id: `wp-scherm-${index}`, "aria-labelledby": `wp-schermkop-${index}`, hidden: index !== this.shown },
      made("h3", { id: `wp-schermkop-${index}`, tabindex: -1 }, screen.number ? `${screen.number}. ${screen.title}` : screen.title),
      screen.ask && made("p", { class: "hoofdvraag" }, screen.ask),
      screen.note && made("p", { class: "wp-hulp" }, screen.note),
      ...this.inside(screen.fields, screen.path),
      made("div", { class: "wp-knoppen" },
        index > 0 ? button("Vorige", () => this.show(index - 1, true)) : null,
        index < last ? button("Volgende", () => this.show(index + 1, true), { class: "md-button md-button--primary" }) : null))))
    this.show(this.shown)
  }

  show(index, focus = false) {
    this.shown = index
    for (const [number, screen] of [...this.place.children].entries()) screen.hidden = number !== index
    for (const [number, { link }] of this.links.entries()) link.toggleAttribute("aria-current", number === index)
    this.links[index].link.setAttribute("aria-current", "step")
    if (focus) document.getElementById(`wp-schermkop-${index}`).focus()
    this.turned()
  }

  /** The number of the screen that a finding is about; the first for what is about none. */
  screenOf(one) {
    const index = this.screens.findIndex((screen) => screen.key && (one.at.length ? sameStart(one.at, screen.path) : screen.key === one.part))
    return Math.max(index, 0)
  }

  /** The fields of a map; those that a new plan does without, and that are empty, come under “Meer”. */
  inside(fields, path) {
    const first = []
    const more = []
    for (const field of fields) {
      const here = field.key ? [...path, field.key] : path
      const drawn = ["group", "coded", "items"].includes(field.kind) ? this[field.kind](field, here) : this.answer(field, here)
      const empty = (value) => value === undefined || value === "" || (typeof value === "object" && Object.values(value).every(empty))
      ;(field.more && empty(at(this.state.data, here)) ? more : first).push(drawn)
    }
    if (more.length) first.push(made("details", { class: "wp-meer" }, made("summary", {}, "Meer vragen die je mag overslaan"), ...more))
    return first
  }

  group(field, path) {
    return made("fieldset", { id: idOf(path), tabindex: -1 }, made("legend", {}, field.title), field.ask && made("p", { class: "wp-hulp" }, field.ask),
      this.said(path), ...this.inside(field.fields, path))
  }

  coded(field, path) {
    const codes = this.codes(field, path)
    const next = Math.max(0, ...codes.map((code) => Number(code.slice(1)))) + 1
    const name = field.item.toLowerCase()
    const each = codes.map((code) => {
      const here = [...path, code]
      const inner = field.fields ? this.inside(field.fields, here) : [this.answer({ ...field.answer, title: `${field.item} ${code}` }, here)]
      const words = (this.state.codes[field.letter] ?? []).find(([known]) => known === code)?.[1]
      const remove = field.follows ? null : button(`Haal ${code} weg`, () => this.edit.remove(here), { class: "md-button wp-klein" })
      if (!field.fields) return made("div", { class: "wp-rij" }, ...inner, remove)
      return made("fieldset", { id: idOf(here), tabindex: -1 }, made("legend", {}, `${field.item} ${code}`),
        field.follows && words ? made("p", { class: "wp-hulp" }, words) : null, this.said(here), ...inner, remove)
    })
    const add = field.follows ? null : button(`Nog een ${name} (${field.letter}${next})`, () => this.edit.add([...path, `${field.letter}${next}`]))
    if (!field.key) return made("div", { class: "wp-lijstvak" }, ...each, add)
    return made("fieldset", { id: idOf(path), tabindex: -1 }, made("legend", {}, field.title), field.ask && made("p", { class: "wp-hulp" }, field.ask), this.said(path), ...each, add)
  }

  items(field, path) {
    const number = at(this.state.data, path)?.length ?? 0
    const name = field.item.toLowerCase()
    const each = Array.from({ length: number }, (_, index) => {
      const here = [...path, index]
      const label = `${field.item} ${index + 1}`
      const small = { class: "md-button wp-klein" }
      return made("fieldset", { id: idOf(here), tabindex: -1 }, made("legend", {}, label), this.said(here), ...this.inside(field.fields, here),
        made("div", { class: "wp-knoppen" },
          index > 0 ? button(`${label} omhoog`, () => this.edit.move(here, -1), small) : null,
          index < number - 1 ? button(`${label} omlaag`, () => this.edit.move(here, 1), small) : null,
          button(`Haal ${name} ${index + 1} weg`, () => this.edit.remove(here), small)))
    })
    return made("fieldset", { id: idOf(path), tabindex: -1 }, made("legend", {}, field.title), field.ask && made("p", { class: "wp-hulp" }, field.ask), this.said(path), ...each,
      button(`Nog een ${name}`, () => this.edit.add([...path, number])))
  }

  /** Room for what is found at a place. */
  said(path) {
    return made("p", { class: "wp-melding", id: `${idOf(path)}-m`, "data-pad": JSON.stringify(path) })
  }

  /** One question with its answer. */
  answer(field, path) {
    const id = idOf(path)
    const help = [field.ask, field.write].filter(Boolean).join(" ")
    const described = [help && `${id}-h`, `${id}-m`].filter(Boolean).join(" ")
    const optional = field.required ? "" : made("span", {}, " (mag leeg)")
    const parts = [help && made("p", { class: "wp-hulp", id: `${id}-h` }, help)]
    if (field.example) parts.push(made("details", {}, made("summary", {}, `Voorbeeld bij “${field.title}”`), made("p", { class: "wp-voorbeeld" }, field.example)))
    parts.push(this.said(path))
    if (field.kind === "many") return this.many(field, path, parts, described, optional)
    const control = this.control(field, id, described)
    const whole = made("div", { class: "wp-veld" }, made("label", { for: id }, field.title, optional), ...parts, control)
    const read = () => (field.kind === "words" ? control.value.split(",").map((word) => word.trim()).filter(Boolean) : control.value)
    const send = () => { if (control.value !== control.dataset.was) { control.dataset.was = control.value; this.edit.set(path, read()) } }
    const soon = later(send, PAUSE)
    control.addEventListener("input", soon)
    control.addEventListener("change", send)
    if (field.cites) control.dataset.haaltAan = field.title
    this.fields.push({ path, element: control, put: (value) => {
      const text = Array.isArray(value) ? value.join(", ") : value && typeof value === "object" ? `${value.laag ?? ""} tot ${value.hoog ?? ""}` : value ?? ""
      if (control === document.activeElement && control.value !== control.dataset.was) return
      if (field.kind === "choice" && text && ![...control.options].some((option) => option.value === text)) control.append(made("option", { value: text }, text))
      if (control.value !== text && !(control === document.activeElement && field.kind !== "choice")) control.value = text
      control.dataset.was = control.value
    } })
    return whole
  }

  control(field, id, described) {
    const attributes = { id, "aria-describedby": described, autocomplete: "off" }
    if (field.kind === "long") return made("textarea", { ...attributes, rows: 3 })
    if (field.kind !== "choice") return made("input", { ...attributes, type: "text" })
    const options = [["", "Maak een keuze"], ...this.choices(field)]
    return made("select", attributes, ...options.map(([value, words]) => made("option", { value }, words)))
  }

  many(field, path, parts, described, optional) {
    const id = idOf(path)
    const boxes = this.choices(field).map(([value, words]) => {
      const box = made("input", { type: "checkbox", id: `${id}-${value}`, value })
      box.addEventListener("change", () => this.edit.set(path, all()))
      return made("div", { class: "wp-keuze" }, box, made("label", { for: box.id }, words))
    })
    const group = made("fieldset", { class: "wp-veld", id, tabindex: -1, "aria-describedby": described }, made("legend", {}, field.title, optional), ...parts, ...boxes)
    const inputs = [...group.querySelectorAll("input")]
    let others = []
    const all = () => [...inputs.filter((box) => box.checked).map((box) => box.value), ...others]
    this.fields.push({ path, element: group, put: (value) => {
      const list = Array.isArray(value) ? value.map(String) : []
      others = list.filter((one) => !inputs.some((box) => box.value === one))
      for (const box of inputs) box.checked = list.includes(box.value)
    } })
    return group
  }

  /** Puts what is found where it belongs: at its question, or at the nearest one around it. */
  mark(found) {
    const rooms = new Map([...this.place.querySelectorAll("[data-pad]")].map((room) => [room.dataset.pad, { room, words: [], wrong: false }]))
    for (const one of found) {
      const room = this.nearest(one, rooms)
      if (!room || one.severity === "todo") continue
      room.words.push(`${one.dutch[0].toUpperCase()}${one.dutch.slice(1)}: ${one.words}`)
      room.wrong ||= one.severity === "error"
    }
    for (const { room, words, wrong } of rooms.values()) {
      room.textContent = words.join(" ")
      room.classList.toggle("wp-fout", wrong)
      const control = document.getElementById(room.id.slice(0, -2))
      if (control?.matches("input, textarea, select")) control.setAttribute("aria-invalid", String(wrong))
    }
  }

  nearest(one, rooms) {
    for (let length = one.at.length; length > 0; length -= 1) {
      const room = rooms.get(JSON.stringify(one.at.slice(0, length)))
      if (room) return room
    }
    return undefined
  }

  /** Shows the question that a finding is about, and gives it the focus; its screen when the form has no such question. */
  go(one) {
    for (let length = one.at.length; length > 0; length -= 1) {
      const element = document.getElementById(idOf(one.at.slice(0, length)))
      const screen = element?.closest(".wp-scherm")
      if (!screen) continue
      this.show([...this.place.children].indexOf(screen))
      for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true
      element.focus()
      element.scrollIntoView({ block: "center" })
      return
    }
    this.show(this.screenOf(one), true)
  }
}
