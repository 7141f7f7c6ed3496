import { ActionIcon, Alert, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { today } from '../api/today';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { statutes } from './queries';
import { majorityFor, outcomeOf, statutesOn, tallied, type Matter } from './votes';

const CASTS = ['yes', 'no', 'abstention', 'absent'] as const satisfies readonly Schemas['Vote']['vote'][];
const SEAT = { name: '', vote: 'yes' as Schemas['Vote']['vote'], conflict: false };

/** A meeting's decision: who voted how, and what it comes to by the statutes of its day. */
export function DecisionForm({ one, matter }: { one: Schemas['Membership']; matter: Matter }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const known = useQuery(statutes);
  const form = useForm({
    initialValues: { metOn: '', body: (matter === 'appeal' ? 'assembly' : 'board') as 'board' | 'assembly', votes: [SEAT, SEAT, SEAT], number: '', url: '' },
  });
  const draft = useDraft(`decision:${one.membershipId}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const { metOn, body, votes, number, url } = form.values;
  const counting = metOn ? statutesOn(known.data?.items ?? [], metOn) : known.data?.items[0];
  const majority = counting && majorityFor(matter, counting);
  const named = votes.filter(({ name }) => name.trim() !== '');
  const tally = tallied(named);
  const outcome = majority && outcomeOf(tally, majority);
  const record = useMutation({
    mutationFn: (decided: 'approved' | 'refused') =>
      answer(
        api.POST('/api/memberships/{id}/decisions', {
          params: { path: { id: one.membershipId }, header: { ...ifMatch(one.version), 'Idempotency-Key': attempt } },
          body: {
            metOn, body, outcome: decided,
            votes: named.map(({ name, vote, conflict }) => ({ name: name.trim(), vote, ...(conflict && { conflict }) })),
            ...((number || url) && { minutes: { ...(number && { number }), ...(url && { url }) } }),
          },
        }),
      ),
    onSuccess: () => {
      draft.forget();
      form.reset();
      setAttempt(crypto.randomUUID());
      notifications.show({ message: t('members.recorded') });
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      tellFailure(failure);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['memberships', one.membershipId] }),
  });
  return (
    <form onSubmit={form.onSubmit(() => outcome && record.mutate(outcome))}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput type="date" required label={t('members.metOn')} max={today()} min={one.appliedOn} {...form.getInputProps('metOn')} />
          <Select label={t('members.body')} allowDeselect={false} disabled={matter === 'appeal'} data={(['board', 'assembly'] as const).map((value) => ({ value, label: t(`members.bodies.${value}`) }))} {...form.getInputProps('body')} />
        </Group>
        <Stack component="ul" className="plain" gap="xs" aria-label={t('members.votes')}>
          {votes.map((_, place) => (
            <Group component="li" key={place} align="flex-end" gap="xs" wrap="wrap">
              <TextInput flex={1} miw={150} label={t('members.voter', { number: place + 1 })} maxLength={200} {...form.getInputProps(`votes.${place}.name`)} />
              <Select w={130} aria-label={t('members.voteOf', { number: place + 1 })} allowDeselect={false} data={CASTS.map((value) => ({ value, label: t(`members.casts.${value}`) }))} {...form.getInputProps(`votes.${place}.vote`)} />
              <Checkbox mb={8} label={t('members.conflict')} {...form.getInputProps(`votes.${place}.conflict`, { type: 'checkbox' })} />
              <ActionIcon mb={4} variant="subtle" aria-label={t('members.removeVoter', { number: place + 1 })} disabled={votes.length === 1} onClick={() => form.removeListItem('votes', place)}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
        </Stack>
        <Group>
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.insertListItem('votes', SEAT)}>{t('members.addVoter')}</Button>
        </Group>
        <Group grow align="flex-start">
          <TextInput label={t('members.minutesNumber')} maxLength={100} {...form.getInputProps('number')} />
          <TextInput type="url" label={t('members.minutesUrl')} placeholder="https://" maxLength={1000} {...form.getInputProps('url')} />
        </Group>
        <Alert color={outcome === 'refused' ? 'yellow' : 'teal'} role="status">
          <Text size="sm" c="bright">
            {t('members.tally', { ...tally })}
            {outcome && majority && ` ${t('members.comesTo', { outcome: t(`members.outcomes.${outcome}`), majority: t(`members.majorities.${majority}`) })}`}
          </Text>
        </Alert>
        <Group><Button type="submit" disabled={!outcome} loading={record.isPending}>{t('members.recordIt')}</Button></Group>
      </Stack>
    </form>
  );
}
