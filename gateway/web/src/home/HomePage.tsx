import { Anchor, Grid, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { today } from '../api/today';
import { useSession } from '../api/session';
import { CallCards } from '../call/CallsPage';
import { Cooperations } from '../call/Cooperations';
import { Consortia } from '../call/Consortia';
import { Interests } from '../call/Interests';
import { calls } from '../call/queries';
import { inOwn, time } from '../event/local';
import { events } from '../event/queries';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { RoutedButton, RoutedLink } from '../frame/RoutedLink';
import { organisation } from '../organisation/queries';
import { StandingBadge } from '../organisation/StandingBadge';
import { language } from '../words';
import { FittingCalls } from './FittingCalls';
import { OwnMembership } from './OwnMembership';
import { OwnPeople } from './OwnPeople';
import { Waiting } from './Waiting';

const EVENTS = 3;

/** What concerns a member: whom it could join, who waits for it, and what it has in the cluster. */
export function HomePage() {
  const { organisationId } = useSession();
  return organisationId === undefined ? null : <Of id={organisationId} />;
}

function Of({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery(organisation(id));
  if (found.isPending) return <Loading lines={12} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  return (
    <>
      <PageHead title={found.data.name} badge={<StandingBadge standing={found.data.standing} />} lead={t('home.lead')}>
        <RoutedButton to="/organisations/$id" params={{ id }} variant="default">{t('home.record')}</RoutedButton>
      </PageHead>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Waiting id={id} />
          <Panel title={t('home.fitting')} aside={<RoutedLink to="/calls" size="sm">{t('home.allCalls')}</RoutedLink>}><FittingCalls /></Panel>
          <OwnCalls id={id} />
          <Panel title={t('home.interests')}><Interests of={{ organisationId: id }} mine={false} /></Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('together.consortia')} aside={<RoutedLink to="/together" size="sm">{t('home.together')}</RoutedLink>}><Consortia /></Panel>
          <Panel title={t('together.cooperations')}><Cooperations /></Panel>
          <Panel title={t('home.events')} aside={<RoutedLink to="/events" size="sm">{t('home.allEvents')}</RoutedLink>}><NextEvents /></Panel>
          <Panel title={t('home.people')}><OwnPeople id={id} /></Panel>
          <Panel title={t('home.membership')}><OwnMembership id={id} /></Panel>
          <Panel title={t('home.privacy')}>
            <Stack gap={4}>
              <Text size="sm">{t('home.privacyText')}</Text>
              <Group gap="md">
                <Anchor size="sm" href={language === 'es' ? '/es/privacidad' : '/en/privacy'}>{t('home.notice')}</Anchor>
                <Anchor size="sm" href="/account">{t('header.account')}</Anchor>
              </Group>
            </Stack>
          </Panel>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** With what waits for an answer in them. */
function OwnCalls({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(calls({ organisationId: id }));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('home.calls')}>
      {list.isPending && <Loading lines={3} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && found.length === 0 && <Text c="dimmed">{t('home.noCalls')}</Text>}
      <CallCards calls={found} />
    </Panel>
  );
}

function NextEvents() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(events(today()));
  const found = list.data?.pages.flatMap((page) => page.items).slice(0, EVENTS) ?? [];
  if (list.isPending) return <Loading lines={3} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  if (found.length === 0) return <Text c="dimmed">{t('home.noEvents')}</Text>;
  return (
    <Stack component="ul" className="plain" gap="sm">
      {found.map((one) => (
        <li key={one.eventId}>
          <RoutedLink to="/events/$id" params={{ id: one.eventId }} fw={500}>{inOwn(one.title)}</RoutedLink>
          <Text size="sm" c="dimmed">{[time(one), one.place].filter(Boolean).join(' · ')}</Text>
        </li>
      ))}
    </Stack>
  );
}
