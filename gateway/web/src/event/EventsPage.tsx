import { Badge, Button, Group, Paper, Progress, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isTeam, useSession } from '../api/session';
import { today } from '../api/today';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { RoutedLink } from '../frame/RoutedLink';
import { number } from '../words';
import './event.css';
import { EventForm } from './EventForm';
import { inOwn, seats, time, type Event } from './local';
import { events } from './queries';

/** What the cluster invites to, in the order in which it begins. */
export function EventsPage() {
  const { t } = useTranslation();
  const team = isTeam(useSession());
  const { past } = useSearch({ from: '/events' });
  const navigate = useNavigate({ from: '/events' });
  const [opened, { open, close }] = useDisclosure();
  const list = useInfiniteQuery(events(past ? undefined : today()));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('events.title')} lead={t('events.lead')}>
        {team && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>{t('events.new')}</Button>}
      </PageHead>
      <SegmentedControl
        mb="lg"
        aria-label={t('events.when')}
        value={past ? 'all' : 'coming'}
        onChange={(chosen) => void navigate({ search: chosen === 'all' ? { past: true } : {} })}
        data={[{ value: 'coming', label: t('events.coming') }, { value: 'all', label: t('events.all') }]}
      />
      {list.isPending && <Loading lines={8} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && found.length === 0 && <Empty title={t('events.none')} text={t('events.noneText')} />}
      <Stack component="ul" className="plain">
        {found.map((one) => (
          <Line key={one.eventId} one={one} />
        ))}
      </Stack>
      {list.hasNextPage && <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
      {team && <EventForm opened={opened} close={close} />}
    </>
  );
}

function Line({ one }: { one: Event }) {
  const { t } = useTranslation();
  const { left, full } = seats(one);
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} size="h4"><RoutedLink to="/events/$id" params={{ id: one.eventId }} inherit>{inOwn(one.title)}</RoutedLink></Title>
          <Text size="sm" c="dimmed">{[time(one), one.place].filter(Boolean).join(' · ')}</Text>
          <Group gap="xs" mt={6}>
            <Badge variant="default" tt="none">{t(`events.kinds.${one.kind}`)}</Badge>
            {one.stage !== 'published' && <Badge variant="outline" tt="none">{t(`events.stages.${one.stage}`)}</Badge>}
          </Group>
        </div>
        {one.stage === 'published' && (
          <div className="event-seats">
            <Text size="sm" ta="end">{left > 0 ? t('events.left', { count: left, left: number(left) }) : t('events.full')}</Text>
            <Progress value={full} color={left === 0 ? 'orange' : 'teal'} mt={4} aria-hidden />
          </div>
        )}
      </Group>
    </Paper>
  );
}
