import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

export type Segment = Schemas['Segment'];

export const segments = infiniteQueryOptions({
  queryKey: ['segments', 'list'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/segments', { params: { query: { cursor: pageParam, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
});

export const segment = (id: string) => queryOptions({ queryKey: ['segments', id], queryFn: () => answer(api.GET('/api/segments/{id}', { params: { path: { id } } })) });

export const countOf = ({ segmentId, version }: Segment) =>
  queryOptions({ queryKey: ['segments', segmentId, 'count', version], queryFn: () => answer(api.GET('/api/segments/{id}/count', { params: { path: { id: segmentId } } })) });
