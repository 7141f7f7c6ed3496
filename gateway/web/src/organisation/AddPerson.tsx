import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';

const NOBODY = { name: '', email: '', phone: '', position: '' };

/** Somebody who speaks for an organisation. */
export function AddPerson({ organisationId, close }: { organisationId: string; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({ initialValues: NOBODY });
  const draft = useDraft(`person:${organisationId}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const add = useMutation({
    mutationFn: ({ name, email, phone, position }: typeof NOBODY) =>
      answer(
        api.POST('/api/people', {
          params: { header: { 'Idempotency-Key': attempt } },
          body: { organisationId, name: name.trim(), email: email.trim(), ...(phone.trim() && { phone: phone.trim() }), ...(position.trim() && { position: position.trim() }) },
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      close();
      await queries.invalidateQueries({ queryKey: ['organisation', organisationId, 'people'] });
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      if (failure instanceof Refused && failure.code === 'person-already-known') form.setErrors({ email: failure.message });
      else if (failure instanceof Refused && failure.hasFields()) form.setErrors(failure.byField());
      else tellFailure(failure);
    },
  });
  return (
    <Modal opened onClose={close} title={t('people.add')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => add.mutate(values))}>
        <Stack>
          <TextInput label={t('people.name')} required maxLength={200} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
          <TextInput type="email" label={t('people.email')} required maxLength={254} autoComplete="off" {...form.getInputProps('email')} />
          <TextInput type="tel" label={t('people.phone')} maxLength={40} autoComplete="off" {...form.getInputProps('phone')} />
          <TextInput label={t('people.position')} maxLength={120} autoComplete="off" {...form.getInputProps('position')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={add.isPending}>{t('people.addDo')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
