// The file that a plan came from. Where the browser lets a page write a file, saving changes that one.

const TYPES = [{ description: "Doorbraakplan", accept: { "text/markdown": [".md"] } }]
const givenUp = (/** @type {unknown} */ error) => error instanceof Error && error.name === "AbortError"

/** @typedef {(asked: object) => Promise<FileSystemFileHandle>} Pick */
const browser = /** @type {typeof window & { showOpenFilePicker(asked: object): Promise<FileSystemFileHandle[]>, showSaveFilePicker: Pick }} */ (window)

/** Whether this browser lets a page write a file that the user points at. */
export const inPlace = "showSaveFilePicker" in window

/** Lets the user point at a plan or a Word document. Resolves to a handle, or undefined when nothing was chosen. */
export async function pointAt() {
  const accept = { ...TYPES[0].accept, "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"] }
  try {
    const [handle] = await browser.showOpenFilePicker({ types: [{ description: "Plan of Word-document", accept }] })
    return handle
  } catch (error) {
    if (givenUp(error)) return undefined
    throw error
  }
}

/** The handle of a file that was dropped, where the browser has such a thing.
 *  @param {DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemFileHandle> }} item */
export const dropped = (item) => item.getAsFileSystemHandle?.()

export class Origin {
  /** @param {FileSystemFileHandle} [handle] the file that the plan was read from, if it may be written
   *  @param {number} [seen] when it was last changed, in milliseconds, as far as we know */
  constructor(handle, seen) {
    this.handle = handle
    this.seen = seen
  }

  /** Writes to the file that the plan came from; asks for one when there is none. Resolves to its name, or to undefined
   *  when the user thought better of it.
   *  @param {string} content @param {string} name */
  async write(content, name) {
    try {
      this.handle ??= await browser.showSaveFilePicker({ suggestedName: name, types: TYPES })
      if (this.seen !== undefined && (await this.handle.getFile()).lastModified !== this.seen
        && !confirm("Dit bestand is intussen door iets of iemand anders veranderd. Toch overschrijven?")) return undefined
      const stream = await this.handle.createWritable()
      await stream.write(content)
      await stream.close()
      this.seen = (await this.handle.getFile()).lastModified
      return this.handle.name
    } catch (error) {
      if (givenUp(error)) return undefined
      throw new Error("schrijven", { cause: error })
    }
  }
}
