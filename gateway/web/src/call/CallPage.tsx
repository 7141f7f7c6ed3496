import { Button, Grid, Group, Pill, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import type { components } from '../api/generated/project';
import { isTeam, takesPart, useSession } from '../api/session';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { country, day } from '../words';
import { Deadline } from './Deadline';
import { Consortia } from './Consortia';
import { Cooperations } from './Cooperations';
import { Express } from './Express';
import { Interests } from './Interests';
import { Matches } from './Matches';
import { call } from './queries';

type Call = components['schemas']['Call'];

/** One call: what is sought, who fits and why, who has answered, and what grew from it. */
export function CallPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/calls/$id' });
  const somebody = useSession();
  const found = useQuery(call(id));
  if (found.isPending) return <Loading lines={12} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const one = found.data;
  const inside = takesPart(somebody);
  const mine = isTeam(somebody) || (one.organisationId !== undefined && somebody.organisationId === one.organisationId);
  return (
    <>
      <BackLink to="/calls">{t('calls.title')}</BackLink>
      <PageHead title={one.title} badge={<Deadline call={one} />} lead={one.organisationId === undefined ? null : <OrganisationLink id={one.organisationId}>{one.organisationName}</OrganisationLink>}>
        {mine && <Steps one={one} />}
      </PageHead>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          {mine && one.stage !== 'closed' && <Panel title={t('calls.matches')}><Matches id={id} /></Panel>}
          {inside && !mine && one.stage === 'open' && <Panel title={t('calls.answer')}><Express id={id} /></Panel>}
          <Panel title={t('calls.sought')}><Sought one={one} /></Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {inside && (
            <>
              <Panel title={t('calls.interests')}><Interests of={{ callId: id }} mine={mine} /></Panel>
              <Panel title={t('together.cooperations')}><Cooperations callId={id} /></Panel>
              <Panel title={t('together.consortia')}><Consortia call={one} mayPropose={mine} /></Panel>
            </>
          )}
        </Grid.Col>
      </Grid>
    </>
  );
}

function Steps({ one }: { one: Call }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const params = { path: { id: one.callId }, header: ifMatch(one.version) };
  const step = useMutation({
    mutationFn: (to: 'publication' | 'closure') =>
      answer(to === 'publication' ? api.POST('/api/calls/{id}/publication', { params }) : api.POST('/api/calls/{id}/closure', { params })),
    onSuccess: (now) => queries.setQueryData(call(one.callId).queryKey, now),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['calls'] }),
  });
  if (one.stage === 'draft') return <Button loading={step.isPending} onClick={() => step.mutate('publication')}>{t('calls.publish')}</Button>;
  if (one.stage === 'open') return <Button variant="default" loading={step.isPending} onClick={() => step.mutate('closure')}>{t('calls.close')}</Button>;
  return null;
}

function Sought({ one }: { one: Call }) {
  const { t } = useTranslation();
  const { kinds = [], countries = [], expertise = [] } = one.seeks;
  const wishes = [...kinds.map((kind) => t(`kind.${kind}`)), ...countries.map(country), ...expertise];
  return (
    <Stack gap="sm">
      <Text className="typed">{one.abstract}</Text>
      {wishes.length > 0 && (
        <Pill.Group>
          {wishes.map((wish) => (
            <Pill key={wish}>{wish}</Pill>
          ))}
        </Pill.Group>
      )}
      <Group gap="md">
        <Text size="sm" c="dimmed">{t('calls.until', { day: day(one.deadline) })}</Text>
        {one.programme && <Text size="sm" c="dimmed">{one.programme}</Text>}
        {one.publishedOn && <Text size="sm" c="dimmed">{t('calls.published', { day: day(one.publishedOn) })}</Text>}
      </Group>
    </Stack>
  );
}
