import { Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Panel } from '../frame/Panel';
import { Sure } from '../frame/Sure';
import { useTellFailure } from '../frame/whatToDo';
import { moment } from '../words';
import { mergesOf, part, touched, type Merged } from './queries';

/** What was merged into a record, and the way back. */
export function Merges({ what, id }: { what: Merged; id: string }) {
  const { t } = useTranslation();
  const found = useQuery(mergesOf(what, id));
  const merges = found.data?.items ?? [];
  if (merges.length === 0) return null;
  return (
    <Panel title={t('duplicates.mergedInto')}>
      <Stack component="ul" className="plain" gap="sm">
        {merges.map((one) => (
          <Line key={one.mergeId} what={what} of={one} />
        ))}
      </Stack>
    </Panel>
  );
}

function Line({ what, of }: { what: Merged; of: Schemas['Merge'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const undo = useMutation({
    mutationFn: () => part(what, of),
    onError: tellFailure,
    onSettled: () => Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <Group component="li" justify="space-between" gap="sm">
      <div>
        <Text fw={500}>{of.loserName}</Text>
        <Text size="sm" c="dimmed">{of.undoneAt ? t('duplicates.undoneAt', { moment: moment(of.undoneAt) }) : moment(of.mergedAt)}</Text>
      </div>
      {!of.undoneAt && <Sure size="xs" word={t('undo')} sure={t('duplicates.undoSure')} label={t('duplicates.undoWhich', { name: of.loserName })} loading={undo.isPending} act={() => undo.mutate()} />}
    </Group>
  );
}
