import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

const pages = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { next?: string }) => page.next };

export const events = (from: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['events', 'list', from],
    queryFn: ({ pageParam }) => answer(api.GET('/api/events', { params: { query: { from, cursor: pageParam, limit: 20 } } })),
    placeholderData: keepPreviousData,
    ...pages,
  });

/** Seats are taken while somebody looks. */
export const event = (id: string) =>
  queryOptions({
    queryKey: ['events', id],
    queryFn: () => answer(api.GET('/api/events/{id}', { params: { path: { id } } })),
    refetchInterval: 5_000,
  });

export const guests = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['events', id, 'guests'],
    queryFn: ({ pageParam }) => answer(api.GET('/api/events/{event}/registrations', { params: { path: { event: id }, query: { cursor: pageParam, limit: 200 } } })),
    ...pages,
  });

export const reminders = (id: string) =>
  queryOptions({ queryKey: ['events', id, 'reminders'], queryFn: () => answer(api.GET('/api/events/{event}/reminders', { params: { path: { event: id } } })) });
