import type { Schemas } from '../api/client';

type Place = Schemas['PlaceOfData'];

export const KINDS = ['roles', 'consents', 'interactions', 'tasks', 'notes', 'fields', 'mails', 'requests', 'imported', 'merged'] as const;
export type Kind = (typeof KINDS)[number];

/** How much of each kind is held of somebody; kinds of which nothing is are left out. */
export const held = (data: Schemas['PersonalData']): { kind: Kind; count: number }[] =>
  KINDS.map((kind) => ({ kind, count: data[kind]?.length ?? 0 })).filter(({ count }) => count > 0);

export const OUTCOMES = ['erased', 'review', 'kept', 'elsewhere'] as const satisfies readonly Place['outcome'][];

/** What an erasure does, by what becomes of it: of what is erased, the places that have something; of all others, each. */
export const byOutcome = (places: readonly Place[]) =>
  OUTCOMES.map((outcome) => ({ outcome, places: places.filter((place) => place.outcome === outcome && (outcome !== 'erased' || place.rows > 0)) })).filter((part) => part.places.length > 0);

/** The name of a place as one of a word: `field_value.text` is `field-value-text`. */
export const keyOf = (where: string) => where.replace(/[^a-z]+/g, '-');
