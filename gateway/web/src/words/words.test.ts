import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Words = { words: object };
const spanish = Object.values(import.meta.glob<Words>('../*/words.es.ts', { eager: true }));
const english = Object.values(import.meta.glob<Words>('../*/words.en.ts', { eager: true }));

const leaves = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, word]: [string, unknown]) =>
    typeof word === 'string' ? [[`${path}${name}`, word] as [string, string]] : leaves(word as object, `${path}${name}.`),
  );

const gaps = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();

describe('the words of the console', () => {
  it('belong to one feature each', () => {
    const names = spanish.flatMap(({ words }) => Object.keys(words));

    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('leave the same gaps in both languages', () => {
    const known = new Map(spanish.flatMap(({ words }) => leaves(words)));
    const said = english.flatMap(({ words }) => leaves(words));

    expect(said.length).toBe(known.size);
    expect(said.filter(([name, word]) => gaps(word).join() !== gaps(known.get(name) ?? '').join())).toEqual([]);
  });
});

describe('a kind of event', () => {
  it.each([['es', 'site_es', spanish], ['en', 'site', english]] as const)('is called in the console (%s) as on the public site', (_, file, parts) => {
    const site = readFileSync(`../src/main/resources/${file}.properties`, 'utf8');
    const there = Object.fromEntries([...site.matchAll(/^site\.event-kind\.(.+?)=(.+)$/gm)].map(([, kind, word]) => [kind, word]));
    const [event] = parts.flatMap(({ words }) => ('events' in words ? [words.events as { kinds: object }] : []));

    expect(event?.kinds).toEqual(there);
  });
});
