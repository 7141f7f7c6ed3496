import { Button, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { inOwn } from '../event/local';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationPicker } from '../organisation/OrganisationPicker';

const NOBODY = { name: '', email: '', seats: 1 as number | string, organisationId: null as string | null, categoryId: null as string | null };

/** Somebody who has not registered and stands at the door: there is a seat, or there is none. */
export function WalkIn({ event, close, came }: { event: string; close: () => void; came: (name: string, seats: number) => void }) {
  const { t } = useTranslation();
  const tellFailure = useTellFailure();
  const categories = useQuery({
    queryKey: ['events', event, 'admission'],
    queryFn: () => answer(api.GET('/api/events/{event}/admission', { params: { path: { event } } })),
  });
  const kinds = (categories.data?.categories ?? []).map((one) => ({ value: one.categoryId, label: inOwn(one.title) }));
  const form = useForm({
    initialValues: NOBODY,
    validate: { categoryId: (chosen) => (kinds.length > 0 && !chosen ? t('scanner.categoryMissing') : null) },
  });
  const draft = useDraft(`walk-in:${event}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const admit = useMutation({
    mutationFn: ({ name, email, seats, organisationId, categoryId }: typeof NOBODY) =>
      answer(
        api.POST('/api/events/{event}/walk-ins', {
          params: { path: { event }, header: { 'Idempotency-Key': attempt } },
          body: {
            person: { name: name.trim(), email: email.trim() }, seats: Number(seats),
            ...(organisationId && { organisationId }), ...(categoryId && { categoryId }),
          },
        }),
      ),
    onSuccess: ({ person, seats }) => {
      draft.forget();
      close();
      came(person.name, seats);
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      const byField = failure instanceof Refused ? failure.byField() : {};
      if ('person' in byField) form.setErrors({ email: byField['person'] });
      else if (Object.keys(byField).length > 0) form.setErrors(byField);
      else tellFailure(failure);
    },
  });
  return (
    <Modal opened onClose={close} title={t('scanner.walkIn')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => admit.mutate(values))}>
        <Stack>
          <Text size="sm" c="dimmed">{t('scanner.walkInText')}</Text>
          <TextInput label={t('events.person')} required maxLength={200} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
          <TextInput type="email" label={t('events.email')} required maxLength={254} autoComplete="off" {...form.getInputProps('email')} />
          {kinds.length > 0 && <Select label={t('scanner.category')} required data={kinds} {...form.getInputProps('categoryId')} />}
          <OrganisationPicker label={t('events.forWhom')} value={form.values.organisationId} onChange={(id) => form.setFieldValue('organisationId', id)} />
          <NumberInput label={t('events.seatsWord')} min={1} max={100} allowDecimal={false} {...form.getInputProps('seats')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={admit.isPending}>{t('scanner.admit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
