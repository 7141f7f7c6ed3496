import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { Panel } from '../frame/Panel';
import { RoutedLink } from '../frame/RoutedLink';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { euros, number } from '../words';

const STATES = ['asked', 'lapsed', 'disputed', 'goes-on', 'leaving', 'later', 'renewed'] as const;

/** How memberships go on from year to year: first told, then done. */
export function RenewalView() {
  const { t } = useTranslation();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(`${thisYear + 1}`);
  return (
    <>
      <SegmentedControl aria-label={t('members.year')} mb="md" value={year} onChange={setYear} data={[`${thisYear}`, `${thisYear + 1}`]} />
      <Panel title={t('members.renewals')}><Renewals year={Number(year)} /></Panel>
      <Panel title={t('members.bands')}><Bands year={Number(year)} /></Panel>
    </>
  );
}

function Renewals({ year }: { year: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const run = (commit: boolean) => answer(api.POST('/api/renewal-runs', { body: { year, commit } }));
  const told = useQuery({ queryKey: ['memberships', 'renewal-run', year], queryFn: () => run(false) });
  const commit = useMutation({
    mutationFn: () => run(true),
    onSuccess: () => tellDone({ message: t('members.renewedAll'), undo: undefined, word: t('undo') }),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['memberships'] }),
  });
  if (told.isPending) return <Loading lines={4} />;
  if (told.isError) return <Failure failure={told.error} again={() => void told.refetch()} />;
  const items = [...told.data.items].sort((one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state));
  if (items.length === 0) return <Empty title={t('members.noRenewals')} text={t('members.noRenewalsText')} />;
  return (
    <>
      <Group gap="sm" mb="sm">
        {STATES.filter((state) => told.data.counts[state]).map((state) => (
          <Badge key={state} variant="default" tt="none" size="lg">{`${t(`members.renewalStates.${state}`)}: ${number(told.data.counts[state] ?? 0)}`}</Badge>
        ))}
        <Button loading={commit.isPending} onClick={() => commit.mutate()}>{t('members.renewDo')}</Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">{t('members.renewText')}</Text>
      <Stack component="ul" className="plain" gap={4}>
        {items.slice(0, 200).map((one) => (
          <Group component="li" key={one.membershipId} gap="xs">
            <RoutedLink to="/membership/$id" params={{ id: one.membershipId }}>{one.organisationName}</RoutedLink>
            <Text size="sm" c="dimmed">{t(`members.renewalStates.${one.state}`)}</Text>
          </Group>
        ))}
      </Stack>
    </>
  );
}

function Bands({ year }: { year: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const run = (commit: boolean) => answer(api.POST('/api/dues-band-runs', { body: { year, commit } }));
  const told = useQuery({ queryKey: ['memberships', 'band-run', year], queryFn: () => run(false) });
  const commit = useMutation({
    mutationFn: () => run(true),
    onSuccess: () => tellDone({ message: t('members.bandsDone'), undo: undefined, word: t('undo') }),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['memberships'] }),
  });
  if (told.isPending) return <Loading lines={4} />;
  if (told.error instanceof Refused && told.error.code === 'tariff-not-found') return <Empty title={t('members.noTariff', { year })} text={t('members.noTariffText')} />;
  if (told.isError) return <Failure failure={told.error} again={() => void told.refetch()} />;
  const { changes, unchanged, withoutFigure } = told.data;
  return (
    <Stack gap="xs">
      <Text>{t('members.bandsFound', { changes: number(changes.length), unchanged: number(unchanged), without: number(withoutFigure.length) })}</Text>
      {changes.length + withoutFigure.length > 0 && (
        <Group><Button variant="default" loading={commit.isPending} onClick={() => commit.mutate()}>{t('members.bandsDo')}</Button></Group>
      )}
      <Stack component="ul" className="plain" gap={4}>
        {changes.map((one) => (
          <Group component="li" key={one.membershipId} gap="xs">
            <RoutedLink to="/membership/$id" params={{ id: one.membershipId }}>{one.organisationName}</RoutedLink>
            <Text size="sm" c="dimmed">{`${euros(one.before.amount)} → ${euros(one.after.amount)}`}</Text>
          </Group>
        ))}
        {withoutFigure.slice(0, 100).map((one) => (
          <Group component="li" key={one.membershipId} gap="xs">
            <RoutedLink to="/membership/$id" params={{ id: one.membershipId }}>{one.organisationName}</RoutedLink>
            <Text size="sm" c="dimmed">{t('members.passed.headcount-missing')}</Text>
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}
