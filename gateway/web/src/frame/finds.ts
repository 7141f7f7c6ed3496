import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { bare, type Event } from '../event/local';

const FEW = 5;

/** Under one letter everything is found, and nothing by it. */
const asked = (query: string) => ({ enabled: query.length > 1, placeholderData: keepPreviousData });

export const organisationsFound = (query: string) =>
  queryOptions({
    queryKey: ['organisations', 'palette', query],
    queryFn: ({ signal }) => answer(api.GET('/api/organisations', { params: { query: { query, limit: FEW } }, signal })),
    ...asked(query),
  });

/** For the team alone. */
export const peopleFound = (query: string, team: boolean) =>
  queryOptions({
    queryKey: ['people', 'palette', query],
    queryFn: ({ signal }) => answer(api.GET('/api/people', { params: { query: { query, limit: FEW } }, signal })),
    ...asked(query),
    enabled: team && query.length > 1,
  });

export const callsFound = (query: string) =>
  queryOptions({
    queryKey: ['calls', 'palette', query],
    queryFn: ({ signal }) => answer(api.GET('/api/calls', { params: { query: { query, limit: FEW } }, signal })),
    ...asked(query),
  });

const YEAR = 365 * 86_400_000;

/** Events of the last year and to come are few, and looked through here. */
export const eventsToLookThrough = (query: string) =>
  queryOptions({
    queryKey: ['events', 'palette'],
    queryFn: ({ signal }) => answer(api.GET('/api/events', { params: { query: { from: new Date(Date.now() - YEAR).toISOString().slice(0, 10), limit: 200 } }, signal })),
    staleTime: 60_000,
    enabled: query.length > 1,
  });

type Titled = Pick<Event, 'title' | 'place' | 'startsAt'>;

/** Those with every word in their titles or their place, in either language and without accents; the latest first. */
export function eventsFound<T extends Titled>(events: readonly T[], query: string): T[] {
  const words = bare(query).split(/\s+/).filter(Boolean);
  if (words.join('').length < 2) return [];
  return events
    .filter(({ title, place = '' }) => words.every((word) => bare(`${title.es ?? ''} ${title.en ?? ''} ${place}`).includes(word)))
    .sort((one, other) => other.startsAt.localeCompare(one.startsAt))
    .slice(0, FEW);
}
