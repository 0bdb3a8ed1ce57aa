// One question of the form: its label, how to answer it, room for what is found, and the field that takes the answer.
import { later, made } from "./delen.js"
import { idOf, roomAt } from "./melding.js"

/** @typedef {import("./motor.js").Place} Place
 *  @typedef {import("./formulier.js").Form} Form
 *  @typedef {import("./formulier.js").Question} Question
 *  @typedef {import("./formulier.js").Chosen} Chosen
 *  @typedef {(HTMLElement | string | null)[]} Parts
 */

const PAUSE = 600

/** An answer as it stands in a field. @param {any} value @returns {string} */
const written = (value) => (Array.isArray(value) ? value.join(", ") : value && typeof value === "object" ? `${value.laag ?? ""} tot ${value.hoog ?? ""}` : String(value ?? ""))

/** One question with its answer. @param {Form} form @param {Question} field @param {Place} path */
export function question(form, field, path) {
  const id = idOf(path)
  const help = [field.ask, field.hint].filter(Boolean).join(" ")
  const described = [help && `${id}-h`, `${id}-m`].filter(Boolean).join(" ")
  const optional = field.required ? "" : made("span", {}, " (mag leeg)")
  const parts = [help && made("p", { class: "wp-hulp", id: `${id}-h` }, help), roomAt(path)]
  if (field.kind === "many") return many(form, field, path, parts, described, optional)
  const control = controlOf(field, { id, "aria-describedby": described, autocomplete: "off" })
  const soon = later(() => form.send(path), PAUSE)
  const take = () => {
    if (control.value === written(form.valueOf(path))) return
    form.type(path, control.value)
    soon()
  }
  control.addEventListener("input", take)
  control.addEventListener("change", () => { take(); form.leave(path) })
  if (field.cites) Object.assign(control.dataset, { haaltAan: field.label, plek: JSON.stringify(path) })
  form.fields.push({ path, put: (value) => {
    const text = written(value)
    if (field.kind === "choice") offer(form.choices(field, path), /** @type {HTMLSelectElement} */ (control))
    else if (control === document.activeElement) return // who is typing is not corrected
    if (control.value !== text) control.value = text
  } })
  return made("div", { class: "wp-veld" }, made("label", { for: id }, field.label, optional), ...parts, control)
}

/** @param {Question} field @param {import("./delen.js").Attributes} attributes */
function controlOf(field, attributes) {
  if (field.kind === "choice") return made("select", attributes)
  return field.kind === "long" ? made("textarea", { ...attributes, rows: 3 }) : made("input", { ...attributes, type: "text" })
}

/** Puts what can be chosen into a list. @param {[value: string, words: string][]} choices @param {HTMLSelectElement} control */
function offer(choices, control) {
  if (JSON.stringify(choices) === control.dataset.keuzes) return
  control.dataset.keuzes = JSON.stringify(choices)
  control.replaceChildren(...[["", "Maak een keuze"], ...choices].map(([one, words]) => made("option", { value: one }, words)))
}

/** @param {Form} form @param {Chosen} field @param {Place} path @param {Parts} parts @param {string} described @param {Node | string} optional */
function many(form, field, path, parts, described, optional) {
  const id = idOf(path)
  const chosen = (/** @type {unknown} */ value) => (Array.isArray(value) ? value.map(String) : [])
  const room = made("div", { class: field.options ? "wp-keuzes" : null })
  /** @type {Map<string, { box: HTMLInputElement, label: HTMLLabelElement }>} */
  const boxes = new Map()
  const boxOf = (/** @type {string} */ value) => {
    const known = boxes.get(value)
    if (known) return known
    const box = made("input", { type: "checkbox", id: `${id}-${value}`, value })
    const label = made("label", { for: box.id })
    // The writer's own order stays; what is ticked now comes last.
    box.addEventListener("change", () => {
      const others = chosen(form.valueOf(path)).filter((one) => one !== value)
      form.type(path, box.checked ? [...others, value] : others)
      form.leave(path)
    })
    room.append(made("div", { class: "wp-keuze" }, box, label))
    boxes.set(value, { box, label })
    return { box, label }
  }
  form.fields.push({ path, put: (value) => {
    for (const [choice, words] of form.choices(field, path)) boxOf(choice).label.textContent = words
    for (const [choice, { box }] of boxes) box.checked = chosen(value).includes(choice)
  } })
  return made("fieldset", { class: "wp-veld", id, tabindex: -1, "aria-describedby": described }, made("legend", {}, field.label, optional), ...parts,
    room)
}
