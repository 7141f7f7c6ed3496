import type { Schemas } from '../api/client';

export type Field = Schemas['Field'];
export type Terms = Schemas['FieldTerms'];
type Option = NonNullable<Terms['choices']>[number];

export const TYPES = ['text', 'number', 'date', 'yes-no', 'choice', 'choices', 'link', 'organisation'] as const satisfies readonly Field['type'][];
export const SUBJECTS = ['organisation', 'person'] as const satisfies readonly Field['subject'][];

/** What a label is called in imports, filters and the API: `Facturación (k€)` is `facturacion-k`. */
export const keyOf = (label: string) =>
  label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '').slice(0, 40).replace(/-+$/, '');

/** Options as they are typed, one to a line, with the English after a bar: `Portugal | Portugal`. */
export const typedOf = (choices: readonly Option[] = []) =>
  choices.filter(({ retired }) => !retired).map(({ label }) => (label.es === label.en ? label.es : `${label.es} | ${label.en}`)).join('\n');

/** Those options; what was there keeps its key by its label, and what is no longer there is retired, since it may have been chosen. */
export function choicesOf(typed: string, before: readonly Option[] = []): Option[] {
  const lines = typed.split('\n').map((line) => line.trim()).filter(Boolean);
  const taken = new Set(before.map(({ key }) => key));
  const now = lines.map((line): Option => {
    const [es = '', en = es] = line.split('|').map((part) => part.trim());
    const known = before.find(({ label }) => label.es === es);
    return { key: known?.key ?? unused(keyOf(es), taken), label: { es, en: en || es } };
  });
  const gone = before.filter(({ key }) => !now.some((one) => one.key === key)).map((one) => ({ ...one, retired: true }));
  return [...now, ...gone];
}

const unused = (wanted: string, taken: Set<string>) => {
  const key = wanted || 'x';
  const free = [key, ...Array.from({ length: 200 }, (_, at) => `${key.slice(0, 36)}-${at + 2}`)].find((one) => !taken.has(one)) ?? key;
  taken.add(free);
  return free;
};

/** Those that are filled in, in their order, and then the retired ones. */
export const inOrder = (fields: readonly Field[]) =>
  [...fields].sort((one, other) => Number(one.terms.retired ?? false) - Number(other.terms.retired ?? false));
