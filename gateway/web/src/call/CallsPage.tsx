import { Button, Group, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/project';
import { takesPart, useSession } from '../api/session';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { RoutedLink } from '../frame/RoutedLink';
import { Deadline } from './Deadline';
import { NewCall } from './NewCall';
import { calls } from './queries';
import { STAGES } from './search';

type Call = components['schemas']['Call'];

/** Who seeks whom, the nearest deadline first. */
export function CallsPage() {
  const { t } = useTranslation();
  const mayCall = takesPart(useSession());
  const { stage = 'open', query } = useSearch({ from: '/calls' });
  const navigate = useNavigate({ from: '/calls' });
  const [opened, { open, close }] = useDisclosure();
  const [typed, setTyped] = useState(query ?? '');
  const find = useDebouncedCallback((words: string) => void navigate({ search: (before) => ({ ...before, query: words.trim() || undefined }), replace: true }), 250);
  const list = useInfiniteQuery(calls({ stage, query }));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('calls.title')} lead={t('calls.lead')}>
        {mayCall && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>{t('calls.new')}</Button>}
      </PageHead>
      <Group align="flex-end" mb="lg" role="search">
        <TextInput type="search" flex={1} miw={220} label={t('calls.query')} leftSection={<IconSearch size={16} aria-hidden />} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); find(currentTarget.value); }} />
        <SegmentedControl
          aria-label={t('calls.stage')}
          value={stage}
          onChange={(chosen) => void navigate({ search: (before) => ({ ...before, stage: STAGES.find((one) => one === chosen) }) })}
          data={STAGES.map((value) => ({ value, label: t(`calls.stages.${value}`) }))}
        />
      </Group>
      {list.isPending && <Loading lines={8} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && found.length === 0 && <Empty title={t('calls.none')} text={t('calls.noneText')} />}
      <CallCards calls={found} />
      {list.hasNextPage && <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
      {mayCall && <NewCall opened={opened} close={close} />}
    </>
  );
}

export function CallCards({ calls: shown }: { calls: Call[] }) {
  return (
    <Stack component="ul" className="plain">
      {shown.map((one) => (
        <Paper component="li" key={one.callId} withBorder p="md">
          <Group justify="space-between" align="flex-start" gap="xs">
            <Title order={2} size="h4" flex="1 1 16rem"><RoutedLink to="/calls/$id" params={{ id: one.callId }} inherit>{one.title}</RoutedLink></Title>
            <Deadline call={one} />
          </Group>
          <Text size="sm" c="dimmed">{[one.organisationName, one.programme].filter(Boolean).join(' · ')}</Text>
          <Text mt="xs" lineClamp={2}>{one.abstract}</Text>
        </Paper>
      ))}
    </Stack>
  );
}
