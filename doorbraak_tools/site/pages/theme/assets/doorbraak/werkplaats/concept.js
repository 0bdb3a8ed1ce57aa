// A draft in this browser: one, kept only when the user asked for it, and wiped with one call. A browser may keep nothing.
/** @typedef {{ name: string, text: string }} Draft */

const NAME = `${new URL(".", location.href)}werkplaats`

/** @template Result @param {() => Result} act */
const tried = (act) => { try { return act() } catch { return undefined } }

export const draft = {
  /** Keeps a draft; says whether there was room for it. @param {Draft} plan */
  keep: (plan) => tried(() => { localStorage.setItem(NAME, JSON.stringify(plan)); return true }) ?? false,
  /** @returns {Draft | null} */
  kept: () => tried(() => JSON.parse(localStorage.getItem(NAME) ?? "null")) ?? null,
  wipe: () => tried(() => localStorage.removeItem(NAME)),
  /** Does something when another window kept a draft, or wiped it. @param {() => void} act */
  elsewhere: (act) => addEventListener("storage", ({ key }) => { if (key === NAME || key === null) act() }),
}
