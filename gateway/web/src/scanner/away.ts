/** What of the console is kept on a phone that reads passes. */
export const KEPT = 'scanner';

/** Keeps this page with all that it has fetched so far; who looks at it is kept without the token that changes need. */
export async function keepForAway(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/console/worker.js', { scope: '/console/' });
  const page = location.origin + location.pathname;
  const assets = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => new URL(name).pathname.startsWith('/console/assets/'));
  const kept = await caches.open(KEPT);
  const session = await fetch('/api/session');
  if (!session.ok) return;
  const { csrfToken: _, ...somebody } = (await session.json()) as { csrfToken?: string };
  await kept.put('/api/session', Response.json(somebody));
  await kept.addAll([page, '/favicon.svg', ...new Set(assets)]);
  const wanted = new Set([page, `${location.origin}/favicon.svg`, `${location.origin}/api/session`, ...assets]);
  const others = (await kept.keys()).filter(({ url }) => url.includes('/console/assets/') && !wanted.has(url));
  await Promise.all(others.map((request) => kept.delete(request)));
}
