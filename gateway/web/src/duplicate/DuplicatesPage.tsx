import { Badge, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { RoutedButton } from '../frame/RoutedLink';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { country, moment, number } from '../words';
import { duplicates, sweep, type Duplicate } from './queries';
import { Reasons } from './Reasons';
import { useDismissal } from './useDismissal';

/** Organisations that may be one and stand here twice, the likeliest first. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const [dismissed, setDismissed] = useState(false);
  const list = useInfiniteQuery(duplicates(dismissed));
  const pairs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('duplicates.title')} lead={t('duplicates.lead')}>
        <SegmentedControl
          aria-label={t('duplicates.which')}
          value={dismissed ? 'dismissed' : 'open'}
          onChange={(chosen) => setDismissed(chosen === 'dismissed')}
          data={(['open', 'dismissed'] as const).map((value) => ({ value, label: t(`duplicates.states.${value}`) }))}
        />
      </PageHead>
      <Sweep />
      {list.isPending && <Loading lines={6} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && pairs.length === 0 && <Empty title={t(dismissed ? 'duplicates.noneDismissed' : 'duplicates.none')} text={t(dismissed ? 'duplicates.noneDismissedText' : 'duplicates.noneText')} />}
      <Stack component="ul" className="plain" gap="sm">
        {pairs.map((pair) => (
          <Pair key={pair.duplicateId} pair={pair} />
        ))}
      </Stack>
      {list.hasNextPage && <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

function Pair({ pair }: { pair: Duplicate }) {
  const { t } = useTranslation();
  const { again } = useDismissal(pair);
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={6} flex="1 1 20rem">
          <Side side={pair.one} />
          <Side side={pair.other} />
          <Reasons reasons={pair.reasons} score={pair.score} />
          {pair.dismissal && <Text size="sm">{t('duplicates.saidTwo', { reason: pair.dismissal.reason, moment: moment(pair.dismissal.at) })}</Text>}
        </Stack>
        {pair.dismissal ? (
          <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>{t('duplicates.again')}</Button>
        ) : (
          <RoutedButton to="/duplicates/$id" params={{ id: pair.duplicateId }} aria-label={t('duplicates.compareWhich', { one: pair.one.name, other: pair.other.name })}>{t('duplicates.compare')}</RoutedButton>
        )}
      </Group>
    </Paper>
  );
}

function Side({ side }: { side: Schemas['DuplicateSide'] }) {
  return (
    <div>
      <OrganisationLink id={side.organisationId} fw={500}>{side.name}</OrganisationLink>
      <Text size="sm" c="dimmed" className="typed">{[side.city, country(side.country), side.taxId, side.website].filter(Boolean).join(' · ')}</Text>
    </div>
  );
}

/** How far all were compared with all, and the word that begins it anew. */
function Sweep() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const state = useQuery(sweep);
  const begin = useMutation({
    mutationFn: () => answer(api.POST('/api/duplicates/sweep', { params: { header: { 'Idempotency-Key': crypto.randomUUID() } } })),
    onSuccess: (now) => queries.setQueryData(sweep.queryKey, now),
    onError: tellFailure,
  });
  const { data } = state;
  if (!data) return null;
  return (
    <Group gap="sm" mb="md">
      {(data.compared > 0 || !data.finishedAt) && <Text size="sm" c="dimmed" aria-live="polite">
        {data.finishedAt ? t('duplicates.compared', { count: data.compared, all: number(data.compared), moment: moment(data.finishedAt) }) : t('duplicates.comparing', { all: number(data.compared) })}
      </Text>}
      {!data.finishedAt && <Badge tt="none">{t('duplicates.underWay')}</Badge>}
      {data.finishedAt && (
        <Button size="xs" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={begin.isPending} onClick={() => begin.mutate()}>{t('duplicates.sweep')}</Button>
      )}
    </Group>
  );
}
