import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { day, language, titleIn } from '../words';
import { Course } from './Course';
import { course, inUnit, type Figure } from './figures';
import { factsBehind, indicator } from './queries';
import { StateFigure } from './StateFigure';

/** A figure, how it came about, and the very facts that it is counted from. */
export function FigureDrawer({ figure, on, close }: { figure: Figure | undefined; on: string; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer opened={figure !== undefined} onClose={close} position="right" size="lg" title={figure && titleIn(figure)} closeButtonProps={{ 'aria-label': t('close') }}>
      {figure && <Shown figure={figure} on={on} />}
    </Drawer>
  );
}

function Shown({ figure, on }: { figure: Figure; on: string }) {
  const { t } = useTranslation();
  const known = useQuery(indicator(figure.indicatorId));
  const points = course(figure, on);
  return (
    <Stack>
      <Text fz={40} lh={1} fw={600}>
        {figure.value === undefined ? t('plan.noValue') : inUnit(figure.value, figure.unit)}
      </Text>
      <Text>{figure.explanation}</Text>
      {points.length > 1 && <Course points={points} target={figure.target} unit={figure.unit} />}
      {known.data && (
        <Text size="sm" c="dimmed">
          {t('plan.source', { source: language === 'es' ? known.data.sourceEs : known.data.sourceEn })}
        </Text>
      )}
      {known.data?.definition.measure === 'stated' && <StateFigure id={figure.indicatorId} />}
      <Facts id={figure.indicatorId} on={on} />
    </Stack>
  );
}

function Facts({ id, on }: { id: string; on: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(factsBehind(id, on));
  const facts = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Title order={3} size="h5" mb="xs">{t('plan.facts')}</Title>
      {list.isPending && <Loading lines={4} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && facts.length === 0 && <Text c="dimmed">{t('plan.factsNone')}</Text>}
      <Stack component="ul" className="plain" gap="sm">
        {facts.map((fact) => (
          <li key={fact.factId}>
            <Text>{fact.text}</Text>
            <Group gap="xs">
              <Text size="sm" c="dimmed">{day(fact.happenedOn)}</Text>
              {fact.organisationId && fact.organisationName && <OrganisationLink size="sm" id={fact.organisationId}>{fact.organisationName}</OrganisationLink>}
            </Group>
          </li>
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button mt="sm" variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>
      )}
    </section>
  );
}
