import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, type Schemas } from '../api/client';
import { useTellFailure } from '../frame/whatToDo';
import { onboardingCase } from './queries';

type Case = Schemas['OnboardingCase'];

/** One change of a case; its answer is the case as it is now. */
export function useChange(one: Pick<Case, 'caseId'>) {
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const { queryKey } = onboardingCase(one.caseId);
  return useMutation({
    mutationFn: (ask: () => Promise<{ data?: Case; error?: unknown; response: Response }>) => answer(ask()),
    onSuccess: (now) => queries.setQueryData(queryKey, now),
    onError: tellFailure,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['onboarding'] }), queries.invalidateQueries({ queryKey: ['today'] })]),
  });
}
