// Looking the law up; what is found goes into the field that was used last of those that cite rules.
import { part, say } from "./bladzijde.js"
import { button, made } from "./delen.js"

/** @typedef {import("./motor.js").Law} Law */

/** @param {import("./motor.js").Motor} motor @param {import("./formulier.js").Form} form @param {(act: () => unknown) => unknown} inTurn */
export function lookUp(motor, form, inTurn) {
  /** @type {string | undefined} */
  let citing
  part("schermen").addEventListener("focusin", (event) => { if (event.target instanceof HTMLElement) citing = event.target.dataset.plek ?? citing })
  // The register is read at the first question: that begins while the writer still types it.
  part("wet").addEventListener("focusin", () => motor.ask("law", { words: "regel" }).catch(() => {}), { once: true })
  part("wet").addEventListener("submit", async (event) => {
    event.preventDefault()
    const words = part("wetvraag").value
    if (!words.trim()) return
    part("wetstand").textContent = "Ik zoek …"
    await inTurn(async () => {
      const answer = await motor.ask("law", { words })
      if (answer.refused !== undefined) { part("wetstand").textContent = answer.refused; return }
      const { found, said } = answer
      part("wetten").replaceChildren(...found.map((one) => told(one, found.length === 1, () => cite(form, one, citing))))
      part("wetstand").textContent = found.length ? `${found.length} gevonden. ${said}` : said
    })
  })
}

/** On another screen the laws that were found are a list of lines again. */
export function foldLaws() {
  for (const fold of part("wetten").querySelectorAll("details")) fold.open = false
}

/** A law is one line until somebody wants to read it, or when it is the only one; one that is in the plan closes again.
 *  @param {Law} one @param {boolean} open @param {() => void} put */
function told(one, open, put) {
  const fold = made("details", { open },
    made("summary", {}, made("strong", {}, one.cite), one.name && `: ${one.name}`),
    one.what && made("p", {}, one.what),
    one.law && made("blockquote", {}, one.law),
    one.decides && made("p", { class: "wp-hulp" }, `Beslist: ${one.decides}. ${one.limits}`),
    one.read && made("p", { class: "wp-hulp" }, one.read),
    one.address.startsWith("https:") && made("p", { class: "wp-hulp" }, "Te lezen op ", made("a", { href: one.address, rel: "noreferrer noopener", target: "_blank" }, `${new URL(one.address).host} (nieuw venster)`)),
    button("Zet in het plan", () => { fold.open = false; put() }, { class: "md-button wp-klein", "aria-label": `Zet ${one.cite} in het plan` }))
  return made("li", {}, fold)
}

/** @param {import("./formulier.js").Form} form @param {Law} one @param {string | undefined} place */
function cite(form, one, place) {
  const field = form.goToCiting(place)
  if (!field) { say("Voeg eerst een doorbraak toe; daar horen de regels bij."); return }
  field.value = [field.value.trimEnd(), `${one.cite}: `].filter(Boolean).join("\n")
  field.setSelectionRange(field.value.length, field.value.length)
  field.dispatchEvent(new Event("input"))
  form.sendAll()
  say(`${one.cite} staat nu bij “${field.dataset.haaltAan}”. Schrijf erachter wat de regel zegt.`)
}
