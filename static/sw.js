// Serves the page when there is no network. All files of one version are kept together, each checked by its digest, and
// served only together: a page that is open goes on with the version it began with. A newer version waits until no page of this one is open;
// a reload of the only one lets it in.
const FILES = [];
const OWN = `wash-and-dry ${registration.scope} `;
const CACHE = OWN + 'development';

// A development build has no list: nothing is kept, and a worker that an earlier build left goes away.
addEventListener('install', (event) => {
  if (!FILES.length) return;
  const files = FILES.map(([file, integrity]) => new Request(file, { cache: 'no-cache', integrity }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(files)));
});

// A page that begins asks whether it is the only one: then nothing of the version before is needed any more.
addEventListener('message', (event) => {
  if (event.data !== 'take over') return;
  event.waitUntil(clients.matchAll({ type: 'window', includeUncontrolled: true }).then((open) => {
    const alone = open.length < 2;
    event.ports[0].postMessage(alone);
    return alone ? skipWaiting() : undefined;
  }));
});

// Only once no page of the version before is open any more. The page of a first visit comes under this worker's care at once.
addEventListener('activate', (event) => {
  if (!FILES.length) return event.waitUntil(registration.unregister());
  const old = (name) => name.startsWith(OWN) && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

// Some hosts show a page under its name without the ending, and lead there from the one with it. An answer that came by such
// a way is no answer for a page to open, unless it is put into a new one.
async function cached(url) {
  const cache = await caches.open(CACHE);
  const response = await cache.match(url) ?? await cache.match(`${url}.html`);
  return response?.redirected ? new Response(response.body, response) : response;
}

addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const scope = new URL(registration.scope);
  if (event.request.method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const file = pathname.slice(scope.pathname.length) || 'index.html';
  event.respondWith(cached(new URL(file, scope)).then((response) => response ?? fetch(event.request)));
});
