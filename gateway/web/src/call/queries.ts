import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { CallSearch } from './search';

const path = (id: string) => ({ path: { id } });
const pages = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { next?: string }) => page.next };

export const calls = ({ stage, query, organisationId }: CallSearch & { organisationId?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['calls', 'list', stage, query, organisationId],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/api/calls', { params: { query: { stage, query, organisationId, cursor: pageParam, limit: 20 } }, signal })),
    placeholderData: keepPreviousData,
    ...pages,
  });

export const call = (id: string) => queryOptions({ queryKey: ['calls', id], queryFn: () => answer(api.GET('/api/calls/{id}', { params: path(id) })) });

export const matches = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['calls', id, 'matches', limit],
    queryFn: () => answer(api.GET('/api/calls/{id}/matches', { params: { ...path(id), query: { limit } } })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const interests = (of: { callId?: string; organisationId?: string }) =>
  infiniteQueryOptions({
    queryKey: ['interests', of],
    queryFn: ({ pageParam }) => answer(api.GET('/api/interests', { params: { query: { ...of, cursor: pageParam } } })),
    ...pages,
  });

export const cooperations = (callId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['cooperations', callId],
    queryFn: ({ pageParam }) => answer(api.GET('/api/cooperations', { params: { query: { callId, cursor: pageParam, limit: 20 } } })),
    ...pages,
  });

export const consortia = (callId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['consortia', 'list', callId],
    queryFn: ({ pageParam }) => answer(api.GET('/api/consortia', { params: { query: { callId, cursor: pageParam, limit: 20 } } })),
    ...pages,
  });

export const consortium = (id: string) =>
  queryOptions({ queryKey: ['consortia', id], queryFn: () => answer(api.GET('/api/consortia/{id}', { params: path(id) })) });

/** What the rules say now: a partner may leave the cluster or be merged while somebody looks. */
export const eligibility = (id: string) =>
  queryOptions({
    queryKey: ['consortia', id, 'eligibility'],
    queryFn: () => answer(api.GET('/api/consortia/{id}/eligibility', { params: path(id) })),
    refetchInterval: 15_000,
  });

/** Of that version: who is in decides who is missing. */
export const completion = (id: string, version: number) =>
  queryOptions({
    queryKey: ['consortia', id, 'completion', version],
    queryFn: () => answer(api.GET('/api/consortia/{id}/completion', { params: path(id) })),
    staleTime: 60_000,
  });
