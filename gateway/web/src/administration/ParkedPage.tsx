import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { ParkedMessage } from '../api/operations';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { Sure } from '../frame/Sure';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { moment, number } from '../words';
import { inOrder, isWaiting, parked, plain, SERVICES, type Service } from './parked';

/** What one part of the system has told another and that could not be applied: its cause, and what can be done. */
export function ParkedPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('parked.title')} lead={t('parked.lead')} />
      {SERVICES.map((service) => (
        <Of key={service} service={service} />
      ))}
    </>
  );
}

function Of({ service }: { service: Service }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(parked(service));
  const known = inOrder(list.data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <Panel title={t(`parked.services.${service}`)} aside={known.length > 0 && <Badge color="yellow">{number(known.length)}</Badge>}>
      {list.isPending && <Loading lines={2} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && known.length === 0 && <Text c="dimmed">{t('parked.none')}</Text>}
      <Stack component="ul" className="plain" gap="sm">
        {known.map((one) => (
          <Line key={one.id} service={service} of={one} />
        ))}
      </Stack>
      {list.hasNextPage && <Button mt="sm" size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </Panel>
  );
}

function Line({ service, of }: { service: Service; of: ParkedMessage }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const params = { path: { service, id: of.id } };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['parked', service] });
  const replay = useMutation({
    mutationFn: () => answer(api.POST('/api/operations/{service}/parked/{id}/replay', { params })),
    onSuccess: () => tellDone({ message: t('parked.replayed'), undo: undefined, word: t('undo') }),
    onError: tellFailure,
    onSettled,
  });
  const discard = useMutation({
    mutationFn: () => answer(api.DELETE('/api/operations/{service}/parked/{id}', { params })),
    onError: tellFailure,
    onSettled,
  });
  const which = { id: of.id };
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="xs">
            <Badge color={isWaiting(of) ? 'gray' : 'yellow'} variant={isWaiting(of) ? 'outline' : 'filled'} tt="none">{t(`parked.reasons.${of.reason}`)}</Badge>
            <Text fw={500} className="typed">{of.topic}{of.sequence !== undefined && ` #${of.sequence}`}</Text>
          </Group>
          <Text size="sm" mt={4}>{t(`parked.means.${of.reason}`)}</Text>
        </div>
        <Group gap="xs">
          {!isWaiting(of) && (
            <Button size="xs" loading={replay.isPending} aria-label={t('parked.replayWhich', which)} onClick={() => replay.mutate()}>
              {t('parked.replay')}
            </Button>
          )}
          <Sure size="xs" word={t('parked.discard')} sure={t('parked.discardSure')} label={t('parked.discardWhich', which)} loading={discard.isPending} act={() => discard.mutate()} />
        </Group>
      </Group>
      <Text size="sm" ff="monospace" className="typed" mt={6}>{plain(of.detail)}</Text>
      <Text size="sm" c="dimmed" className="typed" mt={4}>
        {[moment(of.parkedAt), of.subscription, of.subject, `${of.partition}@${of.offset}`].filter(Boolean).join(' · ')}
      </Text>
    </Paper>
  );
}
