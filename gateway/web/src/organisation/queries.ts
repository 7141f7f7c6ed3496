import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { live, liveList } from '../api/live';
import type { Filters } from './filters';

const path = (id: string) => ({ path: { id } });

export const organisations = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['organisations', filters],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/api/organisations', { params: { query: { ...filters, cursor: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const organisation = (id: string) =>
  queryOptions({ ...live, queryKey: ['organisation', id], queryFn: () => answer(api.GET('/api/organisations/{id}', { params: path(id) })) });

export const tags = queryOptions({ queryKey: ['tags'], staleTime: 60_000, queryFn: () => answer(api.GET('/api/tags')) });

export const tagsOf = (id: string) =>
  queryOptions({ queryKey: ['organisation', id, 'tags'], queryFn: () => answer(api.GET('/api/organisations/{id}/tags', { params: path(id) })) });

export const peopleOf = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['organisation', id, 'people'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/organisations/{id}/people', { params: { ...path(id), query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const historyOf = (id: string, kind: string | undefined) =>
  infiniteQueryOptions({
    ...liveList,
    queryKey: ['organisation', id, 'history', kind],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/organisations/{id}/history', { params: { ...path(id), query: { kind, cursor: pageParam, limit: 20 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const membershipsOf = (id: string) =>
  queryOptions({
    ...live,
    queryKey: ['organisation', id, 'memberships'],
    queryFn: () => answer(api.GET('/api/memberships', { params: { query: { organisationId: id } } })),
  });

export const interactionsOf = (id: string) =>
  infiniteQueryOptions({
    ...liveList,
    queryKey: ['organisation', id, 'interactions'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/interactions', { params: { query: { organisationId: id, cursor: pageParam, limit: 20 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });

export const tasksAbout = (id: string) =>
  queryOptions({
    ...live,
    queryKey: ['tasks', 'about', id],
    queryFn: () => answer(api.GET('/api/tasks', { params: { query: { about: id, state: 'open' } } })),
  });
