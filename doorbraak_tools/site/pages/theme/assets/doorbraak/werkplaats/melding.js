// What is found, at the questions that it is about.
import { made } from "./delen.js"

/** @typedef {import("./motor.js").Place} Place
 *  @typedef {import("./motor.js").Found} Found
 *  @typedef {{ room: HTMLElement, words: string[], wrong: boolean }} Room
 */

/** The id of the element of a place in the plan. @param {Place} path */
export const idOf = (path) => `v-${path.join("-")}`

/** Room for what is found at a place. @param {Place} path */
export const roomAt = (path) => made("p", { class: "wp-melding", id: `${idOf(path)}-m`, "data-pad": JSON.stringify(path) })

/** The room of a place on the screen. @param {Place} path */
export const roomOf = (path) => document.getElementById(`${idOf(path)}-m`)

/** Puts what is found where it belongs: at its question, or at the nearest one around it.
 *  @param {HTMLElement} place where the screen is @param {Found[]} found */
export function mark(place, found) {
  /** @type {Map<string | undefined, Room>} */
  const rooms = new Map()
  for (const room of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-pad]"))) rooms.set(room.dataset.pad, { room, words: [], wrong: false })
  for (const one of found) {
    const room = nearest(one, rooms)
    if (!room || one.severity === "todo") continue
    room.words.push(`${one.dutch}: ${one.words}`)
    room.wrong ||= one.severity === "error"
  }
  for (const { room, words, wrong } of rooms.values()) {
    room.textContent = words.join(" ")
    room.classList.toggle("wp-fout", wrong)
    const control = document.getElementById(room.id.slice(0, -2))
    if (control?.matches("input, textarea, select")) control.setAttribute("aria-invalid", String(wrong))
  }
}

/** @param {Found} one @param {Map<string | undefined, Room>} rooms */
function nearest(one, rooms) {
  for (let length = one.at.length; length > 0; length -= 1) {
    const room = rooms.get(JSON.stringify(one.at.slice(0, length)))
    if (room) return room
  }
  return undefined
}
