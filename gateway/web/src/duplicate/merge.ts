import type { Schemas } from '../api/client';

export type Preview = Schemas['MergePreview'];
export type Field = Preview['fields'][number];
export type Choices = Record<string, { from: 'survivor' | 'loser' | 'other'; value?: unknown }>;

/** Fields of which something else than either says may be typed. */
const TYPED = ['name', 'taxId', 'city', 'website', 'description', 'email', 'phone', 'position'];
export const isTyped = ({ field }: Field) => TYPED.includes(field);

const isNothing = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether both say it alike, or neither does: then nobody has to choose. */
export const isAgreed = ({ survivor, loser }: Field) =>
  (isNothing(survivor) && isNothing(loser)) || JSON.stringify(survivor) === JSON.stringify(loser);

/** A value as text; undefined where there is none. What has parts is told part by part. */
export function textOf(value: unknown): string | undefined {
  if (isNothing(value)) return undefined;
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (typeof value === 'object') return Object.values(value as object).map(textOf).filter(Boolean).join(' ');
  return String(value);
}

/** The same choices seen from the other side: what was the loser's is now the survivor's. */
export const turned = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).map(([field, choice]) => [field, choice.from === 'other' ? choice : { from: choice.from === 'survivor' ? ('loser' as const) : ('survivor' as const) }]),
  );

/** What moves, by kinds that have a word; all others together as the last, under `other`. */
export function moved(moves: Preview['moves'], words: readonly string[]): { kind: string; moved: number; taken: number }[] {
  const named = moves.filter(({ kind }) => words.includes(kind));
  const rest = moves.filter(({ kind }) => !words.includes(kind));
  const other = rest.reduce((sum, one) => ({ ...sum, moved: sum.moved + one.moved, taken: sum.taken + one.taken }), { kind: 'other', moved: 0, taken: 0 });
  return [...named, other].filter((one) => one.moved + one.taken > 0);
}
