/// <reference lib="webworker" />
// Keeps the shell and the last map for a bad network, and the street face where somebody uses it. It never touches what a
// signed-in person sees.
import { cacheFor, keepOnly, keepWhole, type Part } from './parts';
import { freshOrKept, keptFor, kindOf } from './rules';

declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: string[];
declare const __STREET__: string[];
declare const __PRECACHE_VERSION__: string;
declare const __STREET_VERSION__: string;

// each has a version of its own: a new street face leaves the citizens' phones alone, and the other way round
const SHELL: Part = { cache: `shell-${__PRECACHE_VERSION__}`, files: __PRECACHE__ };
const STREET: Part = { cache: `street-${__STREET_VERSION__}`, files: __STREET__ };
const DATA = 'data-1';
const DATA_ENTRIES = 120;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await keepWhole(SHELL, caches);
      const shell = await caches.open(SHELL.cache);
      // the first page is only for who asks for a page
      const page = new Request('/', { headers: { Accept: 'text/html' } });
      await shell.addAll([page, '/manifest.webmanifest', '/icon.svg']);
      if ((await caches.keys()).some((name) => name.startsWith('street-'))) await keepWhole(STREET, caches);
      await self.skipWaiting();
    })(),
  );
});

// the street face is not for everybody's phone: it is kept once somebody has opened it
self.addEventListener('message', (event) => {
  if ((event.data as { keep?: string }).keep !== 'street') return;
  event.waitUntil(keepWhole(STREET, caches).then(() => event.ports[0]?.postMessage('kept')));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(keepOnly([SHELL.cache, STREET.cache, DATA], caches).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  const kind = kindOf(url, event.request.mode === 'navigate');
  if (kind === 'asset') event.respondWith(asset(event.request));
  if (kind === 'page') event.respondWith(page(event.request));
  if (kind === 'data') event.respondWith(data(event.request));
});

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  const { pathname } = new URL(request.url);
  if (fresh.ok) {
    const cache = await cacheFor(pathname, SHELL, STREET, caches);
    await (await caches.open(cache)).put(request, fresh.clone());
  }
  return fresh;
}

/** A page is asked for first, so that a new version is seen at once; offline every page is the shell. */
async function page(request: Request): Promise<Response> {
  return freshOrKept(
    () => fetch(request),
    async () => (await caches.open(SHELL.cache)).match('/'),
    4000,
  );
}

async function data(request: Request): Promise<Response> {
  const cache = await caches.open(DATA);
  return freshOrKept(
    async () => {
      const fresh = await fetch(request);
      if (fresh.ok) {
        await cache.put(request, fresh.clone());
        const old = await cache.keys();
        await Promise.all(old.slice(0, Math.max(0, old.length - DATA_ENTRIES)).map((key) => cache.delete(key)));
      }
      return fresh;
    },
    () => keptFor(request, cache),
    6000,
  );
}
