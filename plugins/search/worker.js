/* global self, caches, fetch, Response, URL */
/*
 * Keeps the search at hand without a network: the files of the index, the page of results and the page
 * on which one searched. The first search registers it; it answers for nothing else and asks no other host.
 */
const scope = new URL(self.registration.scope).pathname;
const name = `search ${scope}`;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data));
});

self.addEventListener('fetch', (event) => {
  const {request} = event;
  const {origin, pathname} = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const isIndex = pathname.startsWith(`${scope}search-index/`);
  if (isIndex && isFixed(pathname)) event.respondWith(keptFirst(request));
  else if (isIndex || request.mode === 'navigate' || pathname.startsWith(`${scope}assets/`)) {
    event.respondWith(fetch(request).catch((error) => kept(request, error)));
  }
});

/** Whether its content never changes: it lies in the folder of a version, or its name is made of it. */
function isFixed(pathname) {
  return /\/search-index\/[^/]+\/|\/assets\//.test(pathname);
}

/** `?ts=…` and `?q=…` name the same file. */
function keyOf(address) {
  const {origin, pathname} = new URL(address, self.location.origin);
  return origin + pathname;
}

async function kept(request, error) {
  const answer = await (await caches.open(name)).match(keyOf(request.url));
  if (answer) return answer;
  throw error;
}

async function keptFirst(request) {
  const cache = await caches.open(name);
  const known = await cache.match(keyOf(request.url));
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(keyOf(request.url), answer.clone());
  return answer;
}

/** Puts addresses away, a few at a time; with another index begins what is kept anew. */
async function keep({keep: addresses, version}) {
  let cache = await caches.open(name);
  const mark = `${self.location.origin}${scope}search-index/version`;
  const known = await (await cache.match(mark))?.text();
  if (known !== version) {
    await caches.delete(name);
    cache = await caches.open(name);
    await cache.put(mark, new Response(version));
  }
  const wanted = new Set(addresses.map(keyOf));
  const waiting = [...wanted];
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (let url = waiting.shift(); url; url = waiting.shift()) {
        if (isFixed(url) && (await cache.match(url))) continue;
        const answer = await fetch(url).catch(() => undefined);
        if (answer?.ok && !answer.redirected) await cache.put(url, answer);
      }
    }),
  );
  for (const client of await self.clients.matchAll()) client.postMessage('search: kept');
}
