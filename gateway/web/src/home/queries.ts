import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

const SHOWN = 5;

/** The open calls that the caller's organisation fits the best, and why. */
export const fittingCalls = queryOptions({
  queryKey: ['calls', 'fitting'],
  queryFn: () => answer(api.GET('/api/fitting-calls', { params: { query: { limit: SHOWN } } })),
  staleTime: 60_000,
});
