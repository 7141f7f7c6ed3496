import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

const of = (id: string) => ({ params: { path: { id } } });

export const people = (query: string) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', query],
    queryFn: ({ pageParam, signal }) => answer(api.GET('/api/people', { params: { query: { ...(query && { query }), cursor: pageParam, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const person = (id: string) => queryOptions({ queryKey: ['people', id], queryFn: () => answer(api.GET('/api/people/{id}', of(id))) });
export const personalData = (id: string) => queryOptions({ queryKey: ['people', id, 'data'], queryFn: () => answer(api.GET('/api/privacy/people/{id}/data', of(id))) });
export const restrictions = (id: string) => queryOptions({ queryKey: ['people', id, 'restrictions'], queryFn: () => answer(api.GET('/api/privacy/people/{id}/restrictions', of(id))) });
/** What an erasure would do; refused of somebody who is erased. */
export const erasurePlan = (id: string) => queryOptions({ queryKey: ['people', id, 'plan'], queryFn: () => answer(api.GET('/api/privacy/people/{id}/erasure-plan', of(id))), retry: false });
export const proof = (id: string) => queryOptions({ queryKey: ['people', id, 'proof'], queryFn: () => answer(api.GET('/api/privacy/people/{id}/erasure', of(id))) });
