import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';

export type Import = Schemas['Import'];
export type Outcome = Schemas['ImportOutcome'];
export type Fate = Schemas['ImportUndo'];

const MOVING: Import['stage'][] = ['trying', 'comparing', 'committing', 'undo-trying', 'undoing'];

/** Whether the service is at work on it. */
export const isMoving = ({ stage }: Import) => MOVING.includes(stage);

/** Whether something was written that may go back. */
export const isUndoable = ({ stage, counts }: Import) =>
  ['undo-tried', 'undo-stopped', 'undone'].includes(stage) || (['done', 'cancelled'].includes(stage) && (counts.written ?? 0) > 0);

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

/** Rows by what becomes of them, when they are written or when that is undone; anew with each trial. */
export const rowsOf = ({ importId, version }: Import, which: { outcome?: Outcome; undo?: Fate }) =>
  infiniteQueryOptions({
    queryKey: ['import', importId, 'rows', version, which],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/imports/{id}/rows', { params: { path: { id: importId }, query: { ...which, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
