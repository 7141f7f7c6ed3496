import { describe, expect, it } from 'vitest';
import { base45, passOf } from './pass';
import { batches, isDisputed, tell, truthOf, type Scan } from './queue';
import { colourOf, isSigned, judge, presence, type Manifest, type Seen } from './verdict';
import vectors from './vectors.json';
import { wayOf } from './way';

// Passes and the list as the service has made them.
const { passes } = vectors;
const manifest = vectors.manifest as Manifest;
const DURING = Date.parse('2026-11-28T09:00:00Z');
const ana = passOf(passes.valid)!;

const shown = (change: Partial<Manifest> = {}, seen: Seen[] = [], now = DURING) => ({ manifest: { ...manifest, ...change }, direction: 'entry' as const, now, seen });

describe('Base45', () => {
  it('reads the examples of its RFC', () => {
    expect(new TextDecoder().decode(base45('BB8'))).toBe('AB');
    expect(new TextDecoder().decode(base45('%69 VD92EX0'))).toBe('Hello!!');
    expect(new TextDecoder().decode(base45('QED8WEX0'))).toBe('ietf!');
  });

  it.each(['GGW', ':::', 'A', 'BB8a', 'ABCD', '::'])('refuses %s', (text) => {
    expect(base45(text)).toBeUndefined();
  });
});

describe('a pass', () => {
  it('says of which event and registration it is, and until when it is good', () => {
    expect(ana).toMatchObject({ event: manifest.eventId, registration: '01a21ef0-4e7e-7125-bff3-31cbca0d8e90', serial: 1, kid: '-spq9ijp' });
    expect(new Date(ana.validUntil).toISOString()).toBe('2026-11-29T12:00:00.000Z');
  });

  it.each(['', 'TP1:', 'https://example.org', `TP2:${passes.valid.slice(4)}`, passes.valid.slice(0, -3)])('is not %s', (text) => {
    expect(passOf(text)).toBeUndefined();
  });

  it('is true where its key has signed it, and where not a bit has been turned', async () => {
    expect(await isSigned(ana, manifest.keys)).toBe(true);
    expect(await isSigned({ ...ana, signed: ana.signed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }, manifest.keys)).toBe(false);
    expect(await isSigned(ana, manifest.keys.filter(({ kid }) => kid !== ana.kid))).toBe(false);
  });
});

describe('a scanner that is away', () => {
  const saysOf = async (pass: string, given: Parameters<typeof judge>[1]) => (await judge(pass, given)).finding;

  it('lets in whoever is on its list, and says who it is', async () => {
    expect(await judge(passes.ofThree, shown())).toMatchObject({ finding: 'checked-in', name: 'Bruno G.', seats: 3 });
  });

  it('lets nobody in whose registration is cancelled, or whose seat another has taken over', async () => {
    expect(await saysOf(passes.cancelled, shown())).toBe('registration-cancelled');
    expect(await saysOf(passes.superseded, shown())).toBe('pass-superseded');
    expect(await saysOf(passes.substituted, shown())).toBe('checked-in');
  });

  it('knows its event and its times', async () => {
    expect(await saysOf(passes.valid, shown({ eventId: '01a21ef0-4e46-76b3-9230-0660f1a17d00' }))).toBe('pass-of-another-event');
    expect(await saysOf(passes.valid, shown({}, [], Date.parse('2026-11-26T21:59:59Z')))).toBe('scanned-too-early');
    expect(await saysOf(passes.valid, shown({}, [], Date.parse('2026-11-29T12:00:01Z')))).toBe('pass-expired');
    expect(await saysOf(passes.valid, shown({ eventCancelled: true }))).toBe('event-cancelled');
  });

  it('opens to nothing that no key of its list has signed', async () => {
    expect(await saysOf(passes.valid, shown({ keys: [] }))).toBe('pass-forged');
  });

  it('does not know whoever has registered, or taken a seat over, since it got its list', async () => {
    expect(await saysOf(passes.valid, shown({ registrations: [] }))).toBe('not-on-list');
    const before = manifest.registrations.map((one) => ({ ...one, serial: 1 }));
    expect(await saysOf(passes.substituted, shown({ registrations: before }))).toBe('not-on-list');
  });

  it('sees when somebody comes twice, goes, and comes back', async () => {
    const { registration } = ana;
    const came: Seen = { registration, direction: 'entry', scannedAt: '2026-11-28T08:00:00Z' };
    const went: Seen = { registration, direction: 'exit', scannedAt: '2026-11-28T08:30:00Z' };
    expect(await judge(passes.valid, shown({}, [came]))).toMatchObject({ finding: 'already-in', at: '2026-11-28T08:00:00Z' });
    expect(await saysOf(passes.valid, shown({}, [went, came]))).toBe('returned');
    expect(await saysOf(passes.valid, { ...shown({}, [came]), direction: 'exit' })).toBe('left');
    expect(await saysOf(passes.valid, { ...shown(), direction: 'exit' })).toBe('not-in');
  });

  it('takes the list at its word of whoever came through another door', () => {
    expect(presence(ana.registration, '2026-11-28T08:00:00Z', [])).toEqual({ state: 'in', at: '2026-11-28T08:00:00Z' });
  });
});

