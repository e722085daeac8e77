/*
 * Keeps the build's own files, so that the app opens with the network off and the server gone. It never answers for the
 * API and never takes over from an older version by itself: the page asks for that when nothing is unsaved.
 *
 * Kill switch, one browser: open `/?sw=off`. Everybody: build with `VITE_SERVICE_WORKER=off`; browsers fetch the new
 * `/sw.js` at the next navigation or within the hour, and it removes itself and all it kept.
 *
 * The build replaces the three constants; the file is served as `/sw.js`.
 */
declare const PRECACHE_FILES: readonly string[];
declare const PRECACHE_VERSION: string;
declare const SERVICE_WORKER_OFF: boolean;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const cachePrefix = 'vigie-';
const cacheName = cachePrefix + PRECACHE_VERSION;
const precached: ReadonlySet<string> = new Set(PRECACHE_FILES);

const precache = async (): Promise<void> => {
  const cache = await caches.open(cacheName);
  await cache.addAll(PRECACHE_FILES.map((path) => new Request(path, { cache: 'no-cache' })));
};

const deleteCaches = async (keep?: string): Promise<void> => {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(cachePrefix) && name !== keep).map((name) => caches.delete(name)),
  );
};

const removeItself = async (): Promise<void> => {
  await Promise.all([deleteCaches(), worker.registration.unregister()]);
};

const answer = async (request: Request, path: string): Promise<Response> => {
  const kept = await caches.match(path, { cacheName, ignoreVary: true });
  return kept ?? fetch(request);
};

worker.addEventListener('install', (event) => {
  event.waitUntil(SERVICE_WORKER_OFF ? worker.skipWaiting() : precache());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(SERVICE_WORKER_OFF ? removeItself() : deleteCaches(cacheName).then(() => worker.clients.claim()));
});

worker.addEventListener('message', ({ data }) => {
  if (data === 'activate') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  const isApi = pathname === '/api' || pathname.startsWith('/api/');
  if (SERVICE_WORKER_OFF || request.method !== 'GET' || origin !== worker.location.origin || isApi) return;
  if (precached.has(pathname)) {
    const off = request.mode === 'navigate' && searchParams.get('sw') === 'off';
    event.respondWith(off ? removeItself().then(() => fetch(request)) : answer(request, pathname));
  } else if (pathname === '/index.html') {
    event.respondWith(answer(request, '/'));
  }
});
