// One question of the form: its label, how to answer it, room for what is found, and the field that takes the answer.
import { later, made } from "./delen.js"

/** @typedef {import("./motor.js").Place} Place
 *  @typedef {import("./formulier.js").Form} Form
 *  @typedef {import("./formulier.js").Question} Question
 *  @typedef {import("./formulier.js").Chosen} Chosen
 *  @typedef {(HTMLElement | string | null)[]} Parts
 */

const PAUSE = 600

/** The id of the element of a place in the plan. @param {Place} path */
export const idOf = (path) => `v-${path.join("-")}`

/** An answer as it stands in a field. @param {any} value @returns {string} */
const written = (value) => (Array.isArray(value) ? value.join(", ") : value && typeof value === "object" ? `${value.laag ?? ""} tot ${value.hoog ?? ""}` : String(value ?? ""))

/** One question with its answer. @param {Form} form @param {Question} field @param {Place} path */
export function question(form, field, path) {
  const id = idOf(path)
  const help = [field.ask, field.hint].filter(Boolean).join(" ")
  const described = [help && `${id}-h`, `${id}-m`].filter(Boolean).join(" ")
  const optional = field.required ? "" : made("span", {}, " (mag leeg)")
  const parts = [help && made("p", { class: "wp-hulp", id: `${id}-h` }, help), form.said(path)]
  if (field.kind === "many") return many(form, field, path, parts, described, optional)
  const control = controlOf(field, { id, "aria-describedby": described, autocomplete: "off" })
  const soon = later(() => form.send(path), PAUSE)
  const take = () => {
    if (control.value === written(form.valueOf(path))) return
    form.type(path, field.kind === "words" ? control.value.split(",").map((word) => word.trim()).filter(Boolean) : control.value)
    soon()
  }
  control.addEventListener("input", take)
  control.addEventListener("change", () => { take(); form.send(path) })
  if (field.cites) Object.assign(control.dataset, { haaltAan: field.label, plek: JSON.stringify(path) })
  form.fields.push({ path, put: (value) => {
    const text = written(value)
    if (field.kind === "choice") offer(form, field, /** @type {HTMLSelectElement} */ (control), text)
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

/** Puts what can be chosen into a list; a value that is none of it can be kept.
 *  @param {Form} form @param {Chosen} field @param {HTMLSelectElement} control @param {string} value */
function offer(form, field, control, value) {
  const offered = [["", "Maak een keuze"], ...form.choices(field)]
  if (!offered.some(([one]) => one === value)) offered.push([value, value])
  if (JSON.stringify(offered) === control.dataset.keuzes) return
  control.dataset.keuzes = JSON.stringify(offered)
  control.replaceChildren(...offered.map(([one, words]) => made("option", { value: one }, words)))
}

/** @param {Form} form @param {Chosen} field @param {Place} path @param {Parts} parts @param {string} described @param {Node | string} optional */
function many(form, field, path, parts, described, optional) {
  const id = idOf(path)
  const boxes = form.choices(field).map(([value]) => /** @type {const} */ ([made("input", { type: "checkbox", id: `${id}-${value}`, value }), made("label", { for: `${id}-${value}` })]))
  const chosen = (/** @type {unknown} */ value) => (Array.isArray(value) ? value.map(String) : [])
  for (const [box] of boxes) {
    // The writer's own order stays; what is ticked now comes last.
    box.addEventListener("change", () => {
      const others = chosen(form.valueOf(path)).filter((one) => one !== box.value)
      form.type(path, box.checked ? [...others, box.value] : others)
      form.send(path)
    })
  }
  form.fields.push({ path, put: (value) => {
    const list = chosen(value)
    for (const [index, [, words]] of form.choices(field).entries()) {
      const [box, label] = boxes[index]
      box.checked = list.includes(box.value)
      label.textContent = words
    }
  } })
  return made("fieldset", { class: "wp-veld", id, tabindex: -1, "aria-describedby": described }, made("legend", {}, field.label, optional), ...parts,
    made("div", { class: field.options ? "wp-keuzes" : null }, ...boxes.map((pair) => made("div", { class: "wp-keuze" }, ...pair))))
}
