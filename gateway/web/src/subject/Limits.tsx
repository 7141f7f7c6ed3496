import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { isAdmin, useSession } from '../api/session';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { Panel } from '../frame/Panel';
import { useTellFailure } from '../frame/whatToDo';
import { moment } from '../words';
import { restrictions } from './queries';

const GROUNDS = ['restriction', 'objection'] as const;

/** What may be done with somebody's data for now: nothing but keep them, and not erase them while a claim rests on them. */
export function Limits({ id, onHold }: { id: string; onHold: boolean }) {
  const { t } = useTranslation();
  const admin = isAdmin(useSession());
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const found = useQuery(restrictions(id));
  const onSettled = () => queries.invalidateQueries({ queryKey: ['people', id] });
  const restrict = useMutation({
    mutationFn: ({ ground, on }: { ground: (typeof GROUNDS)[number]; on: boolean }) => {
      const params = { path: { id, ground } };
      return on ? answer(api.PUT('/api/privacy/people/{id}/restrictions/{ground}', { params })) : answer(api.DELETE('/api/privacy/people/{id}/restrictions/{ground}', { params }));
    },
    onError: tellFailure,
    onSettled,
  });
  return (
    <Panel title={t('subject.limits')}>
      {found.isPending && <Loading lines={2} />}
      {found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      {found.data && (
        <Stack>
          {GROUNDS.map((ground) => {
            const since = found.data.items.find((one) => one.ground === ground)?.since;
            return (
              <Switch
                key={ground}
                label={t(`subject.grounds.${ground}`)}
                description={since ? t('subject.since', { moment: moment(since) }) : t(`subject.groundsText.${ground}`)}
                checked={since !== undefined}
                disabled={!admin || restrict.isPending}
                onChange={({ currentTarget }) => restrict.mutate({ ground, on: currentTarget.checked })}
              />
            );
          })}
          <Hold id={id} onHold={onHold} admin={admin} />
          {!admin && <Text size="sm" c="dimmed">{t('subject.adminsOnly')}</Text>}
        </Stack>
      )}
    </Panel>
  );
}

function Hold({ id, onHold, admin }: { id: string; onHold: boolean; admin: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [reason, setReason] = useState('');
  const hold = useMutation({
    mutationFn: (why: string | undefined) => {
      const params = { path: { id } };
      return why === undefined ? answer(api.DELETE('/api/privacy/people/{id}/hold', { params })) : answer(api.PUT('/api/privacy/people/{id}/hold', { params, body: { reason: why } }));
    },
    onSuccess: () => setReason(''),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['people', id] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    hold.mutate(reason.trim());
  };
  if (onHold) {
    return (
      <Group justify="space-between">
        <Text fw={500}>{t('subject.onHold')}</Text>
        {admin && <Button size="xs" variant="default" loading={hold.isPending} onClick={() => hold.mutate(undefined)}>{t('subject.lift')}</Button>}
      </Group>
    );
  }
  if (!admin) return null;
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput flex="1 1 12rem" label={t('subject.hold')} description={t('subject.holdText')} required maxLength={500} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        <Button type="submit" variant="default" loading={hold.isPending}>{t('subject.holdDo')}</Button>
      </Group>
    </form>
  );
}
