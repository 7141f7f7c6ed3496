import { Alert, Badge, Grid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { isTeam, useSession } from '../api/session';
import { today } from '../api/today';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { day, titleIn } from '../words';
import { Actions } from './Actions';
import { DecisionForm } from './DecisionForm';
import { Decisions } from './Decisions';
import { DuesYears } from './DuesYears';
import { completeness, kinds, membership, standing, steps } from './queries';
import { matterIn } from './votes';

type Membership = Schemas['Membership'];

/** One membership: what it is, what was decided on it, and what it owes. */
export function MembershipPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/membership/$id' });
  const team = isTeam(useSession());
  const found = useQuery(membership(id));
  if (found.isPending) return <Loading lines={12} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const one = found.data;
  const matter = matterIn(one.stage);
  return (
    <>
      {team ? <BackLink to="/membership">{t('members.title')}</BackLink> : <BackLink to="/home">{t('home.title')}</BackLink>}
      <PageHead
        title={one.organisationName}
        badge={<Badge variant="default" tt="none">{t(`stage.${one.stage}`)}</Badge>}
        lead={<OrganisationLink id={one.organisationId}>{t('members.toOrganisation')}</OrganisationLink>}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Panel title={t('members.next')}>
            {team && one.stage === 'applied' && <Complete id={id} />}
            <Actions one={one} />
          </Panel>
          {team && matter && (
            <Panel title={t(`members.record.${matter}`)}>
              <DecisionForm one={one} matter={matter} />
            </Panel>
          )}
          <Panel title={t('members.decisions')}><Decisions id={id} /></Panel>
          {one.since && <Panel title={t('members.dues')}><DuesYears one={one} /></Panel>}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('members.facts')}><Facts one={one} /></Panel>
          <Panel title={t('members.standingAt')}><StandingAt organisationId={one.organisationId} /></Panel>
          <Panel title={t('members.steps')}><Steps id={id} /></Panel>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Facts({ one }: { one: Membership }) {
  const { t } = useTranslation();
  const known = useQuery(kinds);
  const kind = known.data?.items.find((each) => each.kind === one.kind);
  const facts = [
    [t('members.kind'), kind ? titleIn(kind) : one.kind],
    [t('membership.tier'), one.tier && t(`membership.tiers.${one.tier}`)],
    [t('membership.applied'), day(one.appliedOn)],
    [t('membership.admitted'), one.admittedOn && day(one.admittedOn)],
    [t('membership.since'), one.since && day(one.since)],
    [t('membership.suspended'), one.suspendedOn && day(one.suspendedOn)],
    [t('membership.rejected'), one.rejectedOn && day(one.rejectedOn)],
    [t('membership.ended'), one.endedOn && day(one.endedOn)],
    [t('members.reason'), one.reason],
    [t('members.grounds'), one.exclusion?.grounds],
    [t('members.hearingFrom'), one.exclusion && !one.exclusion.heardOn && day(one.exclusion.hearingFrom)],
    [t('members.statement'), one.exclusion?.statement],
    [t('members.appealUntil'), one.exclusion?.appealUntil && day(one.exclusion.appealUntil)],
    [t('members.appeal'), one.exclusion?.appeal],
  ] as const;
  return (
    <Stack component="dl" gap="xs" m={0}>
      {facts.map(([word, value]) => value && (
        <div key={word} className="fact">
          <dt>{word}</dt>
          <dd className="typed">{value}</dd>
        </div>
      ))}
    </Stack>
  );
}

function Complete({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery(completeness(id));
  if (found.error instanceof Refused && found.error.status === 404) return null;
  if (!found.data) return null;
  if (found.data.complete) return <Alert color="teal" mb="sm">{t('members.complete')}</Alert>;
  return (
    <Alert color="yellow" mb="sm" title={t('members.missing')}>
      <ul>
        {found.data.missing.map((one) => (
          <li key={one.code}>{titleIn(one)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function StandingAt({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(today);
  const found = useQuery({ ...standing(organisationId, on), enabled: on !== '' });
  const rights = Object.entries(found.data?.rights ?? {}).flatMap(([right, has]) => (has ? [t(`members.rights.${right as 'votes'}`)] : []));
  return (
    <Stack gap="xs">
      <TextInput type="date" label={t('members.day')} value={on} onChange={({ currentTarget }) => setOn(currentTarget.value)} />
      {found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      <div aria-live="polite">
        {found.data && <Text fw={600}>{t(`standing.${found.data.standing}`)}</Text>}
        {rights.length > 0 && <Text size="sm" c="dimmed">{rights.join(' · ')}</Text>}
      </div>
    </Stack>
  );
}

function Steps({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery(steps(id));
  if (found.isPending) return <Loading lines={3} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  return (
    <Stack component="ol" className="plain" gap="xs">
      {found.data.items.map((step) => (
        <li key={step.sequence}>
          <Text><Text span c="dimmed" size="sm">{day(step.on)}</Text> {t(`members.what.${step.what}`)}</Text>
          {step.words && <Text size="sm" className="typed">{step.words}</Text>}
        </li>
      ))}
    </Stack>
  );
}
