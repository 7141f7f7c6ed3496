import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useSession } from '../api/session';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { useTellFailure } from '../frame/whatToDo';
import { moment, number } from '../words';
import { delivery, type Delivery } from './queries';
import { legible } from './types';

/** What was sent word for word, what was answered each time, and once more. */
export function Attempts({ webhook, of }: { webhook: string; of: Delivery }) {
  const { t } = useTranslation();
  const { csrfToken = '' } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  // Another try is another answer.
  const found = useQuery({ ...delivery(webhook, of.deliveryId), queryKey: [...delivery(webhook, of.deliveryId).queryKey, of.state, of.tries] });
  const replay = useMutation({
    mutationFn: () => answer(api.POST('/api/webhooks/{id}/deliveries/{delivery}/replay', { params: { path: { id: webhook, delivery: of.deliveryId }, header: { 'X-CSRF-Token': csrfToken } } })),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks', webhook] }),
  });
  if (found.isPending) return <Loading lines={2} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const { payload, attempts } = found.data;
  return (
    <Stack mt="sm" gap="sm">
      <Stack component="ul" className="plain" gap={4}>
        {attempts.map(({ at, millis, status, failure }) => (
          <Text component="li" size="sm" key={at}>
            {[moment(at), status ? t('webhooks.answered', { status }) : failure && t(`webhooks.failures.${failure}`), t('webhooks.millis', { millis: number(millis) })].filter(Boolean).join(' · ')}
          </Text>
        ))}
      </Stack>
      <Text size="sm" c="dimmed" className="typed">{`webhook-id: ${of.messageId}`}</Text>
      <Code block className="typed" tabIndex={0}>{legible(payload)}</Code>
      <Group>
        <Button size="xs" variant="default" loading={replay.isPending} aria-label={t('webhooks.replayWhich', { id: of.deliveryId })} onClick={() => replay.mutate()}>{t('webhooks.replay')}</Button>
      </Group>
    </Stack>
  );
}
