// Material leaves wide tables and code without keyboard focus; a reader without a mouse could not scroll them.
// It wraps the tables after this script has run, so look again when the page is complete.
let number = 0
const reachable = () => {
  const all = document.querySelectorAll(".tabel, .md-typeset__scrollwrap:not(.tabel *), .md-typeset pre > code")
  for (const wide of /** @type {NodeListOf<HTMLElement>} */ (all)) {
    if (wide.scrollWidth > wide.clientWidth && wide.tabIndex !== 0) {
      number += 1
      wide.tabIndex = 0
      wide.setAttribute("role", "region")
      wide.setAttribute("aria-label", titled(wide) ?? `${wide.matches("code") ? "Voorbeeld" : "Tabel"} ${number}`)
    }
  }
}
/** A table of a plan bears the name of the heading above it. @param {Element} wide */
const titled = (wide) => {
  let before = wide.closest(".kaarten")
  while (before && !/^(H[2-5]|SUMMARY)$/.test(before.tagName)) before = before.previousElementSibling
  return before?.textContent?.trim()
}
reachable()
window.addEventListener("load", reachable)
window.addEventListener("resize", reachable)
document.addEventListener("toggle", reachable, true)

// On a phone a row of a table is a card (doorbraak.css): each cell shows the head of its column. What `display: block` takes
// away from a screen reader, the roles give back.
/** @type {Record<string, string>} */
const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TH: "columnheader", TD: "cell" }
for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll(".kaarten table"))) {
  const heads = [...table.tHead?.rows[0].cells ?? []].map((head) => head.textContent)
  for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) part.setAttribute("role", roles[part.tagName])
  for (const cell of table.querySelectorAll("td")) cell.dataset.kop = heads[cell.cellIndex]
}

// What is folded opens to be printed, and closes again.
const folds = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(":is(.stap, .reis) details"))]
/** @type {HTMLDetailsElement[]} */
let folded = []
window.addEventListener("beforeprint", () => {
  folded = folds.filter((fold) => !fold.open)
  for (const fold of folded) fold.open = true
})
window.addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false
})

// The menu on a narrow screen. Material slides it in when a box without focus is ticked; the button ticks it.
const box = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"))
const button = document.getElementById("menuknop")
const menu = document.getElementById("menu")
if (box && button && menu) {
  const slide = (/** @type {boolean} */ wanted) => {
    box.checked = wanted
    box.dispatchEvent(new Event("change"))
  }
  box.addEventListener("change", () => button.setAttribute("aria-expanded", String(box.checked)))
  button.addEventListener("click", () => {
    slide(!box.checked)
    if (box.checked) menu.querySelector("a")?.focus({ focusVisible: true })
  })
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) {
      slide(false)
      button.focus()
    }
  })
  // Who tabs out of the menu leaves it: it must not stay over what has the focus now.
  menu.addEventListener("focusout", (event) => {
    const to = event.relatedTarget
    if (box.checked && to instanceof Node && !menu.contains(to) && to !== button) slide(false)
  })
}
