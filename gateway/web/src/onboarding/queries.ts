import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';

export const pipelines = queryOptions({
  queryKey: ['onboarding', 'pipelines'],
  staleTime: 300_000,
  queryFn: () => answer(api.GET('/api/onboarding-pipelines')),
});

/** Without an id, that of the pipeline in which applications begin. */
export const board = (pipelineId: string | undefined) =>
  queryOptions({
    queryKey: ['onboarding', 'board', pipelineId],
    queryFn: () => answer(api.GET('/api/onboarding-board', { params: { query: { pipelineId } } })),
    refetchInterval: 20_000,
  });

export const onboardingCase = (id: string) =>
  queryOptions({
    queryKey: ['onboarding', 'case', id],
    queryFn: () => answer(api.GET('/api/onboarding-cases/{id}', { params: { path: { id } } })),
  });
