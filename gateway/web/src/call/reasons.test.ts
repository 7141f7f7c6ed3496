import { describe, expect, it } from 'vitest';
import { daysUntil, percent, weighed } from './reasons';

describe('the reasons of a match', () => {
  it('stand with the weightiest first', () => {
    const reasons = [{ code: 'new-to-you', text: '', part: 0 }, { code: 'kind-sought', text: '', part: 0.15 }, { code: 'similar-projects', text: '', part: 0.26 }] as const;

    expect(weighed([...reasons]).map(({ code }) => code)).toEqual(['similar-projects', 'kind-sought', 'new-to-you']);
  });

  it('are told in whole percents', () => {
    expect(percent(0.4137931)).toBe(41);
  });
});

describe('the days until a deadline', () => {
  it.each([['2027-03-31', 124], ['2026-11-27', 0], ['2026-11-20', -7]])('%s are %i', (deadline, days) => {
    expect(daysUntil(deadline, '2026-11-27')).toBe(days);
  });
});
