import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';

const of = (event: string) => ({ params: { path: { event } } });

/** What those who came are asked; null where nobody has written anything yet. */
export const survey = (event: string) =>
  queryOptions({
    queryKey: ['events', event, 'survey'],
    queryFn: () =>
      answer(api.GET('/api/events/{event}/survey', of(event))).catch((failure: unknown) => {
        if (failure instanceof Refused && failure.code === 'survey-not-found') return null;
        throw failure;
      }),
  });

export const results = (event: string) =>
  queryOptions({
    queryKey: ['events', event, 'survey', 'results'],
    queryFn: () => answer(api.GET('/api/events/{event}/survey/results', of(event))),
    refetchInterval: 15_000,
  });
