import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Goal } from './search';

export const plans = queryOptions({ queryKey: ['plans'], staleTime: 60_000, queryFn: () => answer(api.GET('/api/plans')) });

export const figures = (id: string, on: string | undefined, goal: Goal | undefined) =>
  queryOptions({
    queryKey: ['plans', id, 'figures', on, goal],
    queryFn: () => answer(api.GET('/api/plans/{id}/figures', { params: { path: { id }, query: { on, goal } } })),
    placeholderData: keepPreviousData,
  });

export const progress = (id: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['plans', id, 'progress', on],
    queryFn: () => answer(api.GET('/api/plans/{id}/progress', { params: { path: { id }, query: { on } } })),
    placeholderData: keepPreviousData,
  });

export const indicator = (id: string) =>
  queryOptions({ queryKey: ['indicators', id], queryFn: () => answer(api.GET('/api/indicators/{id}', { params: { path: { id } } })) });

export const factsBehind = (id: string, on: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['indicators', id, 'facts', on],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/indicators/{id}/facts', { params: { path: { id }, query: { on, cursor: pageParam, limit: 25 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
