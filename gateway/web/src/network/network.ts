import type { components } from '../api/generated/project';

export type Collaboration = components['schemas']['Collaboration'];

export interface Partner {
  id: string;
  /** Joint projects with the one in the middle. */
  projects: number;
  /** The year in which the last of them began. */
  last: number;
}

export interface Link {
  one: string;
  other: string;
  projects: number;
}

/** With whom somebody has worked, the most often first, and of those who as often the latest. */
export function partnersOf(centre: string, collaborations: readonly Collaboration[]): Partner[] {
  const known = new Map<string, Partner>();
  for (const { organisationIds, startedOn } of collaborations) {
    const year = Number(startedOn.slice(0, 4));
    for (const id of new Set(organisationIds)) {
      if (id === centre) continue;
      const before = known.get(id) ?? { id, projects: 0, last: 0 };
      known.set(id, { id, projects: before.projects + 1, last: Math.max(before.last, year) });
    }
  }
  return [...known.values()].sort((one, other) => other.projects - one.projects || other.last - one.last || one.id.localeCompare(other.id));
}

/** Who of these has worked with whom, in the same projects. */
export function linksAmong(ids: readonly string[], collaborations: readonly Collaboration[]): Link[] {
  const counts = new Map<string, number>();
  for (const { organisationIds } of collaborations) {
    const there = [...new Set(organisationIds)].filter((id) => ids.includes(id)).sort();
    there.forEach((one, at) => there.slice(at + 1).forEach((other) => counts.set(`${one} ${other}`, (counts.get(`${one} ${other}`) ?? 0) + 1)));
  }
  return [...counts].map(([pair, projects]) => {
    const [one = '', other = ''] = pair.split(' ');
    return { one, other, projects };
  });
}

/** A place on a circle around the middle of a square of 400; the first is at the top. */
export const placeOf = (at: number, of: number) => {
  const angle = (2 * Math.PI * at) / of - Math.PI / 2;
  return { x: 200 + 160 * Math.cos(angle), y: 200 + 160 * Math.sin(angle) };
};
