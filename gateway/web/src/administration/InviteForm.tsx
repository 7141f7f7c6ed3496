import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
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
import { OrganisationPicker } from '../organisation/OrganisationPicker';
import { language } from '../words';
import { invitedBy, isBound, type Role } from './accounts';

const NOBODY = { email: '', name: '', role: 'member' as Role, organisationId: null as string | null, language: language as string };

/** A link for somebody, by mail. */
export function InviteForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { role: own, organisationId: ownOrganisation, csrfToken = '' } = useSession();
  const roles = invitedBy(own);
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({
    initialValues: { ...NOBODY, organisationId: ownOrganisation ?? null },
    validate: { organisationId: (chosen, { role }) => (isBound(role) && !chosen ? t('access.organisationMissing') : null) },
  });
  const draft = useDraft('invitation', form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const invite = useMutation({
    mutationFn: ({ email, name, role, organisationId, language: of }: typeof NOBODY) =>
      answer(
        api.POST('/api/invitations', {
          params: { header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': attempt } },
          body: {
            email: email.trim(), role, language: of === 'en' ? 'en' : 'es',
            ...(name.trim() && { name: name.trim() }),
            ...(isBound(role) && organisationId && { organisationId }),
          },
        }),
      ),
    onSuccess: async (_, { email }) => {
      draft.forget();
      close();
      tellDone({ message: t('access.invited', { email }), undo: undefined, word: t('undo') });
      await queries.invalidateQueries({ queryKey: ['invitations'] });
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      const byField = failure instanceof Refused ? failure.byField() : {};
      if (failure instanceof Refused && failure.code === 'account-exists') form.setErrors({ email: failure.message });
      else if (Object.keys(byField).length > 0) form.setErrors(byField);
      else tellFailure(failure);
    },
  });
  return (
    <Modal opened onClose={close} size="lg" title={t('access.invite')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => invite.mutate(values))}>
        <Stack>
          <Text size="sm" c="dimmed">{t('access.inviteText')}</Text>
          <TextInput type="email" label={t('access.email')} required maxLength={254} autoComplete="off" data-autofocus {...form.getInputProps('email')} />
          <TextInput label={t('access.name')} description={t('access.nameHint')} maxLength={200} autoComplete="off" {...form.getInputProps('name')} />
          {roles.length > 1 && <Select label={t('access.role')} description={t(`access.means.${form.values.role}`)} allowDeselect={false} data={roles.map((value) => ({ value, label: t(`access.roles.${value}`) }))} {...form.getInputProps('role')} />}
          {isBound(form.values.role) && !ownOrganisation && (
            <OrganisationPicker label={t('access.organisation')} required error={form.errors['organisationId']} value={form.values.organisationId} onChange={(id) => form.setFieldValue('organisationId', id)} />
          )}
          <div>
            <Text size="sm" fw={500} id="language-of-mail">{t('access.language')}</Text>
            <SegmentedControl aria-labelledby="language-of-mail" data={[{ value: 'es', label: 'Español' }, { value: 'en', label: 'English' }]} {...form.getInputProps('language')} />
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={invite.isPending}>{t('access.send')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
