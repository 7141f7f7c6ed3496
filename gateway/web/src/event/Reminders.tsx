import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import type { components } from '../api/generated/event';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { useTellFailure } from '../frame/whatToDo';
import { reminders } from './queries';
import { nextReminder } from './reminders';

type Plan = components['schemas']['Reminders'];
type Reminder = components['schemas']['Reminder'];

const MOST = 5;

/** When those who have a seat are reminded by mail. */
export function Reminders({ event }: { event: string }) {
  const { t } = useTranslation();
  const [changing, { open, close }] = useDisclosure();
  const found = useQuery(reminders(event));
  if (found.isPending) return <Loading lines={2} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  if (changing) return <Change of={found.data} close={close} />;
  const { reminders: all } = found.data;
  return (
    <Stack gap="sm" align="flex-start">
      {all.length === 0 && <Text c="dimmed">{t('events.noReminders')}</Text>}
      <Stack component="ul" className="plain" gap={4}>
        {all.map(({ daysBefore, at }) => (
          <li key={daysBefore}>{t('events.reminder', { count: daysBefore, at: at.slice(0, 5) })}</li>
        ))}
      </Stack>
      <Button size="xs" variant="default" aria-label={t('events.changeReminders')} onClick={open}>{t('events.edit')}</Button>
    </Stack>
  );
}

function Change({ of, close }: { of: Plan; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({
    initialValues: { all: of.reminders.map(({ daysBefore, at }) => ({ daysBefore: daysBefore as number | string, at: at.slice(0, 5) })) },
    validate: { all: { daysBefore: (days, { all }) => (all.filter((one) => Number(one.daysBefore) === Number(days)).length > 1 ? t('events.reminderTwice') : null) } },
  });
  const save = useMutation({
    mutationFn: (all: Reminder[]) => answer(api.PUT('/api/events/{event}/reminders', { params: { path: { event: of.eventId }, header: ifMatch(of.version) }, body: { reminders: all } })),
    onSuccess: (now) => {
      queries.setQueryData(reminders(of.eventId).queryKey, now);
      close();
    },
    onError: (failure) => {
      tellFailure(failure);
      void queries.invalidateQueries({ queryKey: reminders(of.eventId).queryKey });
    },
  });
  const { all } = form.values;
  return (
    <form onSubmit={form.onSubmit(({ all: wanted }) => save.mutate(wanted.map(({ daysBefore, at }) => ({ daysBefore: Number(daysBefore), at }))))}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('events.remindersText')}</Text>
        {all.map((_, at) => (
          <Group key={at} gap="xs" wrap="nowrap" align="flex-start" role="group" aria-label={t('events.reminderNumber', { number: at + 1 })}>
            <NumberInput flex={1} label={t('events.daysBefore')} required min={0} max={90} allowDecimal={false} {...form.getInputProps(`all.${at}.daysBefore`)} />
            <TextInput flex={1} type="time" label={t('events.atTime')} required {...form.getInputProps(`all.${at}.at`)} />
            <ActionIcon mt={25} size={36} variant="default" aria-label={t('events.removeReminder', { number: at + 1 })} onClick={() => form.removeListItem('all', at)}><IconTrash size={18} aria-hidden /></ActionIcon>
          </Group>
        ))}
        {all.length < MOST && <Group><Button size="xs" variant="default" onClick={() => form.insertListItem('all', nextReminder(all))}>{t('events.addReminder')}</Button></Group>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>{t('cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t('save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
