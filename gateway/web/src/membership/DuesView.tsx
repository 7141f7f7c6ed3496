import { Badge, Button, Group, NumberInput, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { Panel } from '../frame/Panel';
import { RoutedLink } from '../frame/RoutedLink';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { day, euros, number } from '../words';
import { arrears, dunning } from './queries';

/** Who owes, who is due for which step, and the charging of a year. */
export function DuesView() {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('members.run')}><Run /></Panel>
      <Panel title={t('members.dunning')}><Dunning /></Panel>
      <Panel title={t('members.arrears')}><Arrears /></Panel>
    </>
  );
}

function Run() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [year, setYear] = useState<number | string>(new Date().getFullYear());
  const run = useMutation({
    mutationFn: () => answer(api.POST('/api/dues-runs', { body: { year: Number(year) } })),
    onError: (failure) => {
      if (!withoutTariff(failure)) tellFailure(failure);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['memberships'] }),
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); run.mutate(); }}>
      <Text size="sm" c="dimmed" mb="xs">{t('members.runText')}</Text>
      <Group align="flex-end">
        <NumberInput label={t('members.year')} w={110} min={1990} max={2200} required thousandSeparator="" value={year} onChange={setYear} />
        <Button type="submit" loading={run.isPending}>{t('members.runDo')}</Button>
      </Group>
      <div aria-live="polite">
        {withoutTariff(run.error) && <Empty title={t('members.noTariff', { year })} text={t('members.noTariffText')} />}
        {run.data && (
          <>
            <Text mt="sm">{t('members.ran', { count: run.data.charged, total: euros(run.data.total) })}</Text>
            {run.data.passedOver.length > 0 && <Text size="sm" c="dimmed">{t('members.passedOver', { count: run.data.passedOver.length })}</Text>}
            <Stack component="ul" className="plain" gap={2}>
              {run.data.passedOver.slice(0, 50).map((one) => (
                <li key={one.membershipId}>
                  <RoutedLink to="/membership/$id" params={{ id: one.membershipId }} size="sm">{t(`members.passed.${one.code as 'headcount-missing'}`, { defaultValue: one.code })}</RoutedLink>
                </li>
              ))}
            </Stack>
          </>
        )}
      </div>
    </form>
  );
}

const withoutTariff = (failure: Error | null) => failure instanceof Refused && failure.code === 'tariff-not-found';

function Dunning() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(dunning);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Loading lines={3} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  if (rows.length === 0) return <Empty title={t('members.noDunning')} text={t('members.noDunningText')} />;
  return (
    <Stack component="ul" className="plain" gap="sm">
      {rows.map((one) => (
        <Group component="li" key={`${one.membershipId}${one.step}${one.number ?? ''}`} gap="sm">
          <RoutedLink to="/membership/$id" params={{ id: one.membershipId }} fw={500}>{one.organisationName}</RoutedLink>
          <Badge variant="default" tt="none">{one.number === undefined ? t(`members.dunningSteps.${one.step}`) : t('members.reminderNumber', { number: one.number })}</Badge>
          {one.open !== undefined && <Text size="sm" c="dimmed">{t('members.owes', { open: euros(one.open), count: one.daysOverdue ?? 0 })}</Text>}
          {one.step === 'reminder' && <Remind one={one} />}
        </Group>
      ))}
      {list.hasNextPage && <Button size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </Stack>
  );
}

function Remind({ one }: { one: Schemas['DunningStep'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const remind = useMutation({
    mutationFn: (year: number) => answer(api.POST('/api/memberships/{id}/reminders', { params: { path: { id: one.membershipId } }, body: { year } })),
    onSuccess: () => tellDone({ message: t('members.reminded', { name: one.organisationName }), undo: undefined, word: t('undo') }),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['memberships', 'dunning'] }),
  });
  return one.year === undefined ? null : (
    <Button size="compact-sm" variant="default" loading={remind.isPending} onClick={() => one.year !== undefined && remind.mutate(one.year)}>
      {t('members.remind')}
    </Button>
  );
}

function Arrears() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(arrears);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Loading lines={3} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  if (rows.length === 0) return <Empty title={t('members.noArrears')} text={t('members.noArrearsText')} />;
  return (
    <>
      <Table verticalSpacing="xs" aria-label={t('members.arrears')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('members.organisation')}</Table.Th>
            <Table.Th scope="col">{t('members.open')}</Table.Th>
            <Table.Th scope="col" className="wide">{t('members.dueOn')}</Table.Th>
            <Table.Th scope="col">{t('members.overdue')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={`${one.membershipId}${one.year}`}>
              <Table.Td><RoutedLink to="/membership/$id" params={{ id: one.membershipId }}>{one.organisationName}</RoutedLink></Table.Td>
              <Table.Td>{euros(one.open)}</Table.Td>
              <Table.Td className="wide">{day(one.dueOn)}</Table.Td>
              <Table.Td>{number(one.daysOverdue)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {list.hasNextPage && <Button mt="sm" size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
