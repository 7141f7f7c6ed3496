import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

const path = (id: string) => ({ path: { id } });
const nextOf = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { next?: string }) => page.next };

export const memberships = (stage: Schemas['Stage'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['memberships', 'list', stage],
    queryFn: ({ pageParam }) => answer(api.GET('/api/memberships', { params: { query: { stage, cursor: pageParam } } })),
    ...nextOf,
  });

export const membership = (id: string) =>
  queryOptions({ queryKey: ['memberships', id], queryFn: () => answer(api.GET('/api/memberships/{id}', { params: path(id) })) });

export const decisions = (id: string) =>
  queryOptions({ queryKey: ['memberships', id, 'decisions'], queryFn: () => answer(api.GET('/api/memberships/{id}/decisions', { params: path(id) })) });

export const steps = (id: string) =>
  queryOptions({ queryKey: ['memberships', id, 'steps'], queryFn: () => answer(api.GET('/api/memberships/{id}/steps', { params: path(id) })) });

export const dues = (id: string) =>
  queryOptions({ queryKey: ['memberships', id, 'dues'], queryFn: () => answer(api.GET('/api/memberships/{id}/dues', { params: path(id) })) });

export const renewals = (id: string) =>
  queryOptions({ queryKey: ['memberships', id, 'renewals'], queryFn: () => answer(api.GET('/api/memberships/{id}/renewals', { params: path(id) })) });

export const completeness = (id: string) =>
  queryOptions({
    queryKey: ['memberships', id, 'completeness'],
    queryFn: () => answer(api.GET('/api/memberships/{id}/completeness', { params: path(id) })),
  });

export const standing = (organisationId: string, on: string) =>
  queryOptions({
    queryKey: ['organisation', organisationId, 'standing', on],
    queryFn: () => answer(api.GET('/api/organisations/{id}/standing', { params: { ...path(organisationId), query: { on } } })),
  });

export const statutes = queryOptions({ queryKey: ['statutes'], staleTime: 300_000, queryFn: () => answer(api.GET('/api/statutes')) });

export const kinds = queryOptions({ queryKey: ['membership-kinds'], staleTime: 300_000, queryFn: () => answer(api.GET('/api/membership-kinds')) });

export const arrears = infiniteQueryOptions({
  queryKey: ['memberships', 'arrears'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/arrears', { params: { query: { cursor: pageParam } } })),
  ...nextOf,
});

export const dunning = infiniteQueryOptions({
  queryKey: ['memberships', 'dunning'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/dunning', { params: { query: { cursor: pageParam } } })),
  ...nextOf,
});
