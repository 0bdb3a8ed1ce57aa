// Elements. What a plan says goes in as text, never as HTML.

/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes true: without a value; false or nothing: left out
 *  @typedef {{ title: string, columns: string[], rows: string[][][] }} Table as Python tells it (`_table` in workplace/state.py) */

/** Makes an element with attributes and children, texts or elements; what is no child is left out.
 *  @template {keyof HTMLElementTagNameMap} Tag
 *  @param {Tag} tag @param {Attributes} attributes @param {(Node | string | null | undefined | false)[]} children */
export function made(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "")
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
  }
  for (const child of children) if (child) element.append(child)
  return element
}

/** A button with words and what it does. @param {string} words @param {() => void} act @param {Attributes} attributes */
export function button(words, act, attributes = {}) {
  const element = made("button", { type: "button", class: "md-button", ...attributes }, words)
  element.addEventListener("click", act)
  return element
}

/** A table: a title, columns, and rows of cells of lines. @param {Table} told */
export function table({ title, columns, rows }) {
  const lines = (/** @type {string[]} */ cell) => cell.flatMap((line, at) => (at ? [made("br"), line] : [line]))
  return made("div", { class: "tabel", tabindex: 0, role: "region", "aria-label": title },
    made("table", {},
      made("caption", {}, title),
      made("thead", {}, made("tr", {}, ...columns.map((head) => made("th", { scope: "col" }, head)))),
      made("tbody", {}, ...rows.map((row) => made("tr", {}, ...row.map((cell, at) => made(at ? "td" : "th", at ? {} : { scope: "row" }, ...lines(cell))))))))
}

/** Hands a file to the browser to be saved. @param {BlobPart} content @param {string} name @param {string} media */
export function download(content, name, media) {
  const address = URL.createObjectURL(new Blob([content], { type: media }))
  const link = made("a", { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The bytes of base64. @param {string} base64 */
export const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The base64 of bytes. @param {ArrayBuffer} buffer */
export function base64(buffer) {
  let text = ""
  const all = new Uint8Array(buffer)
  for (let at = 0; at < all.length; at += 0x8000) text += String.fromCharCode(...all.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Waits until nobody asked again for a while. @param {() => void} act @param {number} pause */
export function later(act, pause) {
  let timer = 0
  return () => { clearTimeout(timer); timer = setTimeout(act, pause) }
}
