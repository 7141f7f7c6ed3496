import { wayOf } from './way';

interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Event {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The types of the page know nothing of workers. */
const worker = self as unknown as {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', act: (event: Extended) => void): void;
  addEventListener(type: 'fetch', act: (event: Asked) => void): void;
};

const keptOf = (request: Request) => caches.match(request, { ignoreSearch: true, ignoreVary: true });

const networkFirst = (request: Request) =>
  fetch(request).catch(async (failure: unknown) => {
    const kept = await keptOf(request);
    if (!kept) throw failure;
    return kept;
  });

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = wayOf(request);
  if (way === 'kept-first') event.respondWith(keptOf(request).then((kept) => kept ?? fetch(request)));
  if (way === 'network-first') event.respondWith(networkFirst(request));
});
