// The engine: Python with our own package, beside the page so that the page never waits. It is told where its files lie,
// and then answers questions one by one. Text goes in, text comes out; nothing is kept and nothing is fetched any more.
/** @type {(question: string) => string} */
let ask

/** @param {{ runtime: string, pack: string }} where */
async function start({ runtime, pack }) {
  const [{ loadPyodide }, { default: createPyodideModule }, zip] = await Promise.all([
    import(`${runtime}pyodide.js`),
    import(`${runtime}pyodide.asm.js`),
    fetch(pack).then((answer) => answer.arrayBuffer()),
  ])
  const python = await loadPyodide({ indexURL: runtime, createPyodideModule })
  python.unpackArchive(zip, "zip", { extractDir: "/doorbraak" })
  python.runPython("import sys\nsys.dont_write_bytecode = True\nsys.path.insert(0, '/doorbraak')")
  ask = python.pyimport("doorbraak_tools.workplace.calls").answer
}

onmessage = async ({ data }) => {
  try {
    if (data.start) {
      await start(data.start)
      postMessage({ ready: true })
    } else {
      postMessage({ id: data.id, answer: ask(data.question) })
    }
  } catch (error) {
    // The words of an error can hold a piece of the plan: only its kind leaves the worker.
    const { type, name } = /** @type {{ type?: string, name?: string }} */ (error)
    postMessage({ id: data.id, failed: type ?? name ?? "Error" })
  }
}
