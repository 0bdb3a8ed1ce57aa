// What the lines of a file end in. A field with text knows one kind of end; the file gets its own back.

/** The ends of the lines of a changed text: lines that stayed keep theirs, new ones get that of the line they stand at.
 *  @param {string} old @param {string} text @param {string[]} ends */
export function endsAfter(old, text, ends) {
  const [before, now] = [old.split("\n"), text.split("\n")]
  const most = Math.min(before.length, now.length)
  let [top, low] = [0, 0]
  while (top < most && before[top] === now[top]) top += 1
  while (low < most - top && before[before.length - 1 - low] === now[now.length - 1 - low]) low += 1
  const between = before.length === now.length ? ends.slice(top, before.length - low)
    : now.slice(top, now.length - low).map(() => ends[top] ?? ends[0] ?? "\n")
  return [...ends.slice(0, top), ...between, ...ends.slice(before.length - low)]
}

/** @param {string} text @param {string[]} ends */
export const withEnds = (text, ends) => text.split("\n").map((line, at, { length }) => (at < length - 1 ? line + (ends[at] ?? "\n") : line)).join("")
