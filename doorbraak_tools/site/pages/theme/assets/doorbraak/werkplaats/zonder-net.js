// The workplace without a connection: the browser keeps the files of this page, and only those. A plan is not among them.

/** Keeps what the page was made of for next time, when there may be no connection. Resolves to whether all is kept.
 *  @param {string[]} engine the addresses of the files of the engine; the last tells one version from another */
export async function keepForOffline(engine) {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return false
  const start = `${location.pathname}werkplaats-`
  const name = start + engine.at(-1)?.split("/").at(-1)
  try {
    await navigator.serviceWorker.register("zonder-net.js")
    const page = performance.getEntriesByType("resource").map((entry) => entry.name)
    const own = [location.pathname, ...page, ...engine].filter((address) => new URL(address, location.href).origin === location.origin)
    const cache = await caches.open(name)
    const kept = new Set((await cache.keys()).map((request) => request.url))
    await cache.addAll([...new Set(own.map((address) => new URL(address, location.href).href))].filter((address) => !kept.has(address)))
    for (const other of await caches.keys()) if (other.startsWith(start) && other !== name) await caches.delete(other)
    return true
  } catch {
    return false // no room, or not allowed: then the workplace needs a connection, as any page does
  }
}
