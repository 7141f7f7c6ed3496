import { Badge, Button, Group, Paper, Stack, Switch, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, MERGE_PATCH } from '../api/client';
import { useSession } from '../api/session';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { RoutedButton, RoutedLink } from '../frame/RoutedLink';
import { Sure } from '../frame/Sure';
import { useTellFailure } from '../frame/whatToDo';
import { country, number } from '../words';
import { spokenOf } from './filter';
import { countOf, segments, type Segment } from './queries';

/** Organisations that the office wants to see together again. */
export function SegmentsPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(segments);
  const known = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('segments.title')} lead={t('segments.lead')} />
      {list.isPending && <Loading lines={6} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && known.length === 0 && (
        <Empty title={t('segments.none')} text={t('segments.noneText')}>
          <RoutedButton to="/organisations" search={{}}>{t('segments.choose')}</RoutedButton>
        </Empty>
      )}
      <Stack component="ul" className="plain" gap="sm">
        {known.map((one) => (
          <Line key={one.segmentId} of={one} />
        ))}
      </Stack>
      {list.hasNextPage && <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

function Line({ of }: { of: Segment }) {
  const { t } = useTranslation();
  const { accountId } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const count = useQuery(countOf(of));
  const params = { path: { id: of.segmentId }, header: ifMatch(of.version) };
  const after = { onError: tellFailure, onSettled: () => queries.invalidateQueries({ queryKey: ['segments'] }) };
  const share = useMutation({
    mutationFn: (shared: boolean) => answer(api.PATCH('/api/segments/{id}', { params, headers: MERGE_PATCH, body: { shared } })),
    ...after,
  });
  const discard = useMutation({ mutationFn: () => answer(api.DELETE('/api/segments/{id}', { params })), ...after });
  const own = of.owner === accountId;
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="xs">
            <RoutedLink to="/organisations" search={{ segment: of.segmentId }} fw={600}>{of.name}</RoutedLink>
            {count.data && <Badge variant="default" tt="none">{t('segments.count', { count: count.data.count, many: `${number(count.data.count)}${count.data.more ? '+' : ''}` })}</Badge>}
          </Group>
          <By filter={of.filter} />
        </div>
        <Group gap="sm">
          {own ? (
            <Switch label={t('segments.shared')} checked={of.shared} disabled={share.isPending} onChange={({ currentTarget }) => share.mutate(currentTarget.checked)} />
          ) : (
            <Text size="sm" c="dimmed">{t('segments.ofColleague')}</Text>
          )}
          {own && <Sure size="xs" word={t('segments.discard')} sure={t('segments.discardSure')} label={t('segments.discardWhich', { name: of.name })} loading={discard.isPending} act={() => discard.mutate()} />}
        </Group>
      </Group>
    </Paper>
  );
}

function By({ filter }: { filter: Segment['filter'] }) {
  const { t } = useTranslation();
  if (!filter) return <Text size="sm" c="dimmed">{t('segments.byHand')}</Text>;
  const { filters: { query, kind, country: land, standing, tag }, more } = spokenOf(filter);
  const words = [query && `“${query}”`, kind && t(`kind.${kind}`), land && country(land), standing && t(`standing.${standing}`), tag && t('segments.byTag'), more && t('segments.byMore')];
  return <Text size="sm" c="dimmed">{words.filter(Boolean).join(' · ')}</Text>;
}
