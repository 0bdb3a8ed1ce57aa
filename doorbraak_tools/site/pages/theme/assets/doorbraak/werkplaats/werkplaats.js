// The workplace. The text of the file is the plan; the form shows it and changes it through the engine.
import { Origin, dropped, inPlace, pointAt } from "./bestand.js"
import { part, say, sayWhy } from "./bladzijde.js"
import { draft } from "./concept.js"
import { base64, button, bytes, download, later, made } from "./delen.js"
import { atQuestion, showCosts, showFound } from "./ernaast.js"
import { Form, headOf } from "./formulier.js"
import { Motor } from "./motor.js"
import { Plan } from "./plan.js"
import { foldLaws, lookUp } from "./recht.js"
import { keepForOffline } from "./zonder-net.js"

/** @typedef {import("./motor.js").State} State
 *  @typedef {import("./motor.js").Found} Found
 *  @typedef {import("./motor.js").Opened} Opened
 *  @typedef {import("./formulier.js").Place} Place
 */

const MOST = 24 * 1024 * 1024
const home = part("")
const here = (file = "") => new URL(file, location.href).href
const engine = { worker: here("werker.js"), runtime: here(home.dataset.motor), pack: here(home.dataset.pakket) }
const motor = new Motor(engine, part("huis")?.content.textContent ?? undefined)
/** @type {{ screens: import("./formulier.js").Screen[], obstacles: string[], kinds: [kind: string, title: string][], new: Opened }} */
const first = JSON.parse((part("eerst").content.textContent ?? "").replaceAll(part("eerst").dataset.dag ?? "", motor.today()))
const plan = new Plan(first.new, () => form.shown, show)
const form = new Form(part("schermen"), part("stappenlijst"), first.screens, first.new, { set: edit("set"), add: edit("add"), remove: edit("remove"), move: edit("move") }, turned)

const isOpen = () => !part("werk").hidden
const unsaved = () => isOpen() && (plan.state.text !== plan.saved || form.typed.size > 0 || part("tekst").value !== plan.state.text)
const mayLeave = () => !unsaved() || confirm("Je plan is nog niet bewaard. Toch doorgaan?")
const hold = (/** @type {Event} */ event) => { if (unsaved()) event.preventDefault() }

/** @param {boolean} typed whether the text is as it was typed just now */
function show(typed) {
  const { state } = plan
  const text = part("tekst")
  if (!typed && text.value !== state.text) text.value = state.text
  part("plankop").textContent = state.data?.titel || plan.name
  part("fouten").hidden = state.data !== null
  part("formulierdeel").hidden = state.data === null
  if (state.data === null) showText(true)
  else form.update(state)
  showBeside()
  showCosts(state)
  part("terug").disabled = !plan.before.length
  part("opnieuw").disabled = !plan.after.length
  keepDraft()
}

const showBeside = () => showFound(plan.state, (one) => plan.state.data === null || form.screenOf(one) === form.shown, go)

function turned() {
  say("")
  showBeside()
  foldLaws()
  part("ernaast").scrollTop = 0
}

