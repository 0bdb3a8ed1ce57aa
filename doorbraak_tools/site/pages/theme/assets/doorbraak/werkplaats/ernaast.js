// What stands beside the form: what is found, how far the plan is, and what it costs.
import { part } from "./bladzijde.js"
import { button, made, table } from "./delen.js"

/** @typedef {import("./motor.js").State} State
 *  @typedef {import("./motor.js").Found} Found
 */

const WEIGHTS = { error: 0, warning: 1, todo: 2, hint: 3 }

/** @param {number} many @param {string} one @param {string} more */
const counted = (many, one, more) => `${many} ${many === 1 ? one : more}`

/** @param {State} state @param {(one: Found) => boolean} isHere whether it is about the screen that is shown
 *  @param {(one: Found) => void} go what leads to it */
export function showFound(state, isHere, go) {
  const number = (/** @type {string} */ severity) => state.found.filter((one) => one.severity === severity).length
  part("samen").textContent = state.complete ? "Dit plan is compleet en zonder fouten."
    : `Nog ${counted(number("todo"), "antwoord", "antwoorden")} te geven, ${counted(number("error"), "fout", "fouten")}.`
  part("rijp").replaceChildren(...state.ready.map((line) => made("p", { class: line.startsWith("    ") && "wp-hulp" }, line.trim())))
  const item = (/** @type {Found} */ one) => made("li", { class: `wp-${one.severity}` },
    one.severity === "todo" ? null : made("strong", {}, `${one.dutch}: `),
    button(atQuestion(state, one) ? one.words : `Regel ${one.line}: ${one.words}`, () => go(one), { class: "wp-naar" }))
  const sorted = [...state.found].sort((a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity])
  const elsewhere = sorted.filter((one) => !isHere(one))
  const items = sorted.filter(isHere).map(item)
  part("todo").replaceChildren(...(items.length ? items : [made("li", {}, "In dit onderdeel niets meer.")]))
  part("elders").hidden = !elsewhere.length
  part("elderskop").textContent = `In de andere onderdelen (${elsewhere.length})`
  part("elderslijst").replaceChildren(...elsewhere.map(item))
}

/** Whether a finding has a question that it leads to; else it leads to its line in the text. @param {State} state @param {Found} one */
export const atQuestion = (state, one) => state.data !== null && one.at.length > 0

/** @param {State} state */
export function showCosts({ costs }) {
  part("kosten").replaceChildren(...(costs
    ? [made("p", {}, made("strong", {}, costs.lead)), ...costs.paragraphs.map(([lead, words]) => made("p", {}, made("strong", {}, lead), " ", words)),
      made("details", { open: part("kosten").querySelector("details")?.open }, made("summary", {}, "Alle bedragen"), ...costs.tables.map(table))]
    : [made("p", {}, "Hier komt wat de drie scenario's kosten, zodra de bedragen kloppen.")]))
}
