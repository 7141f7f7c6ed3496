import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { ParkedMessage } from '../api/operations';

export const SERVICES = ['member', 'project', 'event'] as const;
export type Service = (typeof SERVICES)[number];

/** Those that somebody has to decide on come before those that only wait for them, and then the oldest first. */
export const inOrder = (messages: ParkedMessage[]) =>
  [...messages].sort((one, other) => Number(isWaiting(one)) - Number(isWaiting(other)) || one.parkedAt.localeCompare(other.parkedAt));

/** Moves by itself once what comes before it is settled. */
export const isWaiting = ({ reason }: Pick<ParkedMessage, 'reason'>) => reason === 'behind' || reason === 'gap';

/** A cause as Java writes it, without the package of its exception. */
export const plain = (detail: string) => detail.replace(/^(?:[a-z][\w]*\.)+(?=[A-Z])/, '');

export const parked = (service: Service) =>
  infiniteQueryOptions({
    queryKey: ['parked', service],
    queryFn: ({ pageParam }) => answer(api.GET('/api/operations/{service}/parked', { params: { path: { service }, query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: 15_000,
  });
