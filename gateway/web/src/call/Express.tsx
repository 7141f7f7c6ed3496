import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { useSession } from '../api/session';
import { tellDone } from '../frame/tellDone';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';

/** Shows interest in a call; the contact is disclosed only when the owner accepts. */
export function Express({ id }: { id: string }) {
  const { t } = useTranslation();
  const { name } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({ initialValues: { message: '', name, email: '' } });
  const draft = useDraft(`interest:${id}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const express = useMutation({
    mutationFn: ({ message, ...contact }: typeof form.values) =>
      answer(api.POST('/api/calls/{callId}/interests', { params: { path: { callId: id }, header: { 'Idempotency-Key': attempt } }, body: { message, contact } })),
    onSuccess: () => {
      draft.forget();
      form.reset();
      tellDone({ message: t('calls.expressed'), undo: undefined, word: t('undo') });
    },
    onError: tellFailure,
    onSettled: (_, failure) => {
      if (!failure || (failure instanceof Refused && failure.status < 500)) setAttempt(crypto.randomUUID());
      return queries.invalidateQueries({ queryKey: ['interests'] });
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => express.mutate(values))}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('calls.expressText')}</Text>
        <Textarea label={t('calls.message')} required autosize minRows={3} maxRows={12} maxLength={4000} {...form.getInputProps('message')} />
        <Group grow align="flex-start">
          <TextInput label={t('calls.contactName')} required maxLength={200} {...form.getInputProps('name')} />
          <TextInput type="email" label={t('calls.contactEmail')} required maxLength={254} {...form.getInputProps('email')} />
        </Group>
        <Group><Button type="submit" loading={express.isPending}>{t('calls.express')}</Button></Group>
      </Stack>
    </form>
  );
}
