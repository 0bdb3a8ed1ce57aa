// Material leaves wide tables and code without keyboard focus; a reader without a mouse could not scroll them.
// It wraps the tables after this script has run, so look again when the page is complete.
let number = 0
const reachable = () => {
  for (const wide of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code")) {
    if (wide.scrollWidth > wide.clientWidth && wide.tabIndex !== 0) {
      number += 1
      wide.tabIndex = 0
      wide.setAttribute("role", "region")
      wide.setAttribute("aria-label", `${wide.matches("code") ? "Voorbeeld" : "Tabel"} ${number}`)
    }
  }
}
reachable()
window.addEventListener("load", reachable)

// A menu inside the menu is no landmark of its own.
for (const inner of document.querySelectorAll("nav nav")) {
  for (const name of ["aria-label", "aria-labelledby", "aria-expanded"]) inner.removeAttribute(name)
  inner.setAttribute("role", "none")
}
