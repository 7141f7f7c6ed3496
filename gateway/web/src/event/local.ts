import type { components } from '../api/generated/event';
import { language } from '../words';

export type Event = components['schemas']['Event'];
export type Guest = components['schemas']['Registration'];

export const EVENT_KINDS = ['panel', 'lecture', 'course', 'conference', 'award-call', 'matchmaking-day', 'trade-mission'] as const satisfies readonly Event['kind'][];

const region = language === 'en' ? 'en-GB' : 'es-ES';
const moments = new Intl.DateTimeFormat(region, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const hours = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** The clock at the event's place, whatever that of the browser says. */
const read = (local: string) => new Date(`${local.length === 16 ? `${local}:00` : local}Z`);

/** From when to when, with the end's day left out where it is that of the beginning. */
export function time({ startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>): string {
  const sameDay = startsAt.slice(0, 10) === endsAt.slice(0, 10);
  return `${moments.format(read(startsAt))} – ${(sameDay ? hours : moments).format(read(endsAt))}`;
}

/** A text in the reader's language, or in the only one that there is. */
export const inOwn = (texts: { es?: string; en?: string }) => texts[language] ?? texts.es ?? texts.en ?? '';

export const price = (cents: number, currency: string) =>
  new Intl.NumberFormat(region, { style: 'currency', currency }).format(cents / 100);

/** Seats that are left, and how full it is in percent. */
export const seats = ({ capacity, taken }: Pick<Event, 'capacity' | 'taken'>) => ({
  left: Math.max(0, capacity - taken),
  full: Math.min(100, Math.round((taken / capacity) * 100)),
});

/** Without accents and capitals, as people type. */
export const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Guests by part of their name, address or organisation, as typed at a door: without accents, in any order. */
export function found(guests: Guest[], typed: string): Guest[] {
  const words = bare(typed).split(/\s+/).filter(Boolean);
  return guests.filter(({ person, organisationName = '' }) => {
    const text = bare(`${person.name} ${person.email} ${organisationName}`);
    return words.every((word) => text.includes(word));
  });
}

/** A euro amount as it is typed, in cents. */
export const inCents = (amount: number | string) => Math.round(Number(amount) * 100);
