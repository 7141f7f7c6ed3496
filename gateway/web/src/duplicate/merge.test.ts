import { describe, expect, it } from 'vitest';
import { isAgreed, moved, textOf, turned, type Field } from './merge';

const field = (survivor: unknown, loser: unknown): Field => ({ field: 'city', survivor, loser, from: 'survivor' }) as Field;

describe('a field of two records', () => {
  it.each([['Burgos', 'Burgos', true], [null, [], true], [['a'], ['a'], true], ['Burgos', 'Lerma', false], [null, 'Lerma', false]])('%j and %j are agreed: %s', (one, other, agreed) => {
    expect(isAgreed(field(one, other))).toBe(agreed);
  });

  it('is told as text', () => {
    expect(textOf(['x', 'y'])).toBe('x, y');
    expect(textOf([{ scheme: 'nace', code: '72.11' }])).toBe('nace 72.11');
    expect(textOf(false)).toBe('false');
    expect(textOf([])).toBeUndefined();
  });
});

describe('choices', () => {
  it('stay what they were when the two change places', () => {
    expect(turned({ city: { from: 'loser' }, name: { from: 'survivor' }, website: { from: 'other', value: 'x' } }))
      .toEqual({ city: { from: 'survivor' }, name: { from: 'loser' }, website: { from: 'other', value: 'x' } });
  });
});

describe('what moves', () => {
  it('is told by kinds, with all that has no word together', () => {
    const moves = [{ kind: 'people', moved: 2, taken: 1 }, { kind: 'plan-facts', moved: 2, taken: 0 }, { kind: 'suspicions', moved: 0, taken: 1 }, { kind: 'tags', moved: 0, taken: 0 }];

    expect(moved(moves, ['people', 'tags'])).toEqual([{ kind: 'people', moved: 2, taken: 1 }, { kind: 'other', moved: 2, taken: 1 }]);
  });
});
