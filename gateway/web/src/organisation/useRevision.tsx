import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, MERGE_PATCH, type Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { Overtaken, revise } from '../api/revise';
import { useTellFailure } from '../frame/whatToDo';
import { organisation } from './queries';

type Organisation = Schemas['Organisation'];
export type Field = 'name' | 'taxId' | 'kind' | 'country' | 'city' | 'website' | 'description';

/** One field: what stood there when it was begun, and what shall stand there. */
export interface Change {
  field: Field;
  from: string;
  to: string;
}

/** Changes a field, and offers to undo it; what somebody else has written there meanwhile stays. */
export function useRevision(id: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const { queryKey, queryFn } = organisation(id);
  const revision = useMutation({
    mutationFn: ({ field, from, to }: Change) =>
      revise({
        known: queries.getQueryData(queryKey),
        fresh: () => queries.fetchQuery({ queryKey, queryFn, staleTime: 0 }),
        part: (read: Organisation) => read[field] ?? '',
        from,
        write: ({ version }) =>
          answer(
            api.PATCH('/api/organisations/{id}', {
              params: { path: { id }, header: ifMatch(version) },
              headers: MERGE_PATCH,
              body: { [field]: to || null } as Schemas['OrganisationPatch'],
            }),
          ),
      }),
    onSuccess: (now, { field, from }) => {
      if (!('version' in now && 'organisationId' in now && 'standing' in now)) {
        notifications.show({ message: t('organisation.proposed') });
        return;
      }
      const revised = now as Organisation;
      queries.setQueryData(queryKey, revised);
      void queries.invalidateQueries({ queryKey: ['organisations'] });
      const undo = () => {
        notifications.hide(note);
        revision.mutate({ field, from: revised[field] ?? '', to: from });
      };
      const note = notifications.show({
        autoClose: 8000,
        message: (
          <Group justify="space-between">
            {t('saved')}
            <Button size="compact-sm" variant="default" onClick={undo}>
              {t('undo')}
            </Button>
          </Group>
        ),
      });
    },
    onError: (failure) => {
      const shownAtTheField = failure instanceof Overtaken || (failure instanceof Refused && failure.hasFields());
      if (!shownAtTheField) tellFailure(failure);
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return revision;
}
