export type Way = 'kept-first' | 'network-first' | 'network';

/** How the worker answers: the scanner's page and who looks at it from what is kept once the network is silent, and nothing else. */
export function wayOf({ method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>): Way {
  const { pathname } = new URL(url);
  if (method !== 'GET') return 'network';
  if (pathname.startsWith('/console/assets/')) return 'kept-first';
  if (pathname === '/api/session') return 'network-first';
  return mode === 'navigate' && /^\/console\/events\/[^/]+\/scanner$/.test(pathname) ? 'network-first' : 'network';
}