describe('without a connection', () => {
  const asked = (path: string, mode: RequestMode = 'cors', method = 'GET') => wayOf({ method, mode, url: `https://cluster.example${path}` });

  it('the page of the scanner and who looks at it come from what is kept', () => {
    expect(asked('/console/events/01a21ef0/scanner?lang=en', 'navigate')).toBe('network-first');
    expect(asked('/api/session')).toBe('network-first');
    expect(asked('/console/assets/index-1.js')).toBe('kept-first');
  });

  it('nothing else does', () => {
    expect(asked('/console/events/01a21ef0', 'navigate')).toBe('network');
    expect(asked('/api/events/01a21ef0/manifest')).toBe('network');
    expect(asked('/api/session', 'cors', 'DELETE')).toBe('network');
  });
});

describe('a colour', () => {
  it.each([['checked-in', 'green'], ['already-in', 'amber'], ['not-on-list', 'amber'], ['pass-forged', 'red'], ['registration-cancelled', 'red']] as const)('of %s is %s', (finding, colour) => {
    expect(colourOf(finding)).toBe(colour);
  });
});

describe('what was seen', () => {
  const scan = (id: string, scanner = 'north', told?: Scan['told']): Scan => ({
    id, scanner, event: 'e', pass: 'p', direction: 'entry', scannedAt: `2026-11-28T08:00:${id.padStart(2, '0')}Z`, verdict: { finding: 'checked-in' }, ...(told && { told }),
  });
  const answers = (scans: Scan[]) => scans.map(({ id }) => ({ scanId: id, result: 'checked-in' as const }));

  it('is told door by door, the earliest first, and no more at once than the service takes', () => {
    const many = Array.from({ length: 501 }, (_, at) => ({ ...scan(`${at}`), scannedAt: new Date(at).toISOString() })).reverse();
    expect(batches([...many, scan('1', 'south')]).map((batch) => [batch[0]?.scanner, batch[0]?.id, batch.length])).toEqual([['north', '0', 500], ['north', '500', 1], ['south', '1', 1]]);
  });

  it('is told once the service has answered, and not again', async () => {
    const kept: Scan[] = [];
    const posted: string[][] = [];
    await tell([scan('1', 'north', { scanId: '1', result: 'checked-in' }), scan('2')], async (_, scans) => { posted.push(scans.map(({ id }) => id)); return answers(scans); }, async (scans) => void kept.push(...scans));
    expect(posted).toEqual([['2']]);
    expect(kept.map(({ id, told }) => [id, told?.result])).toEqual([['2', 'checked-in']]);
  });

  it('is what the service says of it, and who the list says it is', () => {
    const told = { scanId: '1', result: 'already-in' as const, at: '2026-11-28T07:59:00Z' };
    expect(truthOf({ verdict: { finding: 'checked-in', name: 'Ana P.' }, told })).toEqual({ finding: 'already-in', name: 'Ana P.', at: '2026-11-28T07:59:00Z' });
    expect(truthOf({ verdict: { finding: 'checked-in', name: 'Ana P.' } })).toEqual({ finding: 'checked-in', name: 'Ana P.' });
  });

  it('is in dispute where somebody was let in who was not to be', () => {
    expect(isDisputed(scan('1', 'north', { scanId: '1', result: 'registration-cancelled' }))).toBe(true);
    expect(isDisputed(scan('1', 'north', { scanId: '1', result: 'already-in' }))).toBe(false);
    expect(isDisputed(scan('1'))).toBe(false);
    const unsure: Scan = { ...scan('1', 'north', { scanId: '1', result: 'registration-cancelled' }), verdict: { finding: 'not-on-list' } };
    expect(isDisputed(unsure)).toBe(false);
    expect(isDisputed({ ...unsure, letIn: true })).toBe(true);
  });

  it('stays where it is when the way is cut, and what was answered before stays answered', async () => {
    const kept: Scan[] = [];
    const cut = async (scanner: string, scans: Scan[]) => (scanner === 'north' ? answers(scans) : Promise.reject(new Error('cut')));
    await expect(tell([scan('1'), scan('2', 'south')], cut, async (scans) => void kept.push(...scans))).rejects.toThrow('cut');
    expect(kept.map(({ id }) => id)).toEqual(['1']);
  });
});
