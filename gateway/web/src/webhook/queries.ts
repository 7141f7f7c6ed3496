import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/generated/gateway';

export type Webhook = components['schemas']['Webhook'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryState = components['schemas']['DeliveryState'];

export const webhooks = queryOptions({ queryKey: ['webhooks'], queryFn: () => answer(api.GET('/api/webhooks')) });

export const webhook = (id: string) =>
  queryOptions({ queryKey: ['webhooks', id], queryFn: () => answer(api.GET('/api/webhooks/{id}', { params: { path: { id } } })) });

const SOON = 2_000;
const LATER = 15_000;

/** What was sent, the latest first; asked for again soon while something is on its way. */
export const deliveries = (id: string, state: DeliveryState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries', state],
    queryFn: ({ pageParam }) => answer(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id }, query: { state, cursor: pageParam } } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state: { data } }) => {
      const pages = data?.pages ?? [];
      if (pages.length > 1) return false;
      return pages.some(({ items }) => items.some(({ state: is, tries }) => is === 'waiting' && tries === 0)) ? SOON : LATER;
    },
  });

/** What was sent word for word, and what was answered each time. */
export const delivery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['webhooks', id, 'delivery', number],
    queryFn: () => answer(api.GET('/api/webhooks/{id}/deliveries/{delivery}', { params: { path: { id, delivery: number } } })),
  });
