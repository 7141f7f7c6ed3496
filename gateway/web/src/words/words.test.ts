import { describe, expect, it } from 'vitest';
import { parts } from '.';

const leaves = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, word]: [string, unknown]) =>
    typeof word === 'string' ? [[`${path}${name}`, word] as [string, string]] : leaves(word as object, `${path}${name}.`),
  );

const gaps = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe('the words of the console', () => {
  it('belong to one feature each', () => {
    const names = parts.flatMap(({ es }) => Object.keys(es));

    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('leave the same gaps in both languages', () => {
    const spanish = new Map(parts.flatMap(({ es }) => leaves(es)));
    const english = parts.flatMap(({ en }) => leaves(en));

    expect(english.filter(([name, word]) => gaps(word).join() !== gaps(spanish.get(name) ?? '').join())).toEqual([]);
  });
});
