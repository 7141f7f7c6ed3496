import { describe, expect, it } from 'vitest';
import type { Schemas } from '../api/client';
import { byOutcome, held, keyOf } from './held';

const place = (where: string, outcome: Schemas['PlaceOfData']['outcome'], rows: number) => ({ where, outcome, rows, why: '' });

describe('what is held of somebody', () => {
  it('is counted by kind, and nothing is no kind', () => {
    const data = { roles: [{}, {}], consents: [], interactions: [{}], elsewhere: [] } as unknown as Schemas['PersonalData'];

    expect(held(data)).toEqual([{ kind: 'roles', count: 2 }, { kind: 'interactions', count: 1 }]);
  });
});

describe('an erasure', () => {
  it('tells of what is erased where there is something, and of all that is not', () => {
    const places = [place('person', 'erased', 1), place('note', 'erased', 0), place('gateway: account', 'elsewhere', 0), place('task.text', 'review', 0)];

    expect(byOutcome(places).map(({ outcome, places: of }) => [outcome, of.map(({ where }) => where)])).toEqual([
      ['erased', ['person']], ['review', ['task.text']], ['elsewhere', ['gateway: account']],
    ]);
  });

  it('names its places by words', () => {
    expect(keyOf('field_value.text')).toBe('field-value-text');
    expect(keyOf('event-service: registrations')).toBe('event-service-registrations');
  });
});
