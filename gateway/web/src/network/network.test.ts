import { describe, expect, it } from 'vitest';
import { linksAmong, partnersOf, placeOf, type Collaboration } from './network';

const project = (startedOn: string, ...organisationIds: string[]): Collaboration => ({ collaborationId: startedOn, title: 't', startedOn, organisationIds });
const all = [project('2019-01-01', 'c', 'a', 'b'), project('2024-01-01', 'c', 'b'), project('2021-01-01', 'c', 'd', 'd')];

describe('a network', () => {
  it('has those whom the one in the middle works with the most first, and then the latest', () => {
    expect(partnersOf('c', all)).toEqual([{ id: 'b', projects: 2, last: 2024 }, { id: 'd', projects: 1, last: 2021 }, { id: 'a', projects: 1, last: 2019 }]);
  });

  it('links those who were in a project together, and no others', () => {
    expect(linksAmong(['a', 'b', 'd'], [...all, project('2022-01-01', 'b', 'a')])).toEqual([{ one: 'a', other: 'b', projects: 2 }]);
    expect(linksAmong(['a', 'd'], all)).toEqual([]);
  });

  it('stands on a circle that begins at the top', () => {
    expect(placeOf(0, 4)).toEqual({ x: 200, y: 40 });
    expect(Math.round(placeOf(1, 4).x)).toBe(360);
  });
});
