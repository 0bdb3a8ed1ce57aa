// The workplace. The text of the file is the plan; the form shows it and changes it through the engine.
import { Motor } from "./motor.js"
import { Origin, dropped, inPlace, pointAt } from "./bestand.js"
import { draft } from "./concept.js"
import { base64, button, bytes, download, later, made, table } from "./delen.js"
import { Form } from "./formulier.js"
import { keepForOffline } from "./zonder-net.js"

/** @typedef {import("./motor.js").State} State
 *  @typedef {import("./motor.js").Found} Found
 *  @typedef {import("./motor.js").Opened} Opened
 *  @typedef {import("./formulier.js").Place} Place
 */

/** The parts of the page (workplace.html) that are more than an element.
 *  @typedef {Record<"bestand" | "onthoud" | "titel" | "wetvraag", HTMLInputElement> & { tekst: HTMLTextAreaElement }
 *    & Record<"terug" | "opnieuw", HTMLButtonElement> & { eerst: HTMLTemplateElement, huis: HTMLTemplateElement | null }} Parts */

/** @type {<Name extends string>(name: Name) => Name extends keyof Parts ? Parts[Name] : HTMLElement} */
const part = (name) => /** @type {any} */ (document.getElementById(name ? `wp-${name}` : "wp"))
const home = part("")
const say = (/** @type {string} */ words) => { part("stand").textContent = words }
const MOST = 24 * 1024 * 1024
/** @type {Record<string, string>} */
const REASONS = {
  oud: "De werkplaats start hier niet. Werk je browser bij, of gebruik een andere: Edge, Chrome, Firefox of Safari van de laatste twee jaar.",
  traag: "De werkplaats startte niet binnen twee minuten. Laad de pagina opnieuw. Lukt het weer niet, dan is het netwerk of de computer te traag.",
  schrijven: "In dit bestand mag of kan de browser niet schrijven. Kies “Bewaar een kopie”: dan komt er een kopie in de map met downloads.",
  stil: "Dit duurde te lang; de werkplaats is opnieuw gestart. Je tekst staat er nog. Probeer het nog eens.",
}

const here = (file = "") => new URL(file, location.href).href
const engine = { worker: here("werker.js"), runtime: here(home.dataset.motor), pack: here(home.dataset.pakket) }
const motor = new Motor(engine, part("huis")?.content.textContent ?? undefined)

/** @type {State} */ // not there before a plan is open
let state
let name = "plan.md"
let ends = "\n"
let lead = ""
let saved = ""
let origin = new Origin()
/** @type {Promise<boolean>} */
let busy = Promise.resolve(true)
/** @type {string[]} */
let before = []
/** @type {string[]} */
let after = []

// One thing at a time: each question is asked of the text that the one before it left.
/** Resolves to whether it was done. @param {() => unknown} act */
function inTurn(act) {
  busy = busy.then(act).then(() => true, (error) => {
    say(REASONS[error.message] ?? "Dit kon ik niet verwerken. Je tekst is niet veranderd.")
    return false
  })
  return busy
}

/** @param {import("./motor.js").OrRefused<State>} next */
function take(next, { remember = true, typed = false } = {}) {
  if (next.refused !== undefined) { say(next.refused); return }
  if (remember && state && next.text !== state.text) { before.push(state.text); after = [] }
  state = next
  show(typed)
}

/** @param {boolean} typed whether the text is as it was typed just now */
function show(typed) {
  const text = part("tekst")
  if (!typed && text.value !== state.text) text.value = state.text
  part("plankop").textContent = state.data?.titel || name
  part("fouten").hidden = state.data !== null
  part("formulierdeel").hidden = state.data === null
  if (state.data === null) showText(true)
  else form.update(state)
  showFound()
  showCosts()
  part("terug").disabled = !before.length
  part("opnieuw").disabled = !after.length
  keepDraft()
}

