// Searching, on the search page. The index is made by Pagefind after the build and lies on this site.
const form = document.getElementById("zoekformulier")
const field = document.getElementById("zoekveld")
const filterBox = document.getElementById("zoekfilters")
const state = document.getElementById("zoekstand")
const list = document.getElementById("zoekresultaten")
const more = document.getElementById("zoekmeer")
const PAGE = 10

// Pagefind wants every word of a question; these carry no meaning of their own.
const STOP_WORDS = new Set(
  ("aan al als bij dan dat de der deze die dit doen door dus een en er geen ging had heb hebben heeft het hier hoe ik in is " +
    "je jij kan kun kunnen maar me meer men met mij mijn moet na naar niet nog of om omdat onder ons ook op over te tot " +
    "toch uit van veel voor want waren was wat we wel welke wie wij word worden wordt zal ze zei zich zij zijn zo zou")
    .split(" "),
)

const pagefind = await import(new URL("../../pagefind/pagefind.js", import.meta.url))
await pagefind.init()

let results = []
let shown = 0
let turn = 0

function meaning(question) {
  const words = question.trim().split(/\s+/).filter(Boolean)
  const kept = words.filter((word) => !STOP_WORDS.has(word.toLowerCase().replace(/[?!.,]+$/, "")))
  return (kept.length ? kept : words).join(" ")
}

function chosen() {
  const filters = {}
  for (const select of filterBox.querySelectorAll("select")) {
    if (select.value) filters[select.name] = select.value
  }
  return filters
}

async function search() {
  const mine = ++turn
  const question = field.value.slice(0, 200)
  const filters = chosen()
  remember(question, filters)
  if (!question.trim() && !Object.keys(filters).length) {
    results = []
    list.replaceChildren()
    more.hidden = true
    state.textContent = "Typ een woord, of kies hieronder een onderwerp."
    return
  }
  const answer = await pagefind.search(question.trim() ? meaning(question) : null, { filters })
  if (mine !== turn) return
  results = answer.results
  shown = 0
  list.replaceChildren()
  await showMore(mine)
  if (mine !== turn) return
  // Said last, so that a screen reader speaks when the results are there.
  const count = results.length
  state.textContent = count === 0 ? "Niets gevonden. Probeer een ander woord, of minder woorden."
    : count === 1 ? "1 pagina gevonden" : `${count} pagina's gevonden`
}

async function showMore(mine) {
  const next = results.slice(shown, shown + PAGE)
  const pages = await Promise.all(next.map((result) => result.data()))
  if (mine !== turn) return
  shown += next.length
  list.append(...pages.map(entry))
  more.hidden = shown >= results.length
}

function entry(page) {
  const item = document.createElement("li")
  const link = document.createElement("a")
  link.href = page.url
  link.textContent = page.meta.title
  const excerpt = document.createElement("p")
  // The excerpt comes from our own index: text with <mark> around the words found.
  excerpt.innerHTML = page.excerpt
  const kind = document.createElement("span")
  kind.className = "merk"
  kind.textContent = page.filters.Soort?.[0] ?? "handboek"
  item.append(link, " ", kind, excerpt)
  return item
}

function remember(question, filters) {
  const address = new URLSearchParams(filters)
  if (question.trim()) address.set("q", question)
  const query = address.toString()
  history.replaceState(null, "", query ? `?${query}` : location.pathname)
}

async function showFilters(address) {
  const filters = await pagefind.filters()
  for (const name of ["Soort", "Leefgebied", "Status", "Besluit"]) {
    const values = Object.keys(filters[name] ?? {})
    if (!values.length) continue
    const label = document.createElement("label")
    label.textContent = name
    const select = document.createElement("select")
    select.name = name
    select.append(new Option("alles", ""), ...values.sort().map((value) => new Option(value, value)))
    select.value = values.includes(address.get(name)) ? address.get(name) : ""
    select.addEventListener("change", search)
    label.append(select)
    filterBox.append(label)
    filterBox.hidden = false
  }
}

const address = new URLSearchParams(location.search)
field.value = address.get("q") ?? ""
await showFilters(address)
form.addEventListener("submit", (event) => {
  event.preventDefault()
  search()
})
field.addEventListener("input", search)
more.addEventListener("click", () => showMore(turn))
await search()
