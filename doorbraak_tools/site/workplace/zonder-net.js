// Answers for the workplace when there is no connection, with the files that the page kept (zonder-net.js of the theme).
// What carries its version in its name is never asked for twice; of all else the newest counts, when it can be had.
const VERSIONED = /\/(motor-|doorbraak-[0-9a-f]{16}\.zip)/

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))
worker.addEventListener("install", () => worker.skipWaiting())
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request
  if (method === "GET" && new URL(url).origin === location.origin) event.respondWith(answer(event.request))
})

/** @param {Request} request */
async function answer(request) {
  const kept = await caches.match(request)
  if (kept && VERSIONED.test(request.url)) return kept
  try {
    return await fetch(request)
  } catch (error) {
    if (kept) return kept
    throw error
  }
}
