import { describe, expect, it } from 'vitest';
import { keptOf, spokenOf } from './filter';

describe('a segment', () => {
  it('keeps what the list shows by, and no other segment', () => {
    expect(keptOf({ query: 'onco', kind: 'hospital', segment: '01a21ef0-4e46-76b3-9230-0660f1a17dff' })).toEqual({ query: 'onco', kind: 'hospital' });
  });

  it('is told by what the list knows, and that there is more to it', () => {
    expect(spokenOf({ kind: 'hospital', country: 'ES' })).toEqual({ filters: { kind: 'hospital', country: 'ES' }, more: false });
    expect(spokenOf({ kind: 'hospital', 'field.exports': 'true' })).toEqual({ filters: { kind: 'hospital' }, more: true });
  });
});
