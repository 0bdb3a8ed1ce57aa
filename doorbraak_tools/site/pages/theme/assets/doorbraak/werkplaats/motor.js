// Asks the engine. A question that gets no answer in time ends the engine; the next one starts it anew.
const START = 120_000
const QUESTION = 30_000

const localDay = () => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0")).join("-")
}

export class Motor {
  /** @param {{ worker: string, runtime: string, pack: string }} where the files of the engine lie
   *  @param {string} [house] what holds in this municipality alone
   *  @param {() => string} [today] the day of the reader, as year-month-day */
  constructor(where, house = "", today = localDay) {
    Object.assign(this, { where, house, today })
    this.waiting = new Map()
    this.number = 0
  }

  /** Resolves when the engine can be asked; rejects with a reason in one word. */
  start() {
    this.ready ??= new Promise((done, fail) => {
      if (typeof WebAssembly !== "object" || typeof Worker !== "function") { fail(new Error("oud")); return }
      this.worker = new Worker(this.where.worker, { type: "module" })
      const end = setTimeout(() => { this.stop(); fail(new Error("traag")) }, START)
      this.worker.onerror = (event) => { event.preventDefault(); clearTimeout(end); this.stop(); fail(new Error("oud")) }
      this.worker.onmessage = ({ data }) => {
        if (data.ready) { clearTimeout(end); done(); return }
        if (data.id === undefined) { clearTimeout(end); this.stop(); fail(new Error("oud")); return }
        this.waiting.get(data.id)?.(data)
        this.waiting.delete(data.id)
      }
      this.worker.postMessage({ start: this.where })
    })
    return this.ready
  }

  stop() {
    this.worker?.terminate()
    this.ready = undefined
    for (const answer of this.waiting.values()) answer({ failed: "stil" })
    this.waiting.clear()
  }

  /** Returns what the engine answers. Throws an Error when it fails or says nothing in time. */
  async ask(call, given = {}) {
    await this.start()
    const id = (this.number += 1)
    const data = await new Promise((done) => {
      const end = setTimeout(() => this.stop(), QUESTION)
      this.waiting.set(id, (answer) => { clearTimeout(end); done(answer) })
      this.worker.postMessage({ id, question: JSON.stringify({ call, with: given, house: this.house, today: this.today() }) })
    })
    if (data.failed) {
      this.stop() // what went wrong inside it, nobody knows: the next question is asked of a new engine
      throw new Error(data.failed)
    }
    return JSON.parse(data.answer)
  }
}
