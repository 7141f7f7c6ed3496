import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { tellDone } from '../frame/tellDone';
import { useWhatToDo } from '../frame/whatToDo';
import type { Filters } from '../organisation/filters';
import { keptOf } from './filter';

/** Keeps what the list shows by, to be seen again as it will be then. */
export function KeepAsSegment({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="subtle" leftSection={<IconBookmarkPlus size={18} aria-hidden />} onClick={open}>{t('segments.keep')}</Button>
      {opened && <Form filters={filters} close={close} />}
    </>
  );
}

function Form({ filters, close }: { filters: Filters; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const whatToDo = useWhatToDo();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(true);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const keep = useMutation({
    mutationFn: () => answer(api.POST('/api/segments', { params: { header: { 'Idempotency-Key': attempt } }, body: { name: name.trim(), shared, filter: keptOf(filters) } })),
    onSuccess: async () => {
      close();
      tellDone({ message: t('segments.kept', { name: name.trim() }), undo: undefined, word: t('undo') });
      await queries.invalidateQueries({ queryKey: ['segments'] });
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('segments.keep')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('segments.keepText')}</Text>
          <TextInput label={t('segments.name')} required maxLength={120} data-autofocus error={keep.error && whatToDo(keep.error)} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
          <Checkbox label={t('segments.shared')} checked={shared} onChange={({ currentTarget }) => setShared(currentTarget.checked)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={keep.isPending}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
