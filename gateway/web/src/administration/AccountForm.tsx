import { Button, Group, Modal, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, MERGE_PATCH } from '../api/client';
import { Refused } from '../api/refused';
import { useSession } from '../api/session';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationPicker } from '../organisation/OrganisationPicker';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { organisation } from '../organisation/queries';
import { givenBy, isBound, rightsOver, type Account } from './accounts';

/** Another name or role for somebody, or the door shut. */
export function AccountForm({ of, close }: { of: Account; close: () => void }) {
  const { t } = useTranslation();
  const somebody = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [read, setRead] = useState(of);
  const form = useForm({
    initialValues: { name: of.name, role: of.role, organisationId: of.organisationId ?? null, suspended: of.suspended },
    validate: {
      name: (name) => (name.trim() ? null : t('access.nameMissing')),
      organisationId: (chosen, { role }) => (isBound(role) && !chosen ? t('access.organisationMissing') : null),
    },
  });
  const save = useMutation({
    mutationFn: ({ name, role, organisationId, suspended }: typeof form.values) =>
      answer(
        api.PATCH('/api/accounts/{id}', {
          params: { path: { id: read.id }, header: { ...ifMatch(read.version), 'X-CSRF-Token': somebody.csrfToken ?? '' } },
          headers: MERGE_PATCH,
          body: { name: name.trim(), role, suspended, ...(isBound(role) && organisationId && { organisationId }) },
        }),
      ),
    onSuccess: async ({ name }) => {
      close();
      tellDone({ message: t('access.changed', { name }), undo: undefined, word: t('undo') });
      await queries.invalidateQueries({ queryKey: ['accounts'] });
    },
    onError: async (failure) => {
      tellFailure(failure);
      if (!(failure instanceof Refused && failure.status === 412)) return;
      const now = await answer(api.GET('/api/accounts/{id}', { params: { path: { id: read.id } } }));
      setRead(now);
      form.setValues({ name: now.name, role: now.role, organisationId: now.organisationId ?? null, suspended: now.suspended });
    },
  });
  const { suspend } = rightsOver(of, somebody);
  return (
    <Modal opened onClose={close} size="lg" title={of.name} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <Text c="dimmed" className="typed">{of.email}</Text>
          <TextInput label={t('access.name')} required maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <Select label={t('access.role')} description={t(`access.means.${form.values.role}`)} allowDeselect={false} data={givenBy(somebody.role).map((value) => ({ value, label: t(`access.roles.${value}`) }))} {...form.getInputProps('role')} />
          {isBound(form.values.role) && (
            <>
              {of.organisationId && <ActsFor id={of.organisationId} />}
              <OrganisationPicker label={t(of.organisationId ? 'access.otherOrganisation' : 'access.organisation')} required={!of.organisationId} error={form.errors['organisationId']} value={form.values.organisationId === of.organisationId ? null : form.values.organisationId} onChange={(id) => form.setFieldValue('organisationId', id ?? of.organisationId ?? null)} />
            </>
          )}
          <Switch label={t('access.suspend')} description={t(suspend ? 'access.suspendText' : 'access.notYourself')} disabled={!suspend} {...form.getInputProps('suspended', { type: 'checkbox' })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={save.isPending}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function ActsFor({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery({ ...organisation(id), refetchInterval: false });
  return (
    <Text size="sm">
      {t('access.actsFor')} <OrganisationLink id={id} underline="always">{found.data?.name ?? t('loading')}</OrganisationLink>
    </Text>
  );
}
