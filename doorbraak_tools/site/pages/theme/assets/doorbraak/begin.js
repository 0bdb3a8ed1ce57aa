// Runs at the start of the body, before anything is painted. It stands in for Material's inline scripts, so that the
// site's Content-Security-Policy needs no exception for scripts in a page.
const scope = new URL(document.currentScript?.dataset.base ?? ".", location.href)
/** @param {string} key @param {URL} base */
const place = (key, base) => `${base.pathname}.${key}`

// Material's own script asks for these three names.
/** @param {string} key */
const get = (key, store = localStorage, base = scope) => JSON.parse(store.getItem(place(key, base)) ?? "null")
/** @param {string} key @param {unknown} value */
const set = (key, value, store = localStorage, base = scope) => {
  try { store.setItem(place(key, base), JSON.stringify(value)) } catch { /* a full or closed store keeps nothing */ }
}
Object.assign(window, { __md_scope: scope, __md_get: get, __md_set: set })

// Light or dark: what the reader chose here, else what their system says.
const dark = matchMedia("(prefers-color-scheme: dark)")
const chosen = () => { try { return get("weergave") } catch { return null } }
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
    set("weergave", document.body.dataset.mdColorScheme === "slate" ? "default" : "slate")
    show()
  })
})
