import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { isTeam, useSession } from '../api/session';
import { tellDone } from '../frame/tellDone';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationPicker } from '../organisation/OrganisationPicker';
import { price, seats, type Event } from './local';

/** Takes seats for somebody: they are taken or not, never half. */
export function Register({ one }: { one: Event }) {
  const { t } = useTranslation();
  const team = isTeam(useSession());
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({ initialValues: { name: '', email: '', organisationId: null as string | null, seats: 1 as number | string } });
  const draft = useDraft(`register:${one.eventId}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const full = seats(one).left === 0;
  const register = useMutation({
    mutationFn: ({ name, email, organisationId, seats: wanted }: typeof form.values) =>
      answer(
        api.POST('/api/events/{event}/registrations', {
          params: { path: { event: one.eventId }, header: { 'Idempotency-Key': attempt } },
          body: { person: { name, email }, seats: Number(wanted), waitIfFull: full, ...(organisationId && { organisationId }) },
        }),
      ),
    onSuccess: (receipt) => {
      draft.forget();
      form.reset();
      tellDone({ message: receipt.stage === 'waiting' ? t('events.queued') : t('events.registered', { price: price(receipt.priceCents, receipt.currency) }), undo: undefined, word: t('undo') });
    },
    onError: tellFailure,
    onSettled: (_, failure) => {
      if (!failure || (failure instanceof Refused && failure.status < 500)) setAttempt(crypto.randomUUID());
      return queries.invalidateQueries({ queryKey: ['events', one.eventId] });
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => register.mutate(values))}>
      <Stack gap="sm">
        <TextInput label={t('events.person')} required maxLength={200} {...form.getInputProps('name')} />
        <TextInput type="email" label={t('events.email')} required maxLength={254} {...form.getInputProps('email')} />
        {team && <OrganisationPicker label={t('events.forWhom')} value={form.values.organisationId} onChange={(id) => form.setFieldValue('organisationId', id)} />}
        <NumberInput label={t('events.seatsWord')} min={1} max={100} allowDecimal={false} {...form.getInputProps('seats')} />
        <Group><Button type="submit" loading={register.isPending}>{t(full ? 'events.waitDo' : 'events.registerDo')}</Button></Group>
      </Stack>
    </form>
  );
}
