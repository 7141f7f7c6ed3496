import { Button, Code, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { useSession } from '../api/session';
import { ShownOnce } from '../frame/ShownOnce';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationPicker } from '../organisation/OrganisationPicker';
import { after, LASTING, PARTS, REACHES, scopesOf, type Reach } from './keys';

const NOTHING = { name: '', member: 'none' as Reach, project: 'none' as Reach, event: 'none' as Reach, days: '365', organisationId: null as string | null };

/** A new key, which is shown once and never again. */
export function MakeKey({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { csrfToken = '' } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({
    initialValues: NOTHING,
    validate: {
      name: (name) => (name.trim() ? null : t('keys.nameMissing')),
      event: (_, reach) => (scopesOf(reach).length > 0 ? null : t('keys.scopeMissing')),
    },
  });
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const make = useMutation({
    mutationFn: (values: typeof NOTHING) =>
      answer(
        api.POST('/api/api-keys', {
          params: { header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': attempt } },
          body: {
            name: values.name.trim(), scopes: scopesOf(values), expiresAt: after(Number(values.days), Date.now()),
            ...(values.organisationId && { organisationId: values.organisationId }),
          },
        }),
      ),
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      if (failure instanceof Refused && failure.hasFields()) form.setErrors(failure.byField());
      else tellFailure(failure);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  if (make.data) {
    const { key } = make.data;
    return (
      <ShownOnce title={t('keys.shown')} secret={key} text={t('keys.onceText')} close={close}>
        <Text size="sm">{t('keys.how')}</Text>
        <Code block>{`curl -H 'Authorization: Bearer ${key.slice(0, 12)}…' ${location.origin}/api/events`}</Code>
      </ShownOnce>
    );
  }
  return (
    <Modal opened onClose={close} size="lg" title={t('keys.make')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => make.mutate(values))}>
        <Stack>
          <TextInput label={t('keys.name')} description={t('keys.nameHint')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
          <Stack gap="xs" role="group" aria-label={t('keys.scopes')}>
            <Text size="sm" fw={500}>{t('keys.scopes')}</Text>
            {PARTS.map((part) => (
              <Group key={part} justify="space-between" gap="xs">
                <Text size="sm" id={`reach-${part}`}>{t(`keys.parts.${part}`)}</Text>
                <SegmentedControl size="xs" aria-labelledby={`reach-${part}`} data={REACHES.map((value) => ({ value, label: t(`keys.reaches.${value}`) }))} {...form.getInputProps(part)} />
              </Group>
            ))}
            {form.errors['event'] && <Text size="sm" c="var(--mantine-color-error)" role="alert">{form.errors['event']}</Text>}
          </Stack>
          <OrganisationPicker label={t('keys.organisation')} description={t('keys.organisationHint')} value={form.values.organisationId} onChange={(id) => form.setFieldValue('organisationId', id)} />
          <Select label={t('keys.lasts')} allowDeselect={false} data={LASTING.map((days) => ({ value: `${days}`, label: t('keys.days', { count: days }) }))} {...form.getInputProps('days')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={make.isPending}>{t('keys.makeDo')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
