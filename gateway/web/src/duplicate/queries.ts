import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch, type Schemas } from '../api/client';
import type { Choices, Preview } from './merge';

export type Duplicate = Schemas['Duplicate'];

export const duplicates = (dismissed: boolean) =>
  infiniteQueryOptions({
    queryKey: ['duplicates', 'list', dismissed],
    queryFn: ({ pageParam }) => answer(api.GET('/api/duplicates', { params: { query: { dismissed, cursor: pageParam, limit: 20 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const duplicate = (id: string) =>
  queryOptions({ queryKey: ['duplicates', id], queryFn: () => answer(api.GET('/api/duplicates/{id}', { params: { path: { id } } })) });

/** The comparison of all with all; asked for again while it is under way. */
export const sweep = queryOptions({
  queryKey: ['duplicates', 'sweep'],
  queryFn: () => answer(api.GET('/api/duplicates/sweep')),
  refetchInterval: ({ state }) => (state.data && !state.data.finishedAt ? 2_000 : false),
});

/** What can be merged. */
export type Merged = 'organisations' | 'people';

interface Pair {
  what: Merged;
  survivor: string;
  loser: string;
}

const paths = {
  organisations: { preview: '/api/organisations/{id}/merges/preview', merges: '/api/organisations/{id}/merges', undo: '/api/organisations/{id}/merges/{merge}/undo' },
  people: { preview: '/api/people/{id}/merges/preview', merges: '/api/people/{id}/merges', undo: '/api/people/{id}/merges/{merge}/undo' },
} as const;

/** What would become of a merge: nothing changes by asking. */
export const preview = ({ what, survivor, loser }: Pair, choices: Choices) =>
  queryOptions({
    queryKey: ['duplicates', 'preview', what, survivor, loser, choices],
    queryFn: () => answer(api.POST(paths[what].preview, { params: { path: { id: survivor } }, body: { loserId: loser, choices } })),
    placeholderData: keepPreviousData,
  });

export const merge = (what: Merged, { survivorId, survivorVersion, loserId, loserVersion }: Preview, choices: Choices) =>
  answer(api.POST(paths[what].merges, { params: { path: { id: survivorId }, header: { ...ifMatch(survivorVersion), 'Idempotency-Key': crypto.randomUUID() } }, body: { loserId, loserVersion, choices } }));

export const mergesOf = (what: Merged, id: string) =>
  queryOptions({ queryKey: [what, id, 'merges'], queryFn: () => answer(api.GET(paths[what].merges, { params: { path: { id } } })) });

export const part = (what: Merged, { survivorId, mergeId, version }: Schemas['Merge']) =>
  answer(api.POST(paths[what].undo, { params: { path: { id: survivorId, merge: mergeId }, header: ifMatch(version) } }));

/** What a merge, or its undoing, has changed. */
export const touched = ['organisation', 'organisations', 'people', 'duplicates'] as const;
