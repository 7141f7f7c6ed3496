import { Alert, Button, Group, Progress, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput, Title, useMatches } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { today } from '../api/today';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { day, number, titleIn } from '../words';
import { FigureCard } from './FigureCard';
import { FigureDrawer } from './FigureDrawer';
import { byLine, counted, euros, type Figure, type Plan } from './figures';
import './plan.css';
import { figures, plans, progress } from './queries';
import { GOALS, type Goal, type PlanSearch } from './search';
import { COLOURS } from './states';

/** What the cluster set out to do, how far it is, and the facts behind every figure. */
export function PlanPage() {
  const { t } = useTranslation();
  const size = useMatches({ base: 'xs', sm: 'sm' });
  const search = useSearch({ from: '/plan' });
  const navigate = useNavigate({ from: '/plan' });
  const list = useQuery(plans);
  const show = (change: PlanSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const known = list.data?.items ?? [];
  const plan = known.find((one) => one.planId === search.plan) ?? known.find((one) => one.state === 'approved') ?? known[0];
  return (
    <>
      <PageHead title={plan ? titleIn(plan) : t('plan.title')} lead={plan && <Standing plan={plan} />}>
        {plan && (
          <Button component="a" variant="default" leftSection={<IconDownload size={18} aria-hidden />} href={`/api/plans/${plan.planId}/figures.csv${search.on ? `?on=${search.on}` : ''}`} download>
            {t('plan.download')}
          </Button>
        )}
      </PageHead>
      {list.isPending && <Loading lines={10} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && !plan && <Empty title={t('plan.none')} text={t('plan.noneText')} />}
      {plan && (
        <>
          <Group align="flex-end" mb="lg">
            {known.length > 1 && (
              <Select
                label={t('plan.version')}
                allowDeselect={false}
                w={{ base: '100%', xs: 300 }}
                data={known.map((one) => ({ value: one.planId, label: `${titleIn(one)} · ${one.number} (${t(`plan.states.${one.state}`)})` }))}
                value={plan.planId}
                onChange={(id) => id && show({ plan: id, indicator: undefined })}
              />
            )}
            <TextInput
              type="date"
              label={t('plan.on')}
              value={search.on ?? today()}
              min={`${plan.fromYear}-01-01`}
              max={`${plan.toYear}-12-31`}
              onChange={({ currentTarget }) => show({ on: currentTarget.value || undefined })}
            />
            <SegmentedControl
              size={size}
              aria-label={t('plan.goal')}
              value={search.goal ?? 'all'}
              onChange={(goal) => show({ goal: GOALS.find((one) => one === goal) })}
              data={[{ value: 'all', label: t('plan.goals.all') }, ...GOALS.map((value) => ({ value, label: t(`plan.goals.${value}`) }))]}
            />
          </Group>
          <Dashboard plan={plan} on={search.on} goal={search.goal} opened={search.indicator} onOpen={(id) => show({ indicator: id })} />
        </>
      )}
    </>
  );
}

function Standing({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return [
    t(`plan.states.${plan.state}`),
    plan.decidedBy && plan.approvedOn && t('plan.decided', { by: plan.decidedBy, day: day(plan.approvedOn) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface Asked {
  plan: Plan;
  on: string | undefined;
  goal: Goal | undefined;
  opened: string | undefined;
  onOpen: (indicator: string | undefined) => void;
}

function Dashboard({ plan, on, goal, opened, onOpen }: Asked) {
  const { t } = useTranslation();
  const found = useQuery(figures(plan.planId, on, goal));
  const made = useQuery(progress(plan.planId, on));
  if (found.isPending) return <Loading lines={12} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const lines = byLine(found.data.items);
  const whole = lines.get(undefined) ?? [];
  const areas = plan.areas
    .map((area) => ({ ...area, lines: area.lines.filter(({ line }) => !goal || lines.has(line)) }))
    .filter((area) => area.lines.length > 0);
  const card = (figure: Figure) => <FigureCard key={figure.indicatorId} figure={figure} on={found.data.on} onOpen={() => onOpen(figure.indicatorId)} />;
  return (
    <>
      <Summary figures={found.data.items} />
      {found.data.items.length === 0 && <Empty title={t('plan.noFigures')} text={t('plan.noFiguresText')} />}
      {whole.length > 0 && (
        <section aria-labelledby="whole">
          <Title order={2} size="h3" id="whole" mt="xl" mb="sm">{t('plan.whole')}</Title>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>{whole.map(card)}</SimpleGrid>
        </section>
      )}
      {areas.map((area) => (
        <section key={area.code} aria-labelledby={`area-${area.code}`}>
          <Title order={2} size="h3" id={`area-${area.code}`} mt="xl" mb="sm">{titleIn(area)}</Title>
          <Stack gap="lg">
            {area.lines.map((line) => (
              <div key={line.line} className="plan-line">
                <Text className="plan-number" aria-hidden>{`${line.line}`.padStart(2, '0')}</Text>
                <div>
                  <Title order={3} size="h4">{titleIn(line)}</Title>
                  <Done of={made.data?.lines.find((one) => one.line === line.line)} />
                </div>
                <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">{(lines.get(line.line) ?? []).map(card)}</SimpleGrid>
              </div>
            ))}
          </Stack>
        </section>
      ))}
      <FigureDrawer figure={found.data.items.find((one) => one.indicatorId === opened)} on={found.data.on} close={() => onOpen(undefined)} />
    </>
  );
}

/** How many figures stand how, at a glance. */
function Summary({ figures: all }: { figures: Figure[] }) {
  const { t } = useTranslation();
  const states = counted(all);
  if (all.length === 0) return null;
  return (
    <div>
      <Progress.Root size="lg" aria-hidden>
        {states.map(({ state, count }) => (
          <Progress.Section key={state} value={(count / all.length) * 100} color={COLOURS[state]} />
        ))}
      </Progress.Root>
      <Group component="ul" className="plain" gap="lg" mt="xs">
        {states.map(({ state, count }) => (
          <Group component="li" key={state} gap={6}>
            <span className="dot" data-state={state} />
            <Text size="sm">
              <Text span fw={600}>{number(count)}</Text> {t(`plan.standing.${state}`)}
            </Text>
          </Group>
        ))}
      </Group>
    </div>
  );
}

/** What was done for a line: actions, contacts, money. */
function Done({ of }: { of: Schemas['LineProgress'] | undefined }) {
  const { t } = useTranslation();
  if (!of) return null;
  const { planned = 0, underWay = 0, done = 0 } = of.actions;
  const facts = [
    planned > 0 && t('plan.planned', { count: planned }),
    underWay > 0 && t('plan.underWay', { count: underWay }),
    done > 0 && t('plan.done', { count: done }),
    of.contacts > 0 && t('plan.contacts', { count: of.contacts }),
    (of.budget > 0 || of.spent > 0) && t('plan.money', { spent: euros(of.spent), budget: euros(of.budget) }),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <Text size="sm" c="dimmed">{facts.join(' · ')}</Text>}
      {of.overdue.length > 0 && <Alert color="yellow" mt="xs" py="xs">{t('plan.overdue', { count: of.overdue.length })}</Alert>}
    </>
  );
}

