import { Button, Group, Modal, MultiSelect, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { isTeam, useSession } from '../api/session';
import { today } from '../api/today';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { COUNTRIES } from '../organisation/countries';
import { KINDS } from '../organisation/filters';
import { OrganisationPicker } from '../organisation/OrganisationPicker';

const NOTHING = {
  organisationId: null as string | null, title: '', abstract: '', programme: '', deadline: '',
  kinds: [] as (typeof KINDS)[number][], countries: [] as string[], expertise: [] as string[], contactName: '', contactEmail: '',
};

/** A call begins as a draft that only its owner and the office see. */
export function NewCall({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const team = isTeam(useSession());
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({ initialValues: NOTHING });
  const draft = useDraft('call', form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const begin = useMutation({
    mutationFn: ({ organisationId, title, abstract, programme, deadline, kinds, countries, expertise, contactName, contactEmail }: typeof NOTHING) =>
      answer(
        api.POST('/api/calls', {
          params: { header: { 'Idempotency-Key': attempt } },
          body: {
            title, abstract, deadline,
            ...(organisationId && { organisationId }),
            ...(programme && { programme }),
            seeks: { kinds, countries, expertise },
            contact: { name: contactName, email: contactEmail },
          },
        }),
      ),
    onSuccess: async (made) => {
      draft.forget();
      form.reset();
      setAttempt(crypto.randomUUID());
      close();
      await queries.invalidateQueries({ queryKey: ['calls'] });
      await navigate({ to: '/calls/$id', params: { id: made.callId } });
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      const byField = failure instanceof Refused ? failure.byField() : {};
      if (Object.keys(byField).length > 0) form.setErrors(byField);
      else tellFailure(failure);
    },
  });
  return (
    <Modal opened={opened} onClose={close} title={t('calls.new')} size="lg" closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => begin.mutate(values))}>
        <Stack>
          {team && <OrganisationPicker label={t('calls.owner')} required error={form.errors['organisationId']} value={form.values.organisationId} onChange={(id) => form.setFieldValue('organisationId', id)} />}
          <TextInput label={t('calls.heading')} required maxLength={300} {...form.getInputProps('title')} />
          <Textarea label={t('calls.abstract')} description={t('calls.abstractHint')} required autosize minRows={4} maxRows={14} maxLength={20000} {...form.getInputProps('abstract')} />
          <Group grow align="flex-start">
            <TextInput label={t('calls.programme')} maxLength={100} {...form.getInputProps('programme')} />
            <TextInput type="date" label={t('calls.deadline')} required min={today()} {...form.getInputProps('deadline')} />
          </Group>
          <MultiSelect label={t('calls.kinds')} clearable data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} {...form.getInputProps('kinds')} />
          <MultiSelect label={t('calls.countries')} clearable searchable data={COUNTRIES} {...form.getInputProps('countries')} />
          <TagsInput label={t('calls.expertise')} description={t('calls.expertiseHint')} maxTags={30} {...form.getInputProps('expertise')} />
          <Group grow align="flex-start">
            <TextInput label={t('calls.contactName')} required maxLength={200} {...form.getInputProps('contactName')} />
            <TextInput type="email" label={t('calls.contactEmail')} required maxLength={254} {...form.getInputProps('contactEmail')} />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={begin.isPending}>{t('calls.begin')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
