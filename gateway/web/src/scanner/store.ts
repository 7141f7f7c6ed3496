import { KEPT } from './away';
import type { Scan } from './queue';
import type { Manifest } from './verdict';

/** The list of an event as it was at that moment, with the tag by which the service knows it. */
export interface KeptManifest {
  event: string;
  title: { es?: string; en?: string };
  manifest: Manifest;
  tag?: string;
  /** Milliseconds since 1970. */
  fetchedAt: number;
}

const NAME = 'scanner';
const WEEK = 7 * 86_400_000;

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

const open = () => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('manifests', { keyPath: 'event' });
    request.result.createObjectStore('scans', { keyPath: 'id' }).createIndex('event', 'event');
  };
  return done(request);
};

const within = async <T>(stores: string[], mode: IDBTransactionMode, work: (of: (store: string) => IDBObjectStore) => Promise<T>): Promise<T> => {
  const database = await open();
  try {
    const transaction = database.transaction(stores, mode);
    return await work((store) => transaction.objectStore(store));
  } finally {
    database.close();
  }
};

/** What a scanner knows while it is away; it outlives a reload and an empty battery. */
export const store = {
  manifest: (event: string) =>
    within(['manifests'], 'readonly', async (of) => (await done(of('manifests').get(event))) as KeptManifest | undefined),

  keepManifest: (kept: KeptManifest) => within(['manifests'], 'readwrite', async (of) => void (await done(of('manifests').put(kept)))),

  scans: (event: string) => within(['scans'], 'readonly', async (of) => (await done(of('scans').index('event').getAll(event))) as Scan[]),

  keepScans: (scans: Scan[]) =>
    within(['scans'], 'readwrite', async (of) => {
      for (const scan of scans) await done(of('scans').put(scan));
    }),

  /** What was told a week ago is no scanner's business any more. */
  tidy: (now: number) =>
    within(['scans'], 'readwrite', async (of) => {
      const all = (await done(of('scans').getAll())) as Scan[];
      const over = all.filter(({ told, scannedAt }) => told && Date.parse(scannedAt) < now - WEEK);
      for (const { id } of over) await done(of('scans').delete(id));
    }),
};

/** Whoever has this phone next finds no names on it; what was not told yet names nobody, and stays. */
export const forgetNames = async () => {
  if (typeof indexedDB === 'undefined') return;
  if ('caches' in globalThis) await caches.delete(KEPT);
  await within(['manifests', 'scans'], 'readwrite', async (of) => {
    await done(of('manifests').clear());
    const all = (await done(of('scans').getAll())) as Scan[];
    for (const scan of all) {
      if (scan.told) await done(of('scans').delete(scan.id));
      else await done(of('scans').put({ ...scan, verdict: { finding: scan.verdict.finding } }));
    }
  });
};
