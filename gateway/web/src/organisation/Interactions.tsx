import { Badge, Button, Group, NumberInput, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { moment } from '../words';
import { interactionsOf } from './queries';

const KINDS = ['call', 'visit', 'email', 'meeting', 'note'] as const;
const DIRECTIONS = ['incoming', 'outgoing'] as const;
const NOTHING = { kind: 'call', direction: 'outgoing', minutes: '' as number | '', text: '' };

export function Interactions({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(interactionsOf(id));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Record id={id} />
      {list.isPending && <Loading lines={3} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <Empty title={t('interactions.none')} text={t('interactions.noneText')} />}
      <Stack component="ul" className="plain" gap="sm">
        {items.map((one) => (
          <li key={one.interactionId}>
            <Group gap="xs">
              <Badge variant="default" tt="none">{t(`interactions.kinds.${one.kind}`)}</Badge>
              <Text size="sm" c="dimmed">
                {moment(one.happenedAt)}
                {one.minutes !== undefined && `, ${t('interactions.length', { count: one.minutes })}`}
              </Text>
            </Group>
            <Text className="typed">{one.text}</Text>
          </li>
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}

function Record({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({ initialValues: NOTHING });
  const draft = useDraft(`interaction:${id}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const record = useMutation({
    mutationFn: ({ kind, direction, minutes, text }: typeof NOTHING) =>
      answer(
        api.POST('/api/interactions', {
          params: { header: { 'Idempotency-Key': attempt } },
          body: {
            kind,
            ...(kind !== 'note' && kind !== 'visit' && { direction }),
            ...(minutes !== '' && { minutes }),
            happenedAt: new Date().toISOString(),
            text,
            organisations: [id],
          } as Schemas['NewInteraction'],
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      form.reset();
      setAttempt(crypto.randomUUID());
      notifications.show({ message: t('interactions.recorded') });
      await queries.invalidateQueries({ queryKey: ['organisation', id] });
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      tellFailure(failure);
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => record.mutate(values))}>
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          <Select label={t('interactions.kind')} allowDeselect={false} data={KINDS.map((value) => ({ value, label: t(`interactions.kinds.${value}`) }))} {...form.getInputProps('kind')} />
          <Select label={t('interactions.direction')} allowDeselect={false} disabled={['note', 'visit'].includes(form.values.kind)} data={DIRECTIONS.map((value) => ({ value, label: t(`interactions.directions.${value}`) }))} {...form.getInputProps('direction')} />
          <NumberInput label={t('interactions.minutes')} min={0} max={1440} allowDecimal={false} hideControls {...form.getInputProps('minutes')} />
        </SimpleGrid>
        <Textarea label={t('interactions.text')} required autosize minRows={2} maxRows={10} maxLength={20000} {...form.getInputProps('text')} />
        <Group>
          <Button type="submit" size="xs" loading={record.isPending}>{t('interactions.record')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
