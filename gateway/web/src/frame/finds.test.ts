import { describe, expect, it } from 'vitest';
import { eventsFound } from './finds';

const events = [
  { title: { es: 'Jornada de oncología', en: 'Oncology day' }, place: 'León', startsAt: '2026-03-01T10:00' },
  { title: { es: 'Jornada de encuentros' }, startsAt: '2027-01-11T10:00' },
  { title: { en: 'Panel on trials' }, place: 'Burgos', startsAt: '2026-05-01T10:00' },
];
const found = (query: string) => eventsFound(events, query).map(({ startsAt }) => startsAt.slice(0, 4) + startsAt.slice(5, 7));

describe('events', () => {
  it('are found by words of either language and of their place, without accents', () => {
    expect(found('oncologia leon')).toEqual(['202603']);
    expect(found('ONCOLOGY')).toEqual(['202603']);
    expect(found('trials burgos')).toEqual(['202605']);
    expect(found('oncologia burgos')).toEqual([]);
  });

  it('come with the latest first, and none by a letter', () => {
    expect(found('jornada')).toEqual(['202701', '202603']);
    expect(found('j')).toEqual([]);
  });
});
