// Elements. What a plan says goes in as text, never as HTML.

/** Makes an element with attributes (true: without a value, false or null: left out) and children, texts or elements. */
export function made(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "")
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""))
  return element
}

/** A button with words and what it does. */
export function button(words, act, attributes = {}) {
  const element = made("button", { type: "button", class: "md-button", ...attributes }, words)
  element.addEventListener("click", act)
  return element
}

/** A table as Python tells it: a title, columns, and rows of cells of lines. */
export function table({ title, columns, rows }) {
  const lines = (cell) => cell.flatMap((line, at) => (at ? [made("br"), line] : [line]))
  return made("div", { class: "tabel", tabindex: 0, role: "region", "aria-label": title },
    made("table", {},
      made("caption", {}, title),
      made("thead", {}, made("tr", {}, ...columns.map((head) => made("th", { scope: "col" }, head)))),
      made("tbody", {}, ...rows.map((row) => made("tr", {}, ...row.map((cell, at) => made(at ? "td" : "th", at ? {} : { scope: "row" }, ...lines(cell))))))))
}

/** Hands a file to the browser to be saved. */
export function download(content, name, media) {
  const address = URL.createObjectURL(new Blob([content], { type: media }))
  const link = made("a", { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The bytes of base64. */
export const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The base64 of bytes. */
export function base64(buffer) {
  let text = ""
  const all = new Uint8Array(buffer)
  for (let at = 0; at < all.length; at += 0x8000) text += String.fromCharCode(...all.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Waits until nobody asked again for a while. */
export function later(act, pause) {
  let timer
  return (...given) => { clearTimeout(timer); timer = setTimeout(() => act(...given), pause) }
}
