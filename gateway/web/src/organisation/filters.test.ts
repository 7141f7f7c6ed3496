import { describe, expect, it } from 'vitest';
import { filtersOf } from './filters';

describe('the filters in the address', () => {
  it('are those that are understood, and no others', () => {
    expect(filtersOf({ kind: 'company', standing: 'king', country: 'es', tag: '1', more: 'x' })).toEqual({ kind: 'company' });
  });

  it('keep a number that was typed', () => {
    expect(filtersOf({ query: 3 })).toEqual({ query: '3' });
  });

  it('are nothing where nothing was typed', () => {
    expect(filtersOf({ query: '  ' })).toEqual({});
  });
});
