import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/refused';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { Panel } from '../frame/Panel';
import { RoutedLink } from '../frame/RoutedLink';
import { Sure } from '../frame/Sure';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { Conflicts, Moves } from './Consequences';
import { FieldChoice } from './FieldChoice';
import { isAgreed, textOf, turned, type Choices, type Preview } from './merge';
import { merge, preview, touched, type Merged } from './queries';

interface Side {
  id: string;
  name: string;
}

const PAGE = { organisations: '/organisations/$id', people: '/people/$id' } as const;

/** Two records side by side: what of each is to stay, and what would move. */
export function Comparison({ what, one, other }: { what: Merged; one: Side; other: Side }) {
  const { t } = useTranslation();
  const [swapped, setSwapped] = useState(false);
  const [choices, setChoices] = useState<Choices>({});
  const [survivor, loser] = swapped ? [other, one] : [one, other];
  const tried = useQuery(preview({ what, survivor: survivor.id, loser: loser.id }, choices));
  const swap = () => {
    setSwapped(!swapped);
    setChoices(turned(choices));
  };
  const current = tried.data?.survivorId === survivor.id ? tried.data : undefined;
  const agreed = current?.fields.filter(isAgreed).length ?? 0;
  return (
    <>
      <Paper withBorder p="md" mb="lg">
        <Group justify="space-between" gap="sm">
          <Stack gap={4}>
            <Text>{t('duplicates.stays')} <RoutedLink to={PAGE[what]} params={{ id: survivor.id }} fw={600}>{survivor.name}</RoutedLink></Text>
            <Text>{t('duplicates.goes')} <RoutedLink to={PAGE[what]} params={{ id: loser.id }} fw={600}>{loser.name}</RoutedLink></Text>
          </Stack>
          <Button variant="default" leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={swap}>{t('duplicates.swap')}</Button>
        </Group>
      </Paper>
      {tried.isPending && <Loading lines={6} />}
      {tried.isError && <Failure failure={tried.error} again={() => void tried.refetch()} />}
      {current && (
        <>
          <Panel title={t('duplicates.fields')}>
            <Stack>
              {current.fields.filter((field) => !isAgreed(field)).map((field) => (
                <FieldChoice key={`${survivor.id}${field.field}`} of={field} chosen={choices[field.field]} choose={(choice) => setChoices({ ...choices, [field.field]: choice })} />
              ))}
              {agreed > 0 && <Text size="sm" c="dimmed">{t('duplicates.agreed', { count: agreed })}</Text>}
            </Stack>
          </Panel>
          <Conflicts of={current} />
          <Moves of={current} />
          <MergeThem what={what} of={current} choices={choices} ready={!tried.isFetching} />
        </>
      )}
    </>
  );
}

function MergeThem({ what, of, choices, ready }: { what: Merged; of: Preview; choices: Choices; ready: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const making = useMutation({
    mutationFn: () => merge(what, of, choices),
    onSuccess: async ({ loserName }) => {
      const name = textOf(of.fields.find(({ field }) => field === 'name')?.proposed);
      tellDone({ message: t('duplicates.merged', { loser: loserName, name }), undo: undefined, word: t('undo') });
      await navigate({ to: PAGE[what], params: { id: of.survivorId } });
      for (const key of touched) void queries.invalidateQueries({ queryKey: [key] });
    },
    onError: (failure) => {
      tellFailure(failure);
      if (failure instanceof Refused && failure.status < 500) void queries.invalidateQueries({ queryKey: ['duplicates', 'preview'] });
    },
  });
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" flex="1 1 16rem">{t('duplicates.undoable')}</Text>
      <Sure size="md" word={t('duplicates.merge')} sure={t('duplicates.mergeSure')} disabled={of.conflicts.length > 0 || !ready} loading={making.isPending} act={() => making.mutate()} />
    </Group>
  );
}
