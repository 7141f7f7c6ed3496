import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { today } from '../api/today';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';

/** A figure that no system knows is stated, with where it is documented. */
export function StateFigure({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({ initialValues: { value: '' as number | '', on: today(), evidence: '', note: '' } });
  const draft = useDraft(`figure:${id}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const state = useMutation({
    mutationFn: ({ value, on, evidence, note }: typeof form.values) =>
      answer(
        api.POST('/api/indicators/{id}/statements', {
          params: { path: { id }, header: { 'Idempotency-Key': attempt } },
          body: { value: Number(value), on, evidence, ...(note && { note }) },
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      form.reset();
      setAttempt(crypto.randomUUID());
      notifications.show({ message: t('plan.stated') });
      await Promise.all([queries.invalidateQueries({ queryKey: ['plans'] }), queries.invalidateQueries({ queryKey: ['indicators'] })]);
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      const byField = failure instanceof Refused ? failure.byField() : {};
      if (Object.keys(byField).length > 0) form.setErrors(byField);
      else tellFailure(failure);
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => state.mutate(values))}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">{t('plan.statedText')}</Text>
        <Group grow align="flex-start">
          <NumberInput label={t('plan.value')} required hideControls {...form.getInputProps('value')} />
          <TextInput type="date" label={t('plan.statedOn')} required {...form.getInputProps('on')} />
        </Group>
        <TextInput type="url" label={t('plan.evidence')} placeholder="https://" required maxLength={1000} {...form.getInputProps('evidence')} />
        <TextInput label={t('plan.note')} maxLength={1000} {...form.getInputProps('note')} />
        <Group><Button type="submit" size="xs" loading={state.isPending}>{t('plan.state')}</Button></Group>
      </Stack>
    </form>
  );
}