function showFound() {
  const weights = { error: 0, warning: 1, todo: 2, hint: 3 }
  const number = (/** @type {string} */ severity) => state.found.filter((one) => one.severity === severity).length
  const counted = (/** @type {number} */ many, /** @type {string} */ one, /** @type {string} */ more) => `${many} ${many === 1 ? one : more}`
  part("samen").textContent = state.complete ? "Dit plan is compleet en zonder fouten."
    : `Nog ${counted(number("todo"), "antwoord", "antwoorden")} te geven, ${counted(number("error"), "fout", "fouten")}.`
  part("rijp").replaceChildren(...state.ready.map((line) => made("p", { class: line.startsWith("    ") && "wp-hulp" }, line.trim())))
  const sorted = [...state.found].sort((a, b) => weights[a.severity] - weights[b.severity])
  const isHere = (/** @type {Found} */ one) => state.data === null || form.screenOf(one) === form.shown
  const elsewhere = sorted.filter((one) => !isHere(one))
  const items = sorted.filter(isHere).map(item)
  part("todo").replaceChildren(...(items.length ? items : [made("li", {}, "In dit onderdeel niets meer.")]))
  part("elders").hidden = !elsewhere.length
  part("elderskop").textContent = `In de andere onderdelen (${elsewhere.length})`
  part("elderslijst").replaceChildren(...elsewhere.map(item))
}

/** @param {Found} one */
const atQuestion = (one) => state.data !== null && one.at.length > 0
/** @param {Found} one @returns {HTMLElement} */
const item = (one) => made("li", { class: `wp-${one.severity}` },
  one.severity === "todo" ? null : made("strong", {}, `${one.dutch[0].toUpperCase()}${one.dutch.slice(1)}: `),
  button(atQuestion(one) ? one.words : `Regel ${one.line}: ${one.words}`, () => go(one), { class: "wp-naar" }))

