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

// The menu on a narrow screen. Material slides it in when a box without focus is ticked; the button ticks it.
const box = document.getElementById("__drawer")
const button = document.getElementById("menuknop")
const menu = document.getElementById("menu")
const open = (wanted) => {
  box.checked = wanted
  box.dispatchEvent(new Event("change"))
}
if (box && button && menu) {
  box.addEventListener("change", () => button.setAttribute("aria-expanded", String(box.checked)))
  button.addEventListener("click", () => {
    open(!box.checked)
    if (box.checked) menu.querySelector("a").focus({ focusVisible: true })
  })
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) {
      open(false)
      button.focus()
    }
  })
  // Who tabs out of the menu leaves it: it must not stay over what has the focus now.
  menu.addEventListener("focusout", (event) => {
    if (box.checked && event.relatedTarget && !menu.contains(event.relatedTarget) && event.relatedTarget !== button) open(false)
  })
}
