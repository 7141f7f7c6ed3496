import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../api/client';
import { useTellFailure } from '../frame/whatToDo';
import type { Duplicate } from './queries';

/** Says of a pair that they are two, or that they may be one after all. */
export function useDismissal({ duplicateId, version }: Duplicate) {
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const path = { id: duplicateId };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['duplicates'] });
  const dismiss = useMutation({
    mutationFn: (reason: string) => answer(api.POST('/api/duplicates/{id}/dismissal', { params: { path, header: { ...ifMatch(version), 'Idempotency-Key': crypto.randomUUID() } }, body: { reason } })),
    onError: tellFailure,
    onSettled,
  });
  const again = useMutation({
    mutationFn: () => answer(api.DELETE('/api/duplicates/{id}/dismissal', { params: { path, header: ifMatch(version) } })),
    onError: tellFailure,
    onSettled,
  });
  return { dismiss, again };
}
