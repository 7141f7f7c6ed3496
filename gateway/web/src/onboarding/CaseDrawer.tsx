import { Alert, Badge, Checkbox, Drawer, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schemas } from '../api/client';
import { accounts } from '../api/accounts';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { day, titleIn } from '../words';
import { CaseEnd } from './CaseEnd';
import type { Pipeline } from './moves';
import { onboardingCase } from './queries';
import { useChange } from './useChange';

type Case = Schemas['OnboardingCase'];

/** One case with all that its pipeline asks for. */
export function CaseDrawer({ id, pipelines, close }: { id: string | undefined; pipelines: Pipeline[]; close: () => void }) {
  const { t } = useTranslation();
  const found = useQuery({ ...onboardingCase(id ?? ''), enabled: id !== undefined });
  const pipeline = pipelines.find((one) => one.pipelineId === found.data?.pipelineId);
  return (
    <Drawer opened={id !== undefined} onClose={close} position="right" size="lg" title={found.data?.organisationName ?? t('onboarding.case')} closeButtonProps={{ 'aria-label': t('close') }}>
      {found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      {id !== undefined && found.isPending && <Loading lines={8} />}
      {found.data && pipeline && <Shown one={found.data} pipeline={pipeline} />}
    </Drawer>
  );
}

function Shown({ one, pipeline }: { one: Case; pipeline: Pipeline }) {
  const { t } = useTranslation();
  const here = pipeline.stages.find((stage) => stage.code === one.stage);
  return (
    <Stack>
      <Group gap="xs">
        <Badge variant="default" tt="none">{here && titleIn(here)}</Badge>
        {one.state !== 'open' && <Badge variant="outline" tt="none" c="bright">{t(`onboarding.states.${one.state}`)}</Badge>}
        {one.daysInStage !== undefined && <Text size="sm" c={one.stalled ? 'var(--mantine-color-error)' : 'dimmed'}>{t('onboarding.days', { count: one.daysInStage })}</Text>}
      </Group>
      <OrganisationLink id={one.organisationId} size="sm">{t('onboarding.toOrganisation')}</OrganisationLink>
      {one.reason && <Text className="typed">{one.reason}</Text>}
      {one.state === 'open' && <Missing one={one} />}
      <Owner one={one} />
      {pipeline.stages.map((stage) => (
        <Requirements key={stage.code} one={one} stage={stage.code} title={titleIn(stage)} />
      ))}
      <CaseEnd one={one} last={here?.next.length === 0} />
    </Stack>
  );
}

function Missing({ one }: { one: Case }) {
  const { t } = useTranslation();
  if (one.missing.length === 0) return <Alert color="teal">{t('onboarding.complete')}</Alert>;
  const titles = one.requirements.filter(({ code }) => one.missing.includes(code)).map(titleIn);
  return (
    <Alert color="yellow" title={t('onboarding.missing')}>
      <Text size="sm" c="bright">{titles.join(', ')}</Text>
    </Alert>
  );
}

function Owner({ one }: { one: Case }) {
  const { t } = useTranslation();
  const change = useChange(one);
  const team = useQuery(accounts);
  const known = (team.data?.items ?? []).filter((account) => account.role !== 'member' || account.id === one.owner);
  return (
    <Select
      label={t('onboarding.owner')}
      placeholder={t('onboarding.nobody')}
      allowDeselect={false}
      disabled={one.state !== 'open' || change.isPending}
      data={known.map((account) => ({ value: account.id, label: account.name }))}
      value={one.owner ?? null}
      onChange={(owner) =>
        owner && change.mutate(() => api.POST('/api/onboarding-cases/{id}/owner', { params: { path: { id: one.caseId }, header: ifMatch(one.version) }, body: { owner } }))
      }
    />
  );
}

function Requirements({ one, stage, title }: { one: Case; stage: string; title: string }) {
  const { t } = useTranslation();
  const change = useChange(one);
  const asked = one.requirements.filter((requirement) => requirement.stage === stage);
  if (asked.length === 0) return null;
  const tick = (requirement: string, done: boolean) =>
    change.mutate(() =>
      api.POST('/api/onboarding-cases/{id}/ticks', { params: { path: { id: one.caseId }, header: ifMatch(one.version) }, body: { requirement, done } }),
    );
  const about = ({ kind, mandatory, tickedOn, validUntil }: (typeof asked)[number]) =>
    [
      t(`onboarding.kinds.${kind}`),
      mandatory ? undefined : t('onboarding.optional'),
      tickedOn && t('onboarding.tickedOn', { day: day(tickedOn) }),
      validUntil && t('onboarding.validUntil', { day: day(validUntil) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section>
      <Title order={3} size="h5" mb="xs">{title}</Title>
      <Stack gap="sm">
        {asked.map((requirement) => (
          <Checkbox
            key={requirement.code}
            label={titleIn(requirement)}
            description={about(requirement)}
            checked={requirement.done}
            disabled={change.isPending || one.state !== 'open'}
            onChange={({ currentTarget }) => tick(requirement.code, currentTarget.checked)}
          />
        ))}
      </Stack>
    </section>
  );
}
