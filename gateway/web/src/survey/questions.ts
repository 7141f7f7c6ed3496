import type { components } from '../api/generated/event';

export type Survey = components['schemas']['Survey'];
export type Question = components['schemas']['SurveyQuestion'];
export type Result = components['schemas']['SurveyResults']['questions'][number];
export type Kind = Question['kind'];

export const KINDS = ['rating', 'choice', 'text'] as const satisfies readonly Kind[];
export const MOST = 20;

/** A question as it is typed. */
export interface Typed {
  key: string;
  kind: Kind;
  es: string;
  en: string;
  required: boolean;
  options: string[];
}

export const typed = (question: Question): Typed => {
  const { es = '', en = '' } = question.label;
  return { key: question.key, kind: question.kind, es, en, required: question.required, options: question.options ?? [] };
};

export const asQuestion = ({ key, kind, es, en, required, options }: Typed): Question => ({
  key,
  kind,
  label: { ...(es.trim() && { es: es.trim() }), ...(en.trim() && { en: en.trim() }) },
  required,
  ...(kind === 'choice' && { options }),
});

/** A question of that kind that has nothing in it yet, under a key that no other has. */
export function another(kind: Kind, among: readonly Pick<Typed, 'key'>[]): Typed {
  const taken = new Set(among.map(({ key }) => key));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number++;
  return { key: `${kind}-${number}`, kind, es: '', en: '', required: false, options: [] };
}

/** What is asked the most: with it a survey begins. */
export const USUAL: Typed[] = [
  { key: 'rating-1', kind: 'rating', es: '¿Qué le pareció?', en: 'How was it?', required: true, options: [] },
  { key: 'choice-1', kind: 'choice', es: '¿Volvería?', en: 'Would you come again?', required: false, options: ['Sí / Yes', 'No'] },
  { key: 'text-1', kind: 'text', es: '¿Qué haría mejor?', en: 'What would you do better?', required: false, options: [] },
];

/** How many gave each answer, with those that nobody gave: of a rating from the best to the worst, of a choice in the order of its options. */
export function counted(question: Question, result: Result): { answer: string; count: number }[] {
  const counts = result.counts ?? {};
  const answers = question.kind === 'rating' ? ['5', '4', '3', '2', '1'] : (question.options ?? []);
  return answers.map((answer) => ({ answer, count: counts[answer] ?? 0 }));
}

/** One place up or down; at the ends nothing moves. */
export function moved<T>(all: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const one = all[from];
  if (one === undefined || to < 0 || to >= all.length) return [...all];
  const rest = all.toSpliced(from, 1);
  return rest.toSpliced(to, 0, one);
}
