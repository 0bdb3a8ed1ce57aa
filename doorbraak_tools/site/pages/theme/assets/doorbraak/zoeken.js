// Searching, on the search page. The index is made by Pagefind after the build and lies on this site.
import { fold, plainNumbers, understand } from "./zoekvraag.js"

/** What Pagefind answers, as far as it is used here; `filters`: how many pages each value leaves.
 *  @typedef {Record<string, string>} Filters what is chosen
 *  @typedef {Record<string, Record<string, number>>} Counts
 *  @typedef {{ url: string, meta: { title: string }, filters: Record<string, string[]>, locations: number[], excerpt: string, content: string }} Page
 *  @typedef {{ id: string, score: number, data(): Promise<Page> }} Result
 *  @typedef {{ query: string, results: Result[], whole: number }} Answer
 */

/** Part of the search page (templates/search.html). @param {string} name */
const part = (name) => /** @type {HTMLElement} */ (document.getElementById(`zoek${name}`))
const form = part("formulier")
const field = /** @type {HTMLInputElement} */ (part("veld"))
const filterButton = part("beperk")
const filterBox = part("filters")
const state = part("stand")
const notes = part("noten")
const list = part("resultaten")
const more = part("meer")
const browse = part("bladeren")

// Each excerpt is a file of its own: at first no more of them than fill a screen.
const FIRST = 5
const PAGE = 10
const FILTERS = ["Soort", "Leefgebied", "Wet", "Status", "Besluit"]
const EVERY_PAGE = "allepaginas"
const LAST = "controle"
const WORDS_AROUND = 14

const pagefind = await import(new URL("../../pagefind/pagefind.js", import.meta.url).href)
// What only finds a page (parts of compounds, keywords) counts for less than what stands on it.
await pagefind.options({ ranking: { metaWeights: { title: 5, namen: 5, kopdelen: 3, trefwoorden: 0.3, delen: 0.3, synoniemen: 1, artikelen: 1, alle: 0 } } })
await pagefind.init()

/** @type {Result[]} */
let results = []
/** @type {string[]} */
let words = []
let asked = ""
/** @type {Promise<void> | undefined} */
let filtersLoaded
let shown = 0
let turn = 0
let pause = 0

async function search() {
  const mine = ++turn
  const question = field.value.slice(0, 200).trim()
  const filters = chosen()
  const understood = question ? await understand(question) : { query: EVERY_PAGE, words: [], parts: [], notes: [] }
  const answer = await ask(understood, filters)
  if (mine !== turn) return
  asked = answer.query
  await updateCounts(mine)
  if (mine !== turn) return
  results = question || Object.keys(filters).length ? answer.results : []
  words = answer.query === EVERY_PAGE ? [] : understood.words
  shown = 0
  list.replaceChildren()
  notes.replaceChildren(...understood.notes.map(paragraph))
  browse.hidden = results.length > 0
  await showMore(mine)
  if (mine !== turn) return
  // Said last, so that a screen reader speaks when the results are there.
  state.textContent = summary(question, filters, answer.whole)
}

/** Ask the index. An article number that nobody cites is asked as a number. When few pages have all words, the words are
 *  asked one by one as well, with the parts of compounds: behind those come the pages with most of them.
 *  @param {{ query: string, words: string[], parts: string[] }} understood @param {Filters} filters
 *  @returns {Promise<Answer>} */
async function ask({ query, words, parts }, filters) {
  if (!query) return { query, results: [], whole: 0 }
  let way = query
  let whole = await ranked(query, filters)
  if (!whole.length) whole = await ranked((way = plainNumbers(query)), filters)
  if (whole.length >= FIRST || words.length + parts.length < 2) return { query: way, results: whole, whole: whole.length }
  const found = new Map()
  for (const word of [...words, ...parts].slice(0, 8)) {
    for (const result of await ranked(word, filters)) {
      const before = found.get(result.id) ?? { result, words: 0, score: 0 }
      found.set(result.id, { result, words: before.words + 1, score: before.score + result.score })
    }
  }
  for (const result of whole) found.delete(result.id)
  const order = [...found.values()].sort((one, other) => other.words - one.words || other.score - one.score)
  const best = order.filter((page, at) => page.words === order[0].words || whole.length + at < FIRST)
  return { query: way, results: [...whole, ...best.map((page) => page.result)], whole: whole.length }
}

/** The pages on checks come last: they are many, short, and about the tool.
 *  @param {string} query @param {Filters} filters @returns {Promise<Result[]>} */
async function ranked(query, filters) {
  const others = await pagefind.search(query, { filters: { ...filters, not: { Soort: LAST } } })
  const last = await pagefind.search(query, { filters: { all: [filters, { Soort: LAST }] } })
  return [...others.results, ...last.results]
}

/** How many pages each value of a filter would leave, the other filters as they are.
 *  @param {string} query @param {Filters} filters */
async function countsFor(query, filters) {
  /** @type {Counts} */
  const counts = {}
  for (const name of FILTERS) {
    const others = { ...filters }
    delete others[name]
    counts[name] = query ? (await pagefind.search(query, { filters: others })).filters[name] ?? {} : {}
  }
  return counts
}

/** @param {number} mine */
async function updateCounts(mine) {
  if (filterBox.hidden) return
  const counts = await countsFor(asked, chosen())
  if (mine === turn) showCounts(counts)
}