/** A finding leads to its question; one that has none, to its line in the text. @param {Found} one */
function go(one) {
  if (atQuestion(one)) { form.go(one); return }
  showText(true)
  const text = part("tekst")
  const lines = text.value.split("\n")
  const start = lines.slice(0, one.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
  text.focus()
  text.setSelectionRange(start, start + (lines[one.line - 1]?.length ?? 0))
  text.scrollTop = (one.line - 4) * (text.scrollHeight / lines.length)
}

function showCosts() {
  const costs = state.costs
  part("kosten").replaceChildren(...(costs
    ? [made("p", {}, made("strong", {}, costs.lead)), ...costs.paragraphs.map(([lead, words]) => made("p", {}, made("strong", {}, lead), " ", words)),
      made("details", { open: part("kosten").querySelector("details")?.open }, made("summary", {}, "Alle bedragen"), ...costs.tables.map(table))]
    : [made("p", {}, "Hier komt wat de drie scenario's kosten, zodra de bedragen kloppen.")]))
}

/** @param {boolean} wanted */
function showText(wanted) {
  part("tekstdeel").hidden = !wanted
  part("tekstknop").setAttribute("aria-expanded", String(wanted))
  part("tekstknop").textContent = wanted ? "Verberg de tekst" : "Toon de tekst"
}

/** @param {State & Partial<Opened>} next @param {string} called */
function begin(next, called, from = new Origin()) {
  origin = from
  name = called
  before = []
  after = []
  ends = next.ends ?? "\n"
  lead = next.lead ?? ""
  saved = next.text
  part("begin").hidden = true
  part("werk").hidden = false
  part("overgezet").hidden = !next.told?.length
  part("overzet").replaceChildren(...(next.told ?? []).map((words) => made("li", {}, words)))
  form.begin()
  showText(false)
  take(next, { remember: false })
  say(next.data === null ? `${name} is geopend, maar kan ik nog niet als formulier tonen.`
    : next.told?.length ? `${name} staat klaar. Lees na wat er met je Word-document gebeurde.` : `${name} staat klaar.`)
  part("plankop").focus()
}

/** @param {File} file @param {FileSystemFileHandle} [handle] */
async function open(file, handle) {
  if (file.size > MOST) { say("Dit bestand is groter dan 24 MB. Is het een Word-document? Haal dan de plaatjes eruit."); return }
  say("Ik lees het bestand …")
  const raw = await file.arrayBuffer()
  await inTurn(async () => {
    const next = await motor.ask("open", { file: base64(raw), name: file.name })
    if (next.refused !== undefined) say(next.refused)
    else if (!mayLeave()) say("")
    else begin(next, next.name, next.name === file.name ? new Origin(handle, handle && file.lastModified) : undefined)
  })
}

const unsaved = () => !part("werk").hidden && (state.text !== saved || form.typed.size > 0 || part("tekst").value !== state.text)
const mayLeave = () => !unsaved() || confirm("Je plan is nog niet bewaard. Toch doorgaan?")
// What was typed in the text and not read yet counts before anything else is done with the plan.
async function settle() {
  const text = part("tekst").value
  if (text !== state.text) take(await motor.ask("read", { text }), { typed: true })
}

/** @param {"set" | "add" | "remove" | "move"} how */
const edit = (how) => (/** @type {Place} */ path, /** @type {any} */ given = null) => inTurn(async () => {
  await settle()
  const next = await motor.ask("change", { how, text: state.text, path, given })
  take(next)
  if (next.refused !== undefined || how === "set") return
  const around = path.slice(0, -1)
  form.go({ at: { add: path, remove: around, move: [...around, Number(path.at(-1)) + given] }[how] })
  say({ add: "Toegevoegd.", remove: "Weggehaald. Met “Ongedaan maken” komt het terug.", move: "Verplaatst." }[how])
})

/** Goes back or forth. @param {string[]} from @param {string[]} to @param {string} said */
function step(from, to, said) {
  if (!from.length) return
  const used = document.activeElement
  inTurn(async () => {
    const next = await motor.ask("read", { text: from.at(-1) })
    from.pop()
    to.push(state.text)
    take(next, { remember: false })
    say(said)
    if (used?.matches(":disabled")) part(to === after ? "opnieuw" : "terug").focus() // a button that is off has no focus
  })
}

const changed = later(() => inTurn(settle), 400)

const content = () => lead + state.text.replaceAll("\n", ends)

/** Something is made of the whole plan: what was just typed counts too. @param {() => unknown} act */
function ofAll(act) {
  form.sendAll()
  return inTurn(async () => { await settle(); await act() })
}

const save = () => ofAll(async () => {
  const where = await origin.write(content(), name)
  if (where === undefined) { say("Niet bewaard."); return }
  name = where
  saved = state.text
  say(`Bewaard in ${name}.`)
})

// A copy goes to the folder with downloads.
const saveCopy = () => ofAll(() => {
  origin.copy(content(), name)
  saved = state.text
  say(`Bewaard als ${name}, in de map met downloads.`)
})

// A draft is kept in the browser only while its box is ticked.
function keepDraft() {
  if (!part("onthoud").checked || !state) return
  if (!draft.keep({ name, text: state.text })) say("In deze browser is geen plek om een concept te bewaren.")
}

const hold = (/** @type {Event} */ event) => { if (unsaved()) event.preventDefault() }

function wipe() {
  if (!mayLeave()) return
  part("onthoud").checked = false
  draft.wipe()
  removeEventListener("beforeunload", hold)
  location.reload()
}

// Looking the law up; what is found goes into the field that was used last of those that cite rules.
/** @type {string | undefined} */
let citing
part("schermen").addEventListener("focusin", (event) => { if (event.target instanceof HTMLElement) citing = event.target.dataset.plek ?? citing })

/** @param {Event} event */
async function look(event) {
  event.preventDefault()
  const words = part("wetvraag").value
  if (!words.trim()) return
  part("wetstand").textContent = "Ik zoek …"
  await inTurn(async () => {
    const answer = await motor.ask("law", { words })
    if (answer.refused !== undefined) { part("wetstand").textContent = answer.refused; return }
    const { found, said } = answer
    part("wetten").replaceChildren(...found.map((one) => made("li", {},
      made("strong", {}, one.cite), one.name && `: ${one.name}`,
      one.what && made("p", {}, one.what),
      one.law && made("blockquote", {}, one.law),
      one.decides && made("p", { class: "wp-hulp" }, `Beslist: ${one.decides}. ${one.limits}`),
      one.read && made("p", { class: "wp-hulp" }, one.read),
      one.address.startsWith("https:") && made("p", { class: "wp-hulp" }, "Te lezen op ", made("a", { href: one.address, rel: "noreferrer noopener", target: "_blank" }, `${new URL(one.address).host} (nieuw venster)`)),
      button("Zet in het plan", () => cite(one), { class: "md-button wp-klein", "aria-label": `Zet ${one.cite} in het plan` }))))
    part("wetstand").textContent = found.length ? `${found.length} gevonden. ${said}` : said
  })
}

/** @param {import("./motor.js").Law} one */
function cite(one) {
  const field = form.goToCiting(citing)
  if (!field) { say("Voeg eerst een doorbraak toe; daar horen de regels bij."); return }
  field.value = [field.value.trimEnd(), `${one.cite}: `].filter(Boolean).join("\n")
  field.setSelectionRange(field.value.length, field.value.length)
  field.dispatchEvent(new Event("input"))
  form.sendAll()
  say(`${one.cite} staat nu bij “${field.dataset.haaltAan}”. Schrijf erachter wat de regel zegt.`)
}

const makeDocument = (/** @type {string} */ kind) => ofAll(async () => {
  const file = await motor.ask("document", { text: state.text, kind, name })
  if (file.refused !== undefined) { say(file.refused); return }
  download(bytes(file.content), file.name, file.media)
  say(`Gemaakt: ${file.name}, in de map met downloads.`)
})

/** @type {Record<string, string>} */
const KINDS = { besluitnotitie: "Besluitnotitie", inwoner: "Bladzijde voor de inwoner", plan: "Het hele plan", rendement: "Rendement (csv)" }

// A new plan is there at once; what is typed in it waits for the engine.
part("nieuw").addEventListener("submit", (event) => {
  event.preventDefault()
  const field = part("titel")
  const title = field.value.trim()
  part("titelfout").textContent = title ? "" : "Fout: Geef het plan eerst een titel."
  field.setAttribute("aria-invalid", String(!title))
  if (!title) { field.focus(); return }
  begin({ ...first.new, data: { ...first.new.data, titel: title } }, "plan.md")
  saved = ""
  say("Begin maar. De meldingen komen zodra de werkplaats gestart is.")
  inTurn(async () => {
    const next = await motor.ask("new", { title })
    if (next.refused !== undefined) { say(next.refused); return }
    name = next.name
    take(next, { remember: false })
    say(`${name} staat klaar.`)
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
part("tekst").addEventListener("input", changed)
part("tekstknop").addEventListener("click", () => showText(Boolean(part("tekstdeel").hidden)))
const keep = inPlace ? save : saveCopy
part("bewaar").addEventListener("click", keep)
part("download").hidden = !inPlace
part("download").addEventListener("click", saveCopy)
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s" || !state) return
  event.preventDefault()
  keep()
})
part("terug").addEventListener("click", () => step(before, after, "Ongedaan gemaakt."))
part("opnieuw").addEventListener("click", () => step(after, before, "Opnieuw gedaan."))
part("wis").addEventListener("click", wipe)
part("onthoud").addEventListener("change", () => { if (part("onthoud").checked) keepDraft(); else draft.wipe() })
part("wet").addEventListener("submit", look)
// The register is read at the first question: that begins while the writer still types it.
part("wet").addEventListener("focusin", () => motor.ask("law", { words: "regel" }).catch(() => {}), { once: true })
part("conceptopen").addEventListener("click", () => inTurn(async () => {
  const kept = draft.kept()
  if (!kept) return
  const next = await motor.ask("read", { text: kept.text })
  if (next.refused !== undefined) { say(next.refused); return }
  part("onthoud").checked = true
  begin(next, kept.name)
  saved = ""
}))
addEventListener("beforeunload", hold)

say("De werkplaats start. De eerste keer duurt dat een paar tellen. Je kunt al beginnen.")
/** @type {{ screens: import("./formulier.js").Screen[], obstacles: string[], kinds: string[], new: Opened }} */
const first = JSON.parse((part("eerst").content.textContent ?? "").replaceAll(part("eerst").dataset.dag ?? "", motor.today()))
const form = new Form(part("schermen"), part("stappenlijst"), first.screens, first.new, { set: edit("set"), add: edit("add"), remove: edit("remove"), move: edit("move") }, () => { say(""); showFound(); part("ernaast").scrollTop = 0 })
part("obstakels").append(...first.obstacles.map((words) => made("option", { value: words })))
part("stukken").replaceChildren(...first.kinds.map((kind) => button(KINDS[kind] ?? kind, () => makeDocument(kind))))
part("concept").hidden = !draft.kept()
part("begin").hidden = false
try {
  await motor.start()
  if (part("werk").hidden) say("De werkplaats staat klaar.")
  const parts = (home.dataset.motordelen ?? "").split(" ").map((file) => engine.runtime + file)
  part("zondernet").hidden = !(await keepForOffline([engine.worker, ...parts, engine.pack]))
} catch (error) {
  part("begin").hidden = true
  say(REASONS[error instanceof Error ? error.message : "oud"] ?? REASONS.oud)
}
