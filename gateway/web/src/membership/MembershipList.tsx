import { Badge, Button, Group, Select, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { RoutedLink } from '../frame/RoutedLink';
import { day } from '../words';
import { memberships } from './queries';
import { STAGES } from './search';

type Stage = Schemas['Stage'];

/** Memberships in a stage, or in all of them, the latest application first. */
export function MembershipList({ stage, onStage }: { stage: Stage | undefined; onStage?: (stage: Stage | undefined) => void }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(memberships(stage));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {onStage && (
        <Select
          label={t('members.stage')}
          placeholder={t('organisations.any')}
          clearable
          maw={260}
          mb="md"
          data={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          value={stage ?? null}
          onChange={(chosen) => onStage(STAGES.find((one) => one === chosen))}
        />
      )}
      {list.isPending && <Loading lines={8} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <Empty title={t(onStage ? 'members.none' : 'members.noApplications')} text={t('members.noneText')} />}
      {rows.length > 0 && (
        <Table verticalSpacing="sm" highlightOnHover aria-label={t('members.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('members.organisation')}</Table.Th>
              <Table.Th scope="col">{t('members.stage')}</Table.Th>
              <Table.Th scope="col" className="wide">{t('membership.tier')}</Table.Th>
              <Table.Th scope="col" className="wide">{t('membership.applied')}</Table.Th>
              <Table.Th scope="col" className="wide">{t('membership.since')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((one) => (
              <Table.Tr key={one.membershipId}>
                <Table.Td><RoutedLink to="/membership/$id" params={{ id: one.membershipId }} fw={500}>{one.organisationName}</RoutedLink></Table.Td>
                <Table.Td><Badge variant={one.stage === 'applied' ? 'outline' : 'default'} tt="none" miw="max-content">{t(`stage.${one.stage}`)}</Badge></Table.Td>
                <Table.Td className="wide">{one.tier && t(`membership.tiers.${one.tier}`)}</Table.Td>
                <Table.Td className="wide day">{day(one.appliedOn)}</Table.Td>
                <Table.Td className="wide day">{one.since && day(one.since)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {rows.length > 0 && (
        <Group justify="space-between" mt="md">
          <Text c="dimmed" size="sm" aria-live="polite">{t('members.shown', { count: rows.length })}</Text>
          {list.hasNextPage && (
            <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>
          )}
        </Group>
      )}
    </>
  );
}
