// Material leaves wide tables and code without keyboard focus; a reader without a mouse could not scroll them.
for (const wide of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code")) {
  if (wide.scrollWidth > wide.clientWidth) {
    wide.tabIndex = 0
    wide.setAttribute("role", "region")
    wide.setAttribute("aria-label", wide.matches("code") ? "Voorbeeld" : "Tabel")
  }
}
