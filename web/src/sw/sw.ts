/// <reference lib="webworker" />
// Keeps the shell and the last map for a bad network, and the street face where somebody uses it. It never touches what a
// signed-in person sees.
import { freshOrKept, kindOf } from './rules';

declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: string[];
declare const __STREET__: string[];
declare const __VERSION__: string;

const SHELL = `shell-${__VERSION__}`;
const STREET = `street-${__VERSION__}`;
const DATA = 'data-1';
const DATA_ENTRIES = 120;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const shell = await caches.open(SHELL);
      // the first page is only for who asks for a page
      const page = new Request('/', { headers: { Accept: 'text/html' } });
      await shell.addAll([page, '/manifest.webmanifest', '/icon.svg', ...__PRECACHE__]);
      if ((await caches.keys()).some((name) => name.startsWith('street-'))) await keepStreet();
      await self.skipWaiting();
    })(),
  );
});

// the street face is not for everybody's phone: it is kept once somebody has opened it
self.addEventListener('message', (event) => {
  if ((event.data as { keep?: string }).keep !== 'street') return;
  event.waitUntil(keepStreet().then(() => event.ports[0]?.postMessage('kept')));
});

async function keepStreet(): Promise<void> {
  const street = await caches.open(STREET);
  const kept = new Set((await street.keys()).map(({ url }) => new URL(url).pathname));
  await street.addAll(__STREET__.filter((path) => !kept.has(path)));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(
        names.filter((name) => ![SHELL, STREET, DATA].includes(name)).map((name) => caches.delete(name)),
      );
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  const kind = kindOf(url.pathname, event.request.mode === 'navigate');
  if (kind === 'asset') event.respondWith(asset(event.request));
  if (kind === 'page') event.respondWith(page(event.request));
  if (kind === 'data') event.respondWith(data(event.request));
});

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(SHELL)).put(request, fresh.clone());
  return fresh;
}

/** A page is asked for first, so that a new version is seen at once; offline every page is the shell. */
async function page(request: Request): Promise<Response> {
  return freshOrKept(
    () => fetch(request),
    async () => (await caches.open(SHELL)).match('/'),
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
    () => cache.match(request),
    6000,
  );
}
