import { Button, Group, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { isTeam, useSession } from '../api/session';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { country, day } from '../words';
import { FilterBar } from './FilterBar';
import { organisations } from './queries';
import { RegisterForm } from './RegisterForm';
import { OrganisationLink } from './OrganisationLink';
import { StandingBadge } from './StandingBadge';

export function ListPage() {
  const { t } = useTranslation();
  const filters = useSearch({ from: '/organisations' });
  const somebody = useSession();
  const [registering, { open, close }] = useDisclosure();
  const list = useInfiniteQuery(organisations(filters));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('organisations.title')} lead={t('organisations.lead')}>
        {isTeam(somebody) && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
            {t('organisations.register')}
          </Button>
        )}
      </PageHead>
      <FilterBar />
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Loading lines={10} />}
      {list.isSuccess && rows.length === 0 && <None filtered={Object.keys(filters).length > 0} />}
      {rows.length > 0 && <Rows rows={rows} />}
      {rows.length > 0 && (
        <Group justify="space-between" mt="md">
          <Text c="dimmed" size="sm" aria-live="polite">
            {t('organisations.shown', { count: rows.length })}
          </Text>
          {list.hasNextPage && (
            <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </Group>
      )}
      <RegisterForm opened={registering} close={close} />
    </>
  );
}

function None({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return filtered ? (
    <Empty title={t('organisations.noneFound')} text={t('organisations.noneFoundText')} />
  ) : (
    <Empty title={t('organisations.none')} text={t('organisations.noneText')} />
  );
}

function Rows({ rows }: { rows: Schemas['Organisation'][] }) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing="sm" highlightOnHover aria-label={t('organisations.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('organisations.name')}</Table.Th>
          <Table.Th scope="col" className="wide">{t('organisations.kind')}</Table.Th>
          <Table.Th scope="col" className="wide">{t('organisations.city')}</Table.Th>
          <Table.Th scope="col">{t('organisations.standing')}</Table.Th>
          <Table.Th scope="col" className="wide day">{t('organisations.since')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((one) => (
          <Table.Tr key={one.organisationId}>
            <Table.Td>
              <OrganisationLink id={one.organisationId} fw={500}>
                {one.name}
              </OrganisationLink>
            </Table.Td>
            <Table.Td className="wide">{t(`kind.${one.kind}`)}</Table.Td>
            <Table.Td className="wide">{[one.city, country(one.country)].filter(Boolean).join(', ')}</Table.Td>
            <Table.Td>
              <StandingBadge standing={one.standing} />
            </Table.Td>
            <Table.Td className="wide day">{one.memberSince && day(one.memberSince)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