/** @param {string} question @param {Filters} filters @param {number} whole how many have all words */
function summary(question, filters, whole) {
  if (!question && !Object.keys(filters).length) return "Typ een woord, of kies een onderwerp."
  const count = results.length
  if (!count) return "Niets gevonden. Probeer een ander woord, of minder woorden."
  const found = count === 1 ? "1 pagina gevonden" : `${count} pagina's gevonden`
  if (whole === count) return found
  if (!whole) return `Geen pagina heeft al deze woorden. ${found} met de meeste ervan.`
  return `${found}. ${whole === 1 ? "De eerste heeft" : `De eerste ${whole} hebben`} alles wat je typte.`
}

/** @param {number} mine */
async function showMore(mine) {
  const next = results.slice(shown, shown + (shown ? PAGE : FIRST))
  const pages = await Promise.all(next.map((result) => result.data()))
  if (mine !== turn) return
  shown += next.length
  list.append(...pages.map(entry))
  more.hidden = shown >= results.length
}

/** @param {Page} page */
function entry(page) {
  const item = document.createElement("li")
  const link = document.createElement("a")
  link.href = page.url.replace(/\.html$/, "/")
  link.textContent = page.meta.title
  const kind = document.createElement("span")
  kind.className = "merk"
  kind.textContent = page.filters.Soort?.[0] ?? ""
  item.append(link, " ", kind, excerpt(page))
  return item
}

/** The words around what was found. A page that is found by a part of a compound shows that compound. @param {Page} page */
function excerpt(page) {
  const text = paragraph("")
  if (page.locations.length) {
    page.excerpt.split(/<\/?mark>/).forEach((piece, index) => append(text, piece, index % 2 === 1))
    return text
  }
  const all = page.content.split(/\s+/)
  const bare = all.map((word) => fold(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
  const has = (/** @type {string} */ _, /** @type {number} */ at) =>
    words.some((part) => {
      const article = plainNumbers(part)
      if (article !== part) return bare[at] === article && /^art|^lid|^en$|[:.]/.test(bare[at - 1] + article)
      return part.length > 3 && bare[at].includes(fold(part))
    })
  const first = Math.max(all.findIndex(has), 0)
  const start = Math.max(first - WORDS_AROUND, 0)
  all.slice(start, first + WORDS_AROUND).forEach((word, index) => {
    append(text, word, has(word, start + index))
    text.append(" ")
  })
  return text
}

/** @param {HTMLElement} parent @param {string} piece @param {boolean} marked */
function append(parent, piece, marked) {
  const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">")
  if (!marked) return parent.append(text)
  const mark = document.createElement("mark")
  mark.textContent = text
  parent.append(mark)
}

/** @param {string} text */
function paragraph(text) {
  const element = document.createElement("p")
  element.textContent = text
  return element
}

/** @returns {Filters} */
function chosen() {
  const used = [...filterBox.querySelectorAll("select")].filter((select) => select.value)
  return Object.fromEntries(used.map((select) => [select.name, select.value]))
}

// The filters are a large part of the index, so they are loaded only for who wants to use them.
function openFilters() {
  filtersLoaded ??= pagefind.filters().then(addFilters)
  return filtersLoaded
}

/** @param {Counts} values */
function addFilters(values) {
  filterButton.hidden = true
  for (const name of FILTERS) {
    const known = Object.keys(values[name] ?? {}).sort((one, other) => one.localeCompare(other, "nl"))
    if (!known.length) continue
    const label = document.createElement("label")
    label.textContent = name
    const select = document.createElement("select")
    select.name = name
    select.append(new Option("alles", ""), ...known.map((value) => new Option(value, value)))
    select.addEventListener("change", () => submit())
    label.append(select)
    filterBox.append(label)
    filterBox.hidden = false
  }
}

/** @param {Counts} counts */
function showCounts(counts) {
  for (const select of filterBox.querySelectorAll("select")) {
    for (const option of [...select.options].slice(1)) {
      const count = counts[select.name][option.value] ?? 0
      option.textContent = `${option.value} (${count})`
      option.disabled = !count && !option.selected
    }
  }
}

// The address holds the question, so it can be sent to somebody, and the back button goes to the question before.
function address() {
  const parts = new URLSearchParams(chosen())
  if (field.value.trim()) parts.set("q", field.value.trim())
  const query = parts.toString()
  return query ? `?${query}` : location.pathname
}

async function readAddress() {
  const parts = new URLSearchParams(location.search)
  if (FILTERS.some((name) => parts.has(name))) await openFilters()
  field.value = parts.get("q") ?? ""
  for (const select of filterBox.querySelectorAll("select")) {
    const value = parts.get(select.name) ?? ""
    select.value = [...select.options].some((option) => option.value === value) ? value : ""
  }
}

function submit() {
  clearTimeout(pause)
  if (address() !== (location.search || location.pathname)) history.pushState(null, "", address())
  return search()
}

await readAddress()
filterButton.hidden = Boolean(filtersLoaded)
filterButton.addEventListener("click", async () => {
  await openFilters()
  filterBox.querySelector("select")?.focus()
  await updateCounts(turn)
})
form.addEventListener("submit", (event) => {
  event.preventDefault()
  submit()
})
field.addEventListener("input", () => {
  clearTimeout(pause)
  pause = setTimeout(() => {
    history.replaceState(null, "", address())
    search()
  }, 250)
})
more.addEventListener("click", () => showMore(turn))
window.addEventListener("popstate", async () => {
  await readAddress()
  search()
})
await search()
