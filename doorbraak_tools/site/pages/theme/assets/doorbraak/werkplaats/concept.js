// A draft in this browser: one, kept only when the user asked for it, and wiped with one call. A browser may keep nothing.
const NAME = `${new URL(".", location)}werkplaats`

const tried = (act) => { try { return act() } catch { return undefined } }

export const draft = {
  /** Keeps a draft; says whether there was room for it. */
  keep: (plan) => tried(() => { localStorage.setItem(NAME, JSON.stringify(plan)); return true }) ?? false,
  kept: () => tried(() => JSON.parse(localStorage.getItem(NAME))) ?? null,
  wipe: () => tried(() => localStorage.removeItem(NAME)),
}
