import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import { Refused } from '../api/refused';
import { useTellFailure } from '../frame/whatToDo';
import type { Event } from './local';
import { event } from './queries';

/** Gives a postponed event its new time. */
export function Reschedule({ one, close }: { one: Event; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({
    initialValues: { startsAt: '', endsAt: '' },
    validate: { endsAt: (end, { startsAt }) => (end > startsAt ? null : t('events.endsFirst')) },
  });
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const reschedule = useMutation({
    mutationFn: (times: typeof form.values) =>
      answer(api.POST('/api/events/{id}/rescheduling', { params: { path: { id: one.eventId }, header: { ...ifMatch(one.version), 'Idempotency-Key': attempt } }, body: times })),
    onSuccess: (now) => {
      queries.setQueryData(event(one.eventId).queryKey, now);
      close();
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      if (failure instanceof Refused && failure.hasFields()) form.setErrors(failure.byField());
      else tellFailure(failure);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['events'] }),
  });
  return (
    <Modal opened onClose={close} title={t('events.reschedule')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((times) => reschedule.mutate(times))}>
        <Stack>
          <Text size="sm" c="dimmed">{t('events.rescheduleText')}</Text>
          <TextInput type="datetime-local" label={t('events.startsAt')} required data-autofocus {...form.getInputProps('startsAt')} />
          <TextInput type="datetime-local" label={t('events.endsAt')} required min={form.values.startsAt} {...form.getInputProps('endsAt')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={reschedule.isPending}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
