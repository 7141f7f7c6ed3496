import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { COUNTRIES } from './countries';
import { KINDS } from './filters';
import { OrganisationLink } from './OrganisationLink';

const NOTHING = { name: '', taxId: '', kind: 'company', country: 'ES', city: '', website: '' };

/** Fields that were left empty are not said at all. */
const filled = (values: typeof NOTHING) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as unknown as Schemas['NewOrganisation'];

export function RegisterForm({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({ initialValues: NOTHING });
  const draft = useDraft('organisation', form);
  // One attempt is one organisation, however often its answer is lost.
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const register = useMutation({
    mutationFn: ({ anyway }: { anyway: boolean }) =>
      answer(
        api.POST('/api/organisations', {
          params: { query: { resemblanceAccepted: anyway }, header: { 'Idempotency-Key': `${attempt}${anyway ? '-anyway' : ''}` } },
          body: filled(form.values),
        }),
      ),
    onSuccess: async (made) => {
      draft.forget();
      form.reset();
      setAttempt(crypto.randomUUID());
      close();
      notifications.show({ message: t('register.done') });
      await queries.invalidateQueries({ queryKey: ['organisations'] });
      await navigate({ to: '/organisations/$id', params: { id: made.organisationId } });
    },
    onError: (failure) => {
      // Only a failure on the way leaves it open whether it was done; a clear no begins a new attempt.
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      const byField = failure instanceof Refused ? failure.byField() : {};
      if (Object.keys(byField).length > 0) form.setErrors(byField);
      else if (!candidatesOf(failure)) tellFailure(failure);
    },
  });
  const candidates = candidatesOf(register.error);
  return (
    <Modal opened={opened} onClose={close} title={t('register.title')} size="lg" closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit(() => register.mutate({ anyway: false }))}>
        <Stack>
          <TextInput label={t('register.name')} required maxLength={300} data-autofocus {...form.getInputProps('name')} />
          <TextInput label={t('register.taxId')} description={t('register.taxIdHint')} maxLength={60} {...form.getInputProps('taxId')} />
          <Group grow align="flex-start">
            <Select label={t('register.kind')} required allowDeselect={false} data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} {...form.getInputProps('kind')} />
            <Select label={t('register.country')} required allowDeselect={false} searchable data={COUNTRIES} {...form.getInputProps('country')} />
          </Group>
          <Group grow align="flex-start">
            <TextInput label={t('register.city')} maxLength={120} {...form.getInputProps('city')} />
            <TextInput label={t('register.website')} maxLength={500} {...form.getInputProps('website')} />
          </Group>
          {candidates && (
            <Alert color="yellow" role="alert" title={t('register.known')}>
              <Text size="sm">{t('register.knownText')}</Text>
              <ul>
                {candidates.map((one) => (
                  <li key={one.organisationId}>
                    <OrganisationLink id={one.organisationId} underline="always" c="bright">
                      {one.name}
                    </OrganisationLink>{' '}
                    {[one.city, t(`register.${one.reason as 'alike-name' | 'same-tax-id'}`)].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ul>
              {candidates.every((one) => one.reason === 'alike-name') && (
                <Button variant="default" loading={register.isPending} onClick={() => register.mutate({ anyway: true })}>
                  {t('register.anyway')}
                </Button>
              )}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={register.isPending}>
              {t('register.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const candidatesOf = (failure: Error | null) =>
  failure instanceof Refused && failure.code === 'organisation-already-known' ? (failure.problem?.candidates ?? []) : undefined;
