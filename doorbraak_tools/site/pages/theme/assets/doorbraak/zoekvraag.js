// What a reader typed, made into what the index understands: no stop words, article numbers as one word, typing errors
// mended. The words of the site lie beside the index, by first letter.
const WORDS = new URL("../../pagefind/woorden/", import.meta.url)
const NUMBER = String.raw`\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*`
const ARTICLE = new RegExp(String.raw`\bart(?:ikel(?:en)?|\.)?\s+(${NUMBER})(?![\w.:]*\w)`, "g")
const BARE_ARTICLE = /(?<![\w.:,])(\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})+|\d+[a-z]{1,2})(?![\w.:,]*\w)/g
const ENDINGS = new Set(["s", "en", "n", "e", "sen", "ken", "len", "ten", "nen"])
const LINKS = ["", "s", "e", "n", "en"]
const LEAST_PART = 4
const LEAST_ALONE = 6
const ENDING = /(en|e|s|t|d|n)$/

/** @type {Map<string, Promise<any>>} */
const loaded = new Map()

/** @param {string} name @returns {Promise<any>} */
function load(name) {
  const words = loaded.get(name) ?? fetch(new URL(`${name}.json`, WORDS)).then((answer) => (answer.ok ? answer.json() : {}))
  loaded.set(name, words)
  return words
}

/** @typedef {object} Understood
 *  @property {string} query the query for the index; "" when nothing of it is on the site
 *  @property {string[]} words its words one by one
 *  @property {string[]} parts the words that the compounds among them are made of
 *  @property {string[]} notes in plain words what was changed
 */

/** @param {string} question @returns {Promise<Understood>} */
export async function understand(question) {
  const text = question.trim().replace(/[“”„«»]/g, '"')
  if (/^".+"$/.test(text)) return { query: text, words: [], parts: [], notes: [] }
  /** @type {string[]} */
  const articles = []
  const take = (/** @type {string} */ _, /** @type {string} */ number) => (articles.push(`art${number.replace(/[.:]/g, "p")}x`), " ")
  const rest = text.toLowerCase().replace(ARTICLE, take).replace(BARE_ARTICLE, take)
  const stop = new Set(await load("stopwoorden"))
  const typed = rest.split(/[\s"]+/).flatMap(pieces).filter(Boolean)
  const meant = typed.filter((word) => !stop.has(word))
  const words = [...articles]
  /** @type {string[]} */
  const parts = []
  /** @type {string[]} */
  const notes = []
  for (const word of meant.length || articles.length ? meant : typed) {
    const found = await onThisSite(word)
    if (found) words.push(...found.split(" "))
    if (found === word) parts.push(...(await apart(fold(word))))
    if (found && found !== word) notes.push(`“${word}” staat nergens; er is gezocht op “${found}”.`)
    else if (!found) notes.push(`“${word}” staat nergens.`)
  }
  return { query: words.join(" "), words, parts, notes }
}

/** The article numbers in a query, as a reader writes them. @param {string} query */
export const plainNumbers = (query) => query.replace(/\bart(\d[\da-z]*?)x(?= |$)/g, (_, number) => number.replace(/p(?=\d)/g, "."))

/** @param {string} text */
export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

/** The words of what stands between spaces: "ex-gedetineerde" is about who was detained. @param {string} text */
function pieces(text) {
  const bare = text.split(/[-/]/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
  return bare.length > 1 && bare.some((word) => word.length > 2) ? bare.filter((word) => word.length > 2) : bare
}

/** Returns the word when the site has it or words that begin with it; else the words it is made of, the word that was
 *  probably meant, the word it ends in, or "".
 *  @param {string} word */
async function onThisSite(word) {
  if (/[^\p{L}\p{N}.,:]/u.test(word)) return word
  const bare = fold(word).replace(/[.,:]/g, "")
  /** @type {Record<string, number>} */
  const known = await load(bare[0])
  const start = bare.length > 5 ? bare.replace(ENDING, "") : bare
  if (Object.hasOwn(known, bare) || Object.keys(known).some((other) => other.startsWith(start))) return word
  const most = /\d/.test(bare) || bare.length < 6 ? 0 : bare.length < 9 ? 1 : 2
  let best = ""
  let least = most + 1
  for (const [other, pages] of Object.entries(known)) {
    if (other.length < bare.length - most) continue
    const errors = distance(bare, other, least)
    if (errors < least || (errors === least && least <= most && pages > known[best])) [best, least] = [other, errors]
  }
  const singular = Object.keys(known).find((other) => bare.startsWith(other) && ENDINGS.has(bare.slice(other.length)))
  if (singular) return singular
  const made = await apart(bare)
  return made.length ? made.join(" ") : best || (await onePart(bare))
}

/** The two words of the site that a compound is made of, with a linking letter or without; [] when it is none. @param {string} word @returns {Promise<string[]>} */
async function apart(word) {
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
    const tail = word.slice(at)
    if (!Object.hasOwn(await load(tail[0]), tail)) continue
    const known = await load(word[0])
    for (const link of LINKS) {
      const head = word.slice(0, at - link.length)
      if (word.startsWith(head + link) && head.length >= LEAST_PART && Object.hasOwn(known, head)) return [head, tail]
    }
  }
  return []
}

/** The longest word of the site that a word ends in, or else begins with; "" when that is short. @param {string} word */
async function onePart(word) {
  const places = Array.from({ length: Math.max(word.length - LEAST_PART - LEAST_ALONE + 1, 0) }, (_, at) => at)
  for (const part of [...places.map((at) => word.slice(at + LEAST_PART)), ...places.map((at) => word.slice(0, -at - LEAST_PART))]) {
    if (Object.hasOwn(await load(part[0]), part)) return part
  }
  return ""
}

/** How many letters must be changed, added, left out or swapped to make the word, or the beginning of the other word.
 *  Stops at the limit. @param {string} word @param {string} other @param {number} limit */
function distance(word, other, limit) {
  /** @type {number[]} */
  let before = []
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= word.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = word[row - 1] === other[column - 1]
      line[column] = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (same ? 0 : 1))
      if (row > 1 && column > 1 && word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1]) {
        line[column] = Math.min(line[column], before[column - 2] + 1)
      }
    }
    if (Math.min(...line) > limit) return limit + 1
    before = above
    above = line
  }
  return Math.min(...above)
}
