import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, MERGE_PATCH, type Schemas } from '../api/client';
import { useTellFailure } from '../frame/whatToDo';
import { oneImport, type Import } from './queries';

type Step =
  | { do: 'revise'; settings: Schemas['ImportSettings'] }
  | { do: 'try' }
  | { do: 'write'; skipTroubles: boolean }
  | { do: 'tryToUndo' }
  | { do: 'undo' };

/** What one does with an import, of the version that is on the screen. */
export function useImportChange({ importId, version }: Import) {
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const { queryKey } = oneImport(importId);
  const params = { path: { id: importId }, header: ifMatch(version) };
  return useMutation({
    mutationFn: (step: Step) => {
      switch (step.do) {
        case 'revise':
          return answer(api.PATCH('/api/imports/{id}', { params, headers: MERGE_PATCH, body: step.settings }));
        case 'try':
          return answer(api.POST('/api/imports/{id}/trial', { params }));
        case 'write':
          return answer(api.POST('/api/imports/{id}/commit', { params: { ...params, query: { skipTroubles: step.skipTroubles } } }));
        case 'tryToUndo':
          return answer(api.POST('/api/imports/{id}/undo/trial', { params }));
        case 'undo':
          return answer(api.POST('/api/imports/{id}/undo', { params }));
      }
    },
    onSuccess: (now) => {
      queries.setQueryData(queryKey, now);
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void queries.invalidateQueries({ queryKey: ['organisations'] });
    },
    onError: (failure) => {
      tellFailure(failure);
      void queries.invalidateQueries({ queryKey, exact: true });
    },
  });
}