/** A finding leads to its question; one that has none, to its line in the text. @param {Found} one */
function go(one) {
  if (atQuestion(plan.state, one)) { form.go(one); return }
  showText(true)
  const text = part("tekst")
  const lines = text.value.split("\n")
  const start = lines.slice(0, one.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
  text.focus()
  text.setSelectionRange(start, start + (lines[one.line - 1]?.length ?? 0))
  text.scrollTop = (one.line - 4) * (text.scrollHeight / lines.length)
}

/** @param {boolean} wanted */
function showText(wanted) {
  part("tekstdeel").hidden = !wanted
  part("tekstknop").setAttribute("aria-expanded", String(wanted))
  part("tekstknop").textContent = wanted ? "Verberg de tekst" : "Toon de tekst"
}

/** @param {State & Partial<Opened>} next @param {string} name @param {Origin} [origin] */
function begin(next, name, origin) {
  plan.begin(next, name, origin)
  part("begin").hidden = true
  part("werk").hidden = false
  part("overgezet").hidden = !next.told?.length
  part("overzet").replaceChildren(...(next.told ?? []).map((words) => made("li", {}, words)))
  form.begin()
  showText(false)
  show(false)
  say(next.data === null ? `${name} is geopend, maar kan ik nog niet als formulier tonen.`
    : next.told?.length ? `${name} staat klaar. Lees na wat er met je Word-document gebeurde.` : `${name} staat klaar.`)
  part("plankop").focus()
}

/** @param {File} file @param {FileSystemFileHandle} [handle] */
async function open(file, handle) {
  if (file.size > MOST) { say("Dit bestand is groter dan 24 MB. Is het een Word-document? Haal dan de plaatjes eruit."); return }
  say("Ik lees het bestand …")
  const raw = await file.arrayBuffer()
  await plan.inTurn(async () => {
    const next = await motor.ask("open", { file: base64(raw), name: file.name })
    if (next.refused !== undefined) say(next.refused)
    else if (!mayLeave()) say("")
    else begin(next, next.name, next.told ? undefined : new Origin(handle, handle && file.lastModified))
  })
}

/** What was typed in the text and not read yet counts before anything else is done with the plan. */
async function settle() {
  const text = part("tekst").value
  if (text !== plan.state.text) plan.take(await motor.ask("read", { text }), true)
}

/** @param {"set" | "add" | "remove" | "move"} how */
function edit(how) {
  return (/** @type {Place} */ path, /** @type {any} */ given = null) => {
    const { shown } = form
    return plan.inTurn(async () => {
      await settle()
      const next = await motor.ask("change", { how, text: plan.state.text, path, given })
      plan.take(next)
      if (next.refused !== undefined || how === "set") return
      const around = path.slice(0, -1)
      // Who went on to another screen in the meantime is left there.
      if (form.shown === shown) form.go({ at: { add: path, remove: around, move: [...around, Number(path.at(-1)) + given] }[how] })
      say({ add: "Toegevoegd.", remove: "Weggehaald. Met “Ongedaan maken” komt het terug.", move: "Verplaatst." }[how])
    })
  }
}

/** Goes back or forth, and shows where that was. @param {"before" | "after"} from @param {"before" | "after"} to @param {string} said */
function step(from, to, said) {
  if (!plan[from].length) return
  const used = document.activeElement
  plan.inTurn(async () => {
    const screen = await plan.step(plan[from], plan[to], (text) => motor.ask("read", { text }))
    const elsewhere = screen !== form.shown && plan.state.data !== null
    if (elsewhere) form.show(screen)
    say(elsewhere ? `${said} bij “${headOf(first.screens[screen])}”.` : `${said}.`)
    if (used?.matches(":disabled")) part(to === "after" ? "opnieuw" : "terug").focus() // a button that is off has no focus
  })
}

/** Something is made of the whole plan: what was just typed counts too. @param {() => unknown} act */
function ofAll(act) {
  form.sendAll()
  return plan.inTurn(async () => { await settle(); await act() })
}

const save = () => ofAll(async () => say(await plan.save() ? `Bewaard in ${plan.name}.` : "Niet bewaard."))
const saveCopy = () => ofAll(() => {
  plan.copy()
  say(`Bewaard als ${plan.name}, in de map met downloads.`)
})

const makeDocument = (/** @type {string} */ kind) => ofAll(async () => {
  const file = await motor.ask("document", { text: plan.state.text, kind, name: plan.name })
  if (file.refused !== undefined) { say(file.refused); return }
  download(bytes(file.content), file.name, file.media)
  say(`Gemaakt: ${file.name}, in de map met downloads.`)
})

/** A draft is kept in the browser only while its box is ticked. */
function keepDraft() {
  if (!part("onthoud").checked || !isOpen()) return
  if (draft.keep({ name: plan.name, text: plan.state.text })) return
  part("onthoud").checked = false
  say("In deze browser is geen plek om een concept te bewaren.")
}

function wipe() {
  if (!mayLeave()) return
  part("onthoud").checked = false
  draft.wipe()
  removeEventListener("beforeunload", hold)
  location.reload()
}

// A new plan is there at once; what is typed in it waits for the engine.
part("nieuw").addEventListener("submit", (event) => {
  event.preventDefault()
  const field = part("titel")
  const title = field.value.trim()
  part("titelfout").textContent = title ? "" : "Fout: Geef het plan eerst een titel."
  field.setAttribute("aria-invalid", String(!title))
  if (!title) { field.focus(); return }
  begin({ ...first.new, data: { ...first.new.data, titel: title } }, "plan.md")
  plan.saved = ""
  say("Begin maar. De meldingen komen zodra de werkplaats gestart is.")
  plan.inTurn(async () => {
    const next = await motor.ask("new", { title })
    if (next.refused !== undefined) { say(next.refused); return }
    plan.begin(next, next.name)
    plan.saved = ""
    show(false)
    say(`${next.name} staat klaar.`)
  })
})
part("bestand").addEventListener("change", () => { const [file] = part("bestand").files ?? []; part("bestand").value = ""; if (file) open(file) })
if (inPlace) {
  part("bestand").addEventListener("click", async (event) => {
    event.preventDefault()
    const handle = await pointAt()
    if (handle) open(await handle.getFile(), handle)
  })
}
for (const kind of /** @type {const} */ (["dragover", "drop"])) {
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return
    event.preventDefault()
    if (kind !== "drop" || !event.dataTransfer.files.length) return
    const [file, other] = event.dataTransfer.files
    if (other) { say("Sleep één bestand tegelijk: het plan of Word-document dat je wilt openen."); return }
    const handle = dropped(event.dataTransfer.items[0]) // asked for now: after this turn the browser no longer tells
    Promise.resolve(handle).then((found) => open(file, found), () => open(file))
  })
}
part("tekst").addEventListener("input", later(() => plan.inTurn(settle), 400))
part("tekstknop").addEventListener("click", () => showText(Boolean(part("tekstdeel").hidden)))
const keep = inPlace ? save : saveCopy
part("bewaar").addEventListener("click", keep)
part("download").hidden = !inPlace
part("download").addEventListener("click", saveCopy)
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s" || !isOpen()) return
  event.preventDefault()
  keep()
})
part("terug").addEventListener("click", () => step("before", "after", "Ongedaan gemaakt"))
part("opnieuw").addEventListener("click", () => step("after", "before", "Opnieuw gedaan"))
part("wis").addEventListener("click", wipe)
part("onthoud").addEventListener("change", () => {
  const box = part("onthoud")
  if (!box.checked) { draft.wipe(); return }
  const kept = draft.kept()
  box.checked = !kept || kept.name === plan.name || confirm("In deze browser staat al een concept van een ander plan. Vervangen?")
  keepDraft()
})
// One browser keeps one draft, and what was wiped in one window stays away from all.
draft.elsewhere(() => {
  if (!part("onthoud").checked) return
  part("onthoud").checked = false
  say("In een ander venster is het concept vervangen of gewist. Dit venster bewaart geen concept meer.")
})
part("conceptopen").addEventListener("click", () => plan.inTurn(async () => {
  const kept = draft.kept()
  if (!kept) return
  const next = await motor.ask("read", { text: kept.text })
  if (next.refused !== undefined) { say(next.refused); return }
  part("onthoud").checked = true
  begin(next, kept.name)
  plan.saved = ""
}))
addEventListener("beforeunload", hold)
lookUp(motor, form, (act) => plan.inTurn(act))

say("De werkplaats start. De eerste keer duurt dat een paar tellen. Je kunt al beginnen.")
part("obstakels").append(...first.obstacles.map((words) => made("option", { value: words })))
part("stukken").replaceChildren(...first.kinds.map(([kind, title]) => button(title, () => makeDocument(kind))))
part("concept").hidden = !draft.kept()
part("begin").hidden = false
try {
  await motor.start()
  if (!isOpen()) say("De werkplaats staat klaar.")
  const parts = (home.dataset.motordelen ?? "").split(" ").map((file) => engine.runtime + file)
  part("zondernet").hidden = !(await keepForOffline([engine.worker, ...parts, engine.pack]))
} catch (error) {
  part("begin").hidden = true
  sayWhy(error)
}
