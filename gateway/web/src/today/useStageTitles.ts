import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import { language } from '../words';

const pipelines = queryOptions({
  queryKey: ['onboarding-pipelines'],
  staleTime: 60_000,
  queryFn: () => answer(api.GET('/api/onboarding-pipelines')),
});

/** The stages of onboarding as the office calls them. */
export function useStageTitles() {
  const { data } = useQuery(pipelines);
  return ({ pipelineId, stage }: Pick<Schemas['OnboardingCaseLine'], 'pipelineId' | 'stage'>) => {
    const found = data?.items.find((one) => one.pipelineId === pipelineId)?.stages.find(({ code }) => code === stage);
    return (language === 'es' ? found?.titleEs : found?.titleEn) ?? stage;
  };
}
