// Runs at the start of the body, before anything is painted. It stands in for Material's inline scripts, so that the
// site's Content-Security-Policy needs no exception for scripts in a page.
const scope = new URL(document.currentScript.dataset.base, location)
const place = (key, base) => `${base.pathname}.${key}`

// Material's own script asks for these three names.
window.__md_scope = scope
window.__md_get = (key, store = localStorage, base = scope) => JSON.parse(store.getItem(place(key, base)))
window.__md_set = (key, value, store = localStorage, base = scope) => {
  try { store.setItem(place(key, base), JSON.stringify(value)) } catch { /* a full or closed store keeps nothing */ }
}

// Light or dark: what the reader chose here, else what their system says.
const dark = matchMedia("(prefers-color-scheme: dark)")
const chosen = () => { try { return window.__md_get("weergave") } catch { return null } }
const show = () => {
  const scheme = chosen() ?? (dark.matches ? "slate" : "default")
  document.body.dataset.mdColorScheme = scheme
  document.getElementById("weergave")?.setAttribute("aria-pressed", String(scheme === "slate"))
}
show()
dark.addEventListener("change", show)
document.addEventListener("DOMContentLoaded", () => {
  show()
  document.getElementById("weergave")?.addEventListener("click", () => {
    window.__md_set("weergave", document.body.dataset.mdColorScheme === "slate" ? "default" : "slate")
    show()
  })
})
