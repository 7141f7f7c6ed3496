import { Badge, Button, Checkbox, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { useAllPages } from '../frame/useAllPages';
import { AccountForm } from './AccountForm';
import { allAccounts, givenBy, rightsOver, ROLES, sifted, type Account, type Role, type Sieve } from './accounts';
import { Invitations } from './Invitations';
import { InviteForm } from './InviteForm';

const SHOWN = 100;

/** Who may sign in and as what, and who is invited to. */
export function AccountsPage() {
  const { t } = useTranslation();
  const { role } = useSession();
  const [inviting, { open, close }] = useDisclosure();
  return (
    <>
      <PageHead title={t('access.title')} lead={t('access.lead')}>
        {givenBy(role).length > 0 && (
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>
            {t('access.invite')}
          </Button>
        )}
      </PageHead>
      <Invitations />
      <Everybody />
      {inviting && <InviteForm close={close} />}
    </>
  );
}

function Everybody() {
  const { t } = useTranslation();
  const [sieve, setSieve] = useState<Sieve>({ typed: '', role: null, suspended: false });
  const list = useInfiniteQuery(allAccounts);
  useAllPages(list);
  const known = list.data?.pages.flatMap((page) => page.items) ?? [];
  const found = sifted(known, sieve);
  const sift = (change: Partial<Sieve>) => setSieve({ ...sieve, ...change });
  return (
    <>
      <Group align="flex-end" mb="md" gap="sm" role="search">
        <TextInput type="search" flex={1} miw={220} label={t('access.find')} leftSection={<IconSearch size={16} aria-hidden />} value={sieve.typed} onChange={({ currentTarget }) => sift({ typed: currentTarget.value })} />
        <Select label={t('access.role')} placeholder={t('access.anyRole')} clearable w={{ base: '100%', xs: 200 }} data={ROLES.map((value) => ({ value, label: t(`access.roles.${value}`) }))} value={sieve.role} onChange={(chosen) => sift({ role: chosen as Role | null })} />
        <Checkbox pb={8} label={t('access.onlySuspended')} checked={sieve.suspended} onChange={({ currentTarget }) => sift({ suspended: currentTarget.checked })} />
      </Group>
      {list.isPending && <Loading lines={8} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && found.length === 0 && <Empty title={t('access.noneFound')} text={t('access.noneFoundText')} />}
      {found.length > 0 && <Rows rows={found.slice(0, SHOWN)} />}
      {found.length > 0 && (
        <Text c="dimmed" size="sm" mt="md" aria-live="polite">
          {found.length > SHOWN ? t('access.shownOf', { shown: SHOWN, count: found.length }) : t('access.shown', { count: found.length })}
        </Text>
      )}
    </>
  );
}

function Rows({ rows }: { rows: Account[] }) {
  const { t } = useTranslation();
  const somebody = useSession();
  const [changing, setChanging] = useState<Account>();
  return (
    <>
      <Table verticalSpacing="sm" aria-label={t('access.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('access.name')}</Table.Th>
            <Table.Th scope="col" className="wide">{t('access.role')}</Table.Th>
            <Table.Th scope="col"><Text span className="wide" size="sm" fw={700}>{t('access.doing')}</Text></Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <Group gap="xs">
                  <Text fw={500}>{one.name}</Text>
                  {one.id === somebody.accountId && <Badge variant="default" tt="none">{t('access.you')}</Badge>}
                  {one.suspended && <Badge color="yellow" tt="none">{t('access.suspended')}</Badge>}
                </Group>
                <Text size="sm" c="dimmed" className="typed">{one.email}</Text>
                <Text size="sm" hiddenFrom="sm">{t(`access.roles.${one.role}`)}</Text>
              </Table.Td>
              <Table.Td className="wide">{t(`access.roles.${one.role}`)}</Table.Td>
              <Table.Td>
                <Stack align="flex-start">
                  {rightsOver(one, somebody).change && (
                    <Button size="xs" variant="default" aria-label={t('access.changeWhom', { name: one.name })} onClick={() => setChanging(one)}>
                      {t('access.change')}
                    </Button>
                  )}
                </Stack>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changing && <AccountForm key={changing.id} of={changing} close={() => setChanging(undefined)} />}
    </>
  );
}
