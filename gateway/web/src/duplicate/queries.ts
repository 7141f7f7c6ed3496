import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import type { Choices } from './merge';

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

/** What would become of a merge: nothing changes by asking. */
export const preview = (survivor: string, loser: string, choices: Choices) =>
  queryOptions({
    queryKey: ['duplicates', 'preview', survivor, loser, choices],
    queryFn: () => answer(api.POST('/api/organisations/{id}/merges/preview', { params: { path: { id: survivor } }, body: { loserId: loser, choices: choices as Record<string, never> } })),
    placeholderData: keepPreviousData,
  });

export const mergesOf = (id: string) =>
  queryOptions({ queryKey: ['organisation', id, 'merges'], queryFn: () => answer(api.GET('/api/organisations/{id}/merges', { params: { path: { id } } })) });
