import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

export type Import = Schemas['Import'];
export type Outcome = Schemas['ImportOutcome'];

const MOVING: Import['stage'][] = ['trying', 'comparing', 'committing'];

/** Whether the service is at work on it. */
export const isMoving = ({ stage }: Import) => MOVING.includes(stage);

export const imports = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/imports', { params: { query: { cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
});

export const oneImport = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => answer(api.GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 700 : false),
  });

/** Rows by what becomes of them, anew with each trial. */
export const rowsOf = ({ importId, version }: Import, outcome: Outcome | undefined) =>
  infiniteQueryOptions({
    queryKey: ['import', importId, 'rows', version, outcome],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/imports/{id}/rows', { params: { path: { id: importId }, query: { outcome, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
