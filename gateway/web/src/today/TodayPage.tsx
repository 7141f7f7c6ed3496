import { Badge, Group, Paper, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { live } from '../api/live';
import { useSession } from '../api/session';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { day, moment, number } from '../words';
import { OverdueBadge, TaskLines } from './TaskLines';
import { useStageTitles } from './useStageTitles';
import { OrganisationLink } from '../organisation/OrganisationLink';

/** What waits for the office. */
export function TodayPage() {
  const { t } = useTranslation();
  const { accountId } = useSession();
  const { whose } = useSearch({ from: '/today' });
  const navigate = useNavigate({ from: '/today' });
  const owner = whose === 'everybody' ? undefined : accountId;
  const today = useQuery({
    ...live,
    queryKey: ['today', owner],
    queryFn: () => answer(api.GET('/api/today', { params: { query: { owner } } })),
  });
  return (
    <>
      <PageHead title={t('today.title')} lead={today.data && t('today.lead', { day: day(today.data.day) })}>
        <SegmentedControl
          aria-label={t('today.whose')}
          value={whose ?? 'mine'}
          onChange={(chosen) => void navigate({ search: chosen === 'everybody' ? { whose: 'everybody' } : {} })}
          data={[
            { value: 'mine', label: t('today.mine') },
            { value: 'everybody', label: t('today.everybody') },
          ]}
        />
      </PageHead>
      {today.isPending && <Loading lines={8} />}
      {today.isError && <Failure failure={today.error} again={() => void today.refetch()} />}
      {today.data && <Waiting today={today.data} />}
    </>
  );
}

function Waiting({ today }: { today: Schemas['Today'] }) {
  const { t } = useTranslation();
  const titleOf = useStageTitles();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Card title={t('today.tasks')} count={today.tasksDue} none={t('today.tasksNone')}>
        <TaskLines tasks={today.tasks} />
      </Card>
      <Card title={t('today.cases')} count={today.casesStalled} none={t('today.casesNone')}>
        <Lines>
          {today.cases.map((one) => (
            <li key={one.caseId}>
              <OrganisationLink id={one.organisationId}>{one.organisationName}</OrganisationLink>
              {one.daysInStage !== undefined && (
                <Text size="sm" c="dimmed">{t('today.daysInStage', { count: one.daysInStage, stage: titleOf(one) })}</Text>
              )}
            </li>
          ))}
        </Lines>
      </Card>
      <Card title={t('today.awaiting')} count={today.awaiting.length} none={t('today.awaitingNone')}>
        <Lines>
          {today.awaiting.map((one) => (
            <li key={one.interactionId}>
              <Group gap="xs">
                <Badge variant="default" tt="none">{t(`interactions.kinds.${one.kind}`)}</Badge>
                <Text size="sm" c="dimmed">{moment(one.happenedAt)}</Text>
              </Group>
              <OrganisationLink id={one.organisations[0] ?? ''} lineClamp={2}>{one.text}</OrganisationLink>
            </li>
          ))}
        </Lines>
      </Card>
      <Card title={t('today.requests')} count={today.requests.length} none={t('today.requestsNone')}>
        <Lines>
          {today.requests.map((one) => (
            <li key={one.requestId}>
              <Group gap="xs">
                <Text fw={500}>{t(`today.rights.${one.right}`)}</Text>
                {one.overdue && <OverdueBadge />}
              </Group>
              <Text size="sm" c="dimmed">
                {t('today.requestDays', { received: day(one.receivedOn), due: day(one.dueOn) })}
              </Text>
              <Text size="sm" lineClamp={2} className="typed">{one.words}</Text>
            </li>
          ))}
        </Lines>
      </Card>
      <Card title={t('today.certificates')} count={today.certificates.length} none={t('today.certificatesNone')}>
        <Lines>
          {today.certificates.map((one) => (
            <li key={one.certificateId}>
              <OrganisationLink id={one.organisationId}>{one.organisationName}</OrganisationLink>
              <Text size="sm" c="dimmed">
                {one.scheme}
                {one.validUntil && `, ${t('today.until', { day: day(one.validUntil) })}`}
              </Text>
            </li>
          ))}
        </Lines>
      </Card>
      <Paper withBorder p="md">
        <Group justify="space-between">
          <Title order={2} size="h4">{t('today.arrears')}</Title>
          <Text size="xl" fw={600}>{number(today.arrears)}</Text>
        </Group>
      </Paper>
    </SimpleGrid>
  );
}

const Lines = ({ children }: { children: ReactNode }) => (
  <Stack component="ul" className="plain" gap="sm">{children}</Stack>
);

function Card({ title, count, none, children }: { title: string; count: number; none: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">{title}</Title>
        {count > 0 && <Badge size="lg">{number(count)}</Badge>}
      </Group>
      {count === 0 ? <Text c="dimmed">{none}</Text> : children}
    </Paper>
  );
}
