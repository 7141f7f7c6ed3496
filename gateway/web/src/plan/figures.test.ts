import { describe, expect, it } from 'vitest';
import { byLine, counted, course, scale, sparkline, towards, type Figure } from './figures';

const figure = (facts: Partial<Figure>): Figure => ({
  indicatorId: 'i', code: 'c', titleEs: '', titleEn: '', unit: 'number', direction: 'up', part: 0, state: 'on-track', trend: [], explanation: '', ...facts,
});

describe('a figure', () => {
  it('tells how much of its target is reached, and how much should be by the day', () => {
    expect(towards(figure({ achieved: 0.5333, expected: 7.5, target: 15 }))).toEqual({ reached: 53, due: 50 });
  });

  it('is never drawn beyond its bar', () => {
    expect(towards(figure({ achieved: 1.3, expected: 20, target: 10 }))).toEqual({ reached: 100, due: 100 });
    expect(towards(figure({ achieved: -0.2 }))).toEqual({ reached: 0, due: undefined });
  });

  it('has nothing to draw without a target', () => {
    expect(towards(figure({ expected: 2, target: 0 }))).toEqual({ reached: undefined, due: undefined });
  });

  it('has a course through the periods in which there was something', () => {
    const known = figure({ value: 8, trend: [{ on: '2025-12-31' }, { on: '2026-03-31', value: 3 }] });

    expect(course(known, '2026-06-30')).toEqual([{ on: '2026-03-31', value: 3 }, { on: '2026-06-30', value: 8 }]);
  });
});

describe('figures', () => {
  it('are counted by how they stand', () => {
    expect(counted([figure({ state: 'behind' }), figure({}), figure({ state: 'behind' })])).toEqual([
      { state: 'on-track', count: 1 },
      { state: 'behind', count: 2 },
    ]);
  });

  it('belong to a line, or to the plan as a whole', () => {
    const grouped = byLine([figure({ line: 7 }), figure({}), figure({ line: 7 })]);

    expect([grouped.get(7)?.length, grouped.get(undefined)?.length]).toEqual([2, 1]);
  });
});

describe('a small line', () => {
  it('reaches from edge to edge', () => {
    expect(sparkline([0, 5, 10], 60, 20)).toBe('0,20 30,10 60,0');
  });

  it('is flat where nothing changes', () => {
    expect(sparkline([3, 3], 60, 20)).toBe('0,20 60,20');
  });
});

describe('a scale', () => {
  it('has round values up to what is drawn highest', () => {
    expect(scale(37, true)).toEqual([0, 10, 20, 30, 40]);
    expect(scale(0.9, false)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(scale(1_250_000, false)).toEqual([0, 500_000, 1_000_000, 1_500_000]);
  });

  it('does not part what is counted', () => {
    expect(scale(2, true)).toEqual([0, 1, 2]);
    expect(scale(0, true)).toEqual([0, 1]);
  });
});
