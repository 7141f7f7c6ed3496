import { describe, expect, it } from 'vitest';
import type { Schemas } from '../api/client';
import { majorityFor, matterIn, outcomeOf, statutesOn, tallied } from './votes';

describe('the votes of a meeting', () => {
  it('are counted by how they were cast', () => {
    const votes = [{ vote: 'yes' }, { vote: 'yes' }, { vote: 'no' }, { vote: 'abstention' }, { vote: 'absent' }] as const;

    expect(tallied([...votes])).toEqual({ yes: 2, no: 1, abstentions: 1, absent: 1 });
  });

  it.each([
    [{ yes: 2, no: 1, abstentions: 3, absent: 0 }, 'simple', 'approved'],
    [{ yes: 2, no: 2, abstentions: 0, absent: 0 }, 'simple', 'refused'],
    [{ yes: 3, no: 1, abstentions: 2, absent: 9 }, 'absolute', 'refused'],
    [{ yes: 4, no: 1, abstentions: 2, absent: 9 }, 'absolute', 'approved'],
    [{ yes: 0, no: 0, abstentions: 2, absent: 1 }, 'simple', undefined],
  ] as const)('%j come, by a majority that is %s, to %s', (tally, majority, outcome) => {
    expect(outcomeOf(tally, majority)).toBe(outcome);
  });
});

describe('the statutes', () => {
  const from = (fromDay: string) => ({ fromDay, exclusionMajority: 'absolute' }) as Schemas['Statutes'];
  const all = [from('2027-01-01'), from('2020-01-01')];

  it('of a day are those that counted then', () => {
    expect(statutesOn(all, '2026-12-31')?.fromDay).toBe('2020-01-01');
    expect(statutesOn(all, '2027-01-01')?.fromDay).toBe('2027-01-01');
    expect(statutesOn(all, '2019-12-31')).toBeUndefined();
  });

  it('say by which majority a matter is decided', () => {
    expect(majorityFor('exclusion', from('2020-01-01'))).toBe('absolute');
  });
});

it('is decided on in its stage alone', () => {
  expect([matterIn('applied'), matterIn('heard'), matterIn('active')]).toEqual(['admission', 'exclusion', undefined]);
});
