import type { Problem } from '../api/refused';
import { language } from '.';

type Spanish = typeof import('./refusals.es');

let spanish: Spanish | undefined;

/** The services say no in English; whoever reads Spanish needs the words for it at hand before anything goes wrong. */
export const learn = async () => {
  if (language === 'es') spanish = await import('./refusals.es');
};

const sentence = (code: string, detail: string, { sentences, endings }: Spanish) =>
  sentences[code] ?? endings.find(([ending]) => code.endsWith(ending))?.[1] ?? detail;

/** A problem in the language of whoever reads it. */
export const spoken = (problem: Problem): Problem => {
  const known = spanish;
  if (!known || !problem.code) return problem;
  return {
    ...problem,
    detail: sentence(problem.code, problem.detail, known),
    ...(problem.errors && { errors: problem.errors.map((one) => ({ ...one, detail: sentence(one.code, one.detail, known) })) }),
  };
};
