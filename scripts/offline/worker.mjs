// The service worker: it keeps every file of the build in the browser, so that the program opens without a network.
// The build writes BUILD, its mark, PAGE, the text of its page, and FILES, the names of all others, before this text.
/* global BUILD, PAGE, FILES */

const PLACE = self.registration.scope;
/** Caches of this place alone: the same server may hold other programs. */
const OURS = `khasan-1938 ${PLACE} `;
const CACHE = OURS + BUILD;
/** So many files are fetched at once: whoever plays meanwhile comes first. */
const AT_ONCE = 3;
/** A page of which there is a copy is waited for so long, milliseconds. */
const PATIENCE = 4000;

self.addEventListener("install", (event) => event.waitUntil(keepAll()));

// A browser calls this when no page of an older build is open any more: until then their files stay.
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== "GET" || !address.startsWith(PLACE)) return;
  if (request.mode !== "navigate") event.respondWith(fileOf(request));
  else if (address === PLACE || address === `${PLACE}index.html`) event.respondWith(pageOf(request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  const waiting = FILES.map((file) => PLACE + file);
  const keepOn = async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      const answer = (await kept(url)) ?? (await fetch(url, { priority: "low" }));
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      await cache.put(url, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepOn));
  // The page comes last: where it is, all that it may ask for is.
  await cache.put(PLACE, new Response(PAGE, { headers: { "content-type": "text/html; charset=utf-8" } }));
}

/** Names of files tell their content: one that is kept is never asked for again. */
async function fileOf(request) {
  return (await kept(request.url)) ?? fetch(request);
}

/** The page comes from the network, so that it is the newest; from the copy where that does not answer. */
async function pageOf(request) {
  const copy = await kept(PLACE);
  if (!copy) return fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE, null));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  return answer && answer.status < 500 ? answer : copy;
}

/** What is kept of an address, of the latest build that has it. */
async function kept(address) {
  for (const name of (await ourCaches()).reverse()) {
    const answer = await (await caches.open(name)).match(address, { ignoreSearch: true, ignoreVary: true });
    if (answer) return answer;
  }
  return null;
}

/** Our caches, the oldest first. */
async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

async function forgetOlder() {
  const names = await ourCaches();
  await Promise.all(names.slice(0, names.indexOf(CACHE)).map((name) => caches.delete(name)));
}
