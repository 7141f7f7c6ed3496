import { Badge, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useSession } from '../api/session';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { Panel } from '../frame/Panel';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { moment } from '../words';
import { Attempts } from './Attempts';
import { deliveries, type Delivery, type DeliveryState, type Webhook } from './queries';

const STATES = ['waiting', 'delivered', 'failed'] as const satisfies readonly DeliveryState[];
const COLOURS: Record<DeliveryState, string> = { waiting: 'yellow', delivered: 'teal', failed: 'red' };

/** What was sent to it, the latest first. */
export function Deliveries({ of: { webhookId } }: { of: Webhook }) {
  const { t } = useTranslation();
  const [state, setState] = useState<DeliveryState>();
  const list = useInfiniteQuery(deliveries(webhookId, state));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('webhooks.deliveries')} aside={found.some((one) => one.state === 'failed') && <SendFailedAgain id={webhookId} />}>
      <SegmentedControl
        mb="md"
        size="xs"
        aria-label={t('webhooks.which')}
        value={state ?? 'all'}
        onChange={(chosen) => setState(STATES.find((one) => one === chosen))}
        data={[{ value: 'all', label: t('webhooks.all') }, ...STATES.map((value) => ({ value, label: t(`webhooks.deliveryStates.${value}`) }))]}
      />
      {list.isPending && <Loading lines={4} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && found.length === 0 && <Empty title={t('webhooks.noDeliveries')} text={t('webhooks.noDeliveriesText')} />}
      <Stack component="ul" className="plain" gap="sm">
        {found.map((one) => (
          <Line key={one.deliveryId} webhook={webhookId} of={one} />
        ))}
      </Stack>
      {list.hasNextPage && <Button mt="md" size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </Panel>
  );
}

function SendFailedAgain({ id }: { id: string }) {
  const { t } = useTranslation();
  const { csrfToken = '' } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const replay = useMutation({
    mutationFn: () => answer(api.POST('/api/webhooks/{id}/replay', { params: { path: { id }, header: { 'X-CSRF-Token': csrfToken } } })),
    onSuccess: ({ deliveries: count }) => tellDone({ message: t('webhooks.replayed', { count }), undo: undefined, word: t('undo') }),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks', id] }),
  });
  return <Button size="xs" variant="default" loading={replay.isPending} onClick={() => replay.mutate()}>{t('webhooks.replayFailed')}</Button>;
}

function Line({ webhook, of }: { webhook: string; of: Delivery }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure();
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="xs">
            <Badge color={COLOURS[of.state]} {...(of.state !== 'delivered' && { variant: 'outline', c: 'bright' })} tt="none">{t(`webhooks.deliveryStates.${of.state}`)}</Badge>
            <Text fw={500} className="typed">{of.type}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {[moment(of.heardAt), t('webhooks.tries', { count: of.tries }), of.state === 'waiting' && of.tries > 0 && of.nextTry && t('webhooks.nextTry', { moment: moment(of.nextTry) })].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Button size="xs" variant="default" aria-expanded={opened} aria-label={t('webhooks.detailsOf', { id: of.deliveryId })} onClick={toggle}>{t(opened ? 'webhooks.hide' : 'webhooks.details')}</Button>
      </Group>
      {opened && <Attempts webhook={webhook} of={of} />}
    </Paper>
  );
}
