import type { components } from '../api/generated/event';
import { passOf, type Pass } from './pass';

export type Manifest = components['schemas']['Manifest'];
export type Direction = 'entry' | 'exit';

/** What the service answers, and what only this scanner says: that it cannot know. */
export type Finding = components['schemas']['ScanResult']['result'] | 'not-on-list' | 'not-verified';

export interface Verdict {
  finding: Finding;
  registration?: string;
  name?: string;
  organisation?: string;
  seats?: number;
  /** The moment that it is about: since when they are in, until when the pass was good. */
  at?: string;
}

/** One time that somebody was seen at a door. */
export interface Seen {
  registration?: string | undefined;
  direction: Direction;
  scannedAt: string;
}

const GREEN: Finding[] = ['checked-in', 'returned', 'left'];
const AMBER: Finding[] = ['already-in', 'not-in', 'not-on-list', 'not-verified'];

export const colourOf = (finding: Finding) => (GREEN.includes(finding) ? 'green' : AMBER.includes(finding) ? 'amber' : 'red');

/** Whether it is to be told: whoever is let through has been seen. */
export const letsThrough = (finding: Finding) => GREEN.includes(finding) || finding === 'already-in' || finding === 'not-in';

/** Whether only the service can say it. */
export const isUnsure = (finding: Finding) => finding === 'not-on-list' || finding === 'not-verified';

/** Whether one of these keys has signed the pass; undefined where this browser cannot tell. */
export async function isSigned({ kid, signed, signature }: Pass, keys: Manifest['keys']): Promise<boolean | undefined> {
  const key = keys.find((one) => one.kid === kid);
  if (!key) return false;
  try {
    const imported = await crypto.subtle.importKey('jwk', { kty: key.kty, crv: key.crv, x: key.x }, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, signed);
  } catch {
    return undefined;
  }
}

interface Shown {
  manifest: Manifest;
  direction: Direction;
  /** Milliseconds since 1970. */
  now: number;
  /** All that this scanner has seen at this event. */
  seen: readonly Seen[];
}

/** What a scanner that asks nobody says of a code, by the list that it has with it. */
export async function judge(text: string, { manifest, direction, now, seen }: Shown): Promise<Verdict> {
  const pass = passOf(text);
  if (!pass) return { finding: 'pass-unreadable' };
  const { registration } = pass;
  if (pass.event !== manifest.eventId) return { finding: 'pass-of-another-event', registration };
  const signed = await isSigned(pass, manifest.keys);
  if (signed === false) return { finding: 'pass-forged', registration };
  if (manifest.eventCancelled) return { finding: 'event-cancelled', registration };
  if (manifest.cancelled.includes(registration)) return { finding: 'registration-cancelled', registration };
  const ends = Math.min(pass.validUntil, Date.parse(manifest.admitsUntil));
  if (now > ends) return { finding: 'pass-expired', registration, at: new Date(ends).toISOString() };
  if (now < Date.parse(manifest.admitsFrom)) return { finding: 'scanned-too-early', registration, at: manifest.admitsFrom };
  const guest = manifest.registrations.find((one) => one.registrationId === registration);
  // Somebody who has registered since, or taken a seat over, is not on a list of this morning.
  if (!guest || pass.serial > guest.serial) return { finding: 'not-on-list', registration };
  if (pass.serial < guest.serial) return { finding: 'pass-superseded', registration };
  const who = { registration, name: guest.name, seats: guest.seats, ...(guest.organisationName && { organisation: guest.organisationName }) };
  if (signed === undefined) return { finding: 'not-verified', ...who };
  return { ...who, ...passage(direction, presence(registration, guest.attendedAt, seen)) };
}

interface Presence {
  state: 'never' | 'in' | 'out';
  at?: string | undefined;
}

/** Whether somebody is in, by what the list says and what was seen since; the times decide, not the order. */
export function presence(registration: string, attendedAt: string | undefined, seen: readonly Seen[]): Presence {
  const own = seen.filter((one) => one.registration === registration).sort((one, other) => one.scannedAt.localeCompare(other.scannedAt));
  let now: Presence = attendedAt ? { state: 'in', at: attendedAt } : { state: 'never' };
  for (const { direction, scannedAt } of own) {
    if (direction === 'exit' && now.state === 'in') now = { state: 'out', at: scannedAt };
    else if (direction === 'entry' && now.state !== 'in') now = { state: 'in', at: scannedAt };
  }
  return now;
}

const passage = (direction: Direction, { state, at }: Presence): Pick<Verdict, 'finding' | 'at'> => {
  if (direction === 'exit') return { finding: state === 'in' ? 'left' : 'not-in' };
  if (state === 'in') return { finding: 'already-in', ...(at && { at }) };
  return { finding: state === 'out' ? 'returned' : 'checked-in' };
};
