import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, MERGE_PATCH, type Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { useTellFailure } from '../frame/whatToDo';
import { organisation } from './queries';

type Organisation = Schemas['Organisation'];
export type Field = 'name' | 'taxId' | 'kind' | 'country' | 'city' | 'website' | 'description';
export type Change = { field: Field; to: string | null };

/** Shown at once, and taken back where the service refuses or somebody else was first. */
export function useRevision(id: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const { queryKey } = organisation(id);
  const revision = useMutation({
    mutationFn: ({ field, to }: Change) =>
      answer(
        api.PATCH('/api/organisations/{id}', {
          params: { path: { id }, header: ifMatch(queries.getQueryData(queryKey)?.version ?? 0) },
          headers: MERGE_PATCH,
          body: { [field]: to } as Schemas['OrganisationPatch'],
        }),
      ),
    onMutate: async ({ field, to }) => {
      await queries.cancelQueries({ queryKey, exact: true });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (known) => known && ({ ...known, [field]: to ?? undefined } as Organisation));
      return { before };
    },
    onSuccess: (now, { field }, { before }) => {
      if (!('version' in now && 'organisationId' in now && 'standing' in now)) {
        queries.setQueryData(queryKey, before);
        notifications.show({ message: t('organisation.proposed') });
        return;
      }
      queries.setQueryData(queryKey, now as Organisation);
      const previous = before?.[field];
      const note = notifications.show({
        autoClose: 8000,
        message: (
          <Group justify="space-between">
            {t('saved')}
            <Button size="compact-sm" variant="default" onClick={() => { notifications.hide(note); revision.mutate({ field, to: previous ?? null }); }}>
              {t('undo')}
            </Button>
          </Group>
        ),
      });
    },
    onError: (failure, _, context) => {
      queries.setQueryData(queryKey, context?.before);
      if (!(failure instanceof Refused) || Object.keys(failure.byField()).length === 0) tellFailure(failure);
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return revision;
}
