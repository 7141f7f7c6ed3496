import { describe, expect, it } from 'vitest';
import { another, asQuestion, counted, moved, typed, USUAL, type Question } from './questions';

const CHOICE: Question = { key: 'again', kind: 'choice', label: { es: '¿Volvería?' }, required: false, options: ['Sí', 'No'] };

describe('a question', () => {
  it('is after typing what it was before', () => {
    expect(asQuestion(typed(CHOICE))).toEqual(CHOICE);
  });

  it('has no options where there is nothing to choose', () => {
    expect(asQuestion({ ...typed(CHOICE), kind: 'text' })).not.toHaveProperty('options');
  });

  it('says nothing in a language that it is not in', () => {
    expect(asQuestion({ ...typed(CHOICE), es: '  ', en: ' Again? ' }).label).toEqual({ en: 'Again?' });
  });

  it('that is added has a key of its own', () => {
    expect(another('rating', USUAL).key).toBe('rating-2');
    expect(another('text', []).key).toBe('text-1');
  });

  it('changes places with its neighbour, and stays at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('the answers to a question', () => {
  it('are counted with those that nobody gave', () => {
    expect(counted(CHOICE, { key: 'again', kind: 'choice', answered: 2, counts: { No: 2 } })).toEqual([{ answer: 'Sí', count: 0 }, { answer: 'No', count: 2 }]);
  });

  it('of a rating go from the best to the worst', () => {
    const rating: Question = { key: 'r', kind: 'rating', label: { es: '¿?' }, required: true };
    expect(counted(rating, { key: 'r', kind: 'rating', answered: 1, counts: { 4: 1 } }).map(({ answer, count }) => answer + count)).toEqual(['50', '41', '30', '20', '10']);
  });
});
