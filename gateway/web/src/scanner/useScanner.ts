import { useNetwork } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { passOf } from './pass';
import { tell, untold, type Scan } from './queue';
import { store, type KeptManifest } from './store';
import { judge, isUnsure, letsThrough, type Direction, type Verdict } from './verdict';

const EVERY = 15_000;

/** The list of the event, as new as the connection allows; the one that is kept where there is none. */
async function list(event: string): Promise<KeptManifest & { away?: true }> {
  const kept = await store.manifest(event);
  try {
    const { data, response } = await api.GET('/api/events/{event}/manifest', { params: { path: { event }, ...(kept?.tag && { header: { 'If-None-Match': kept.tag } }) } });
    if (response.status === 304 && kept) {
      const still = { ...kept, fetchedAt: Date.now() };
      await store.keepManifest(still);
      return still;
    }
    if (!data) throw new Refused(response.status, undefined);
    const title = await answer(api.GET('/api/events/{id}', { params: { path: { id: event } } }));
    const tag = response.headers.get('ETag');
    const now = { event, title: title.title, manifest: data, fetchedAt: Date.now(), ...(tag && { tag }) };
    await store.keepManifest(now);
    return now;
  } catch (failure) {
    if (kept && !(failure instanceof Refused && failure.status < 500)) return { ...kept, away: true };
    throw failure;
  }
}

/** A scanner of one event: judges by the list that it has with it, keeps what it has seen, and tells it when it can. */
export function useScanner(event: string, scanner: string) {
  const network = useNetwork();
  const queries = useQueryClient();
  const manifest = useQuery({ queryKey: ['manifest', event], queryFn: () => list(event), refetchInterval: EVERY, networkMode: 'always', retry: false });
  // Many a network says that it is there and leads nowhere.
  const online = network.online && !manifest.data?.away;
  const [scans, setScans] = useState<Scan[]>([]);
  const [failure, setFailure] = useState<Error>();
  const known = useRef<Scan[]>([]);
  const telling = useRef(false);

  const keep = useCallback(async (some: Scan[]) => {
    await store.keepScans(some);
    const changed = new Map(some.map((scan) => [scan.id, scan]));
    const rest = known.current.filter(({ id }) => !changed.has(id));
    known.current = [...rest, ...some].sort((one, other) => other.scannedAt.localeCompare(one.scannedAt));
    setScans(known.current);
  }, []);

  const flush = useCallback(async () => {
    if (telling.current || untold(known.current).length === 0) return;
    telling.current = true;
    try {
      await tell(
        known.current,
        async (door, some) => {
          const body = { ...(door && { scanner: door }), scans: some.map(({ id, pass, scannedAt, direction }) => ({ id, pass, scannedAt, direction })) };
          return (await answer(api.POST('/api/events/{event}/scans', { params: { path: { event } }, body }))).results;
        },
        keep,
      );
      setFailure(undefined);
      void queries.invalidateQueries({ queryKey: ['events', event] });
    } catch (reason) {
      setFailure(reason as Error);
    } finally {
      telling.current = false;
    }
  }, [event, keep, queries]);

  useEffect(() => {
    void store.tidy(Date.now());
    void store.scans(event).then((all) => {
      known.current = all.sort((one, other) => other.scannedAt.localeCompare(one.scannedAt));
      setScans(known.current);
      void flush();
    });
  }, [event, flush]);

  useEffect(() => {
    if (online) void flush();
    const again = setInterval(() => void flush(), EVERY);
    return () => clearInterval(again);
  }, [online, flush]);

  const put = async (pass: string, direction: Direction, verdict: Verdict, letIn?: true): Promise<Scan> => {
    const scan: Scan = { id: crypto.randomUUID(), event, pass, scanner, direction, scannedAt: new Date().toISOString(), registration: passOf(pass)?.registration, verdict, ...(letIn && { letIn }) };
    await keep([scan]);
    void flush();
    return scan;
  };

  /** Says what a code means; whoever is let through has been seen, and that is kept. The service is asked of whom this scanner cannot know. */
  const scan = async (text: string, direction: Direction): Promise<{ id?: string; verdict: Verdict }> => {
    if (!manifest.data) return { verdict: { finding: 'not-verified' } };
    const verdict = await judge(text, { manifest: manifest.data.manifest, direction, now: Date.now(), seen: known.current });
    const told = letsThrough(verdict.finding) || (online && isUnsure(verdict.finding));
    return told ? await put(text, direction, verdict) : { verdict };
  };

  return { list: manifest, scans, pending: untold(scans).length, failure, online, scan, letIn: (pass: string, direction: Direction, verdict: Verdict) => put(pass, direction, verdict, true), flush };
}
