import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import { Refused } from '../api/refused';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { titleIn } from '../words';
import { moved, stageOf, waysFrom, type Board, type Card, type Pipeline } from './moves';
import { board, onboardingCase } from './queries';

interface Move {
  card: Pick<Card, 'caseId' | 'organisationName' | 'version'>;
  to: string;
  undoes?: boolean;
}

/** Shown at once; taken back where something is missing or somebody else was first. */
export function useMove(pipeline: Pipeline, pipelineId: string | undefined, onMissing: (caseId: string) => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const { queryKey } = board(pipelineId);
  const move = useMutation({
    mutationFn: ({ card, to }: Move) =>
      answer(
        api.POST('/api/onboarding-cases/{id}/moves', {
          params: { path: { id: card.caseId }, header: ifMatch(card.version) },
          body: { to },
        }),
      ),
    onMutate: async ({ card, to }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (known) => known && moved(known, card.caseId, to));
      return { before, from: before && stageOf(before, card.caseId)?.code };
    },
    onSuccess: (now, { card, to, undoes }, { from }) => {
      queries.setQueryData(onboardingCase(card.caseId).queryKey, now);
      queries.setQueryData(queryKey, (known) => known && atVersion(known, card.caseId, now.version));
      const stage = pipeline.stages.find((one) => one.code === to);
      const mayReturn = from !== undefined && !undoes && waysFrom(pipeline, to).includes(from);
      tellDone({
        message: t('onboarding.moved', { name: card.organisationName, stage: stage && titleIn(stage) }),
        undo: mayReturn ? () => move.mutate({ card: { ...card, version: now.version }, to: from, undoes: true }) : undefined,
        word: t('undo'),
      });
    },
    onError: (failure, { card }, context) => {
      queries.setQueryData(queryKey, context?.before);
      if (failure instanceof Refused && failure.code === 'requirements-missing') {
        notifications.show({ color: 'yellow', title: t('onboarding.missingTitle'), message: t('onboarding.missingText', { name: card.organisationName }), autoClose: 10_000 });
        onMissing(card.caseId);
      } else tellFailure(failure);
    },
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['onboarding'] }), queries.invalidateQueries({ queryKey: ['today'] })]),
  });
  return move;
}

const atVersion = (known: Board, caseId: string, version: number): Board => ({
  ...known,
  stages: known.stages.map((stage) => ({ ...stage, cases: stage.cases.map((one) => (one.caseId === caseId ? { ...one, version } : one)) })),
});
