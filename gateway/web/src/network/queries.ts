import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

const MOST = 200;

/** The latest joint projects of somebody. */
export const collaborationsOf = (organisationId: string | undefined) =>
  queryOptions({
    queryKey: ['collaborations', organisationId],
    queryFn: () => answer(api.GET('/api/collaborations', { params: { query: { ...(organisationId && { organisationId }), limit: MOST } } })),
    staleTime: 60_000,
  });
