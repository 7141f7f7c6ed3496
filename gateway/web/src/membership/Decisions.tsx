import { Anchor, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { useTellFailure } from '../frame/whatToDo';
import { day } from '../words';
import { decisions } from './queries';

type Decision = Schemas['Decision'];

/** What was decided on a membership, and how it came about. */
export function Decisions({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery(decisions(id));
  if (found.isPending) return <Loading lines={2} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <Text c="dimmed">{t('members.noDecisions')}</Text>;
  return (
    <Stack component="ul" className="plain">
      {found.data.items.map((one) => (
        <li key={one.decisionId}>
          <Group gap="xs">
            <Text fw={500}>{t(`members.matters.${one.matter}`)}</Text>
            <Badge variant="default" tt="none">{t(`members.outcomes.${one.outcome}`)}</Badge>
          </Group>
          <Text size="sm" c="dimmed">{t('members.decidedBy', { body: t(`members.bodies.${one.body}`), day: day(one.metOn), majority: t(`members.majorities.${one.majority}`) })}</Text>
          {one.tally && <Text size="sm">{t('members.tally', { yes: one.tally.yes, no: one.tally.no, abstentions: one.tally.abstentions, absent: one.tally.absent })}</Text>}
          {one.minutesNumber && (
            <Text size="sm">
              {t('members.minutes')}: {one.minutesUrl && /^https?:\/\//.test(one.minutesUrl) ? <Anchor href={one.minutesUrl} target="_blank" rel="noreferrer">{one.minutesNumber}</Anchor> : one.minutesNumber}
            </Text>
          )}
          {one.ratification === 'done' && one.ratifiedOn && <Text size="sm">{t('members.ratified', { day: day(one.ratifiedOn), minutes: one.ratificationMinutes })}</Text>}
          {one.ratification === 'pending' && <Ratify one={one} />}
        </li>
      ))}
    </Stack>
  );
}

function Ratify({ one }: { one: Decision }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [ratifiedOn, setDay] = useState('');
  const [minutesNumber, setMinutes] = useState('');
  const ratify = useMutation({
    mutationFn: () => answer(api.POST('/api/decisions/{id}/ratification', { params: { path: { id: one.decisionId } }, body: { ratifiedOn, minutesNumber } })),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['memberships', one.membershipId] }),
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); ratify.mutate(); }}>
      <Text size="sm" mt="xs">{t('members.toRatify')}</Text>
      <Group align="flex-end" gap="xs">
        <TextInput type="date" size="xs" required label={t('members.assemblyOn')} value={ratifiedOn} onChange={({ currentTarget }) => setDay(currentTarget.value)} />
        <TextInput size="xs" required maxLength={100} label={t('members.minutesNumber')} value={minutesNumber} onChange={({ currentTarget }) => setMinutes(currentTarget.value)} />
        <Button type="submit" size="xs" variant="default" loading={ratify.isPending}>{t('members.ratify')}</Button>
      </Group>
    </form>
  );
}
