import { Badge, Button, Grid, Group, Progress, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDoorEnter } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import { isTeam, useSession } from '../api/session';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { RoutedButton } from '../frame/RoutedLink';
import { Sure } from '../frame/Sure';
import { useTellFailure } from '../frame/whatToDo';
import { number } from '../words';
import { EventForm } from './EventForm';
import { Guests } from './Guests';
import { inOwn, price, seats, time, type Event } from './local';
import { event } from './queries';
import { Register } from './Register';
import { Reminders } from './Reminders';
import { Reschedule } from './Reschedule';

/** One event: what it is, how full it is at this moment, and who comes. */
export function EventPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/events/$id' });
  const team = isTeam(useSession());
  const found = useQuery(event(id));
  if (found.isPending) return <Loading lines={10} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const one = found.data;
  return (
    <>
      <BackLink to="/events">{t('events.title')}</BackLink>
      <PageHead title={inOwn(one.title)} badge={<Badge variant="default" tt="none">{t(`events.stages.${one.stage}`)}</Badge>} lead={[time(one), one.place].filter(Boolean).join(' · ')}>
        {team && <Steps one={one} />}
      </PageHead>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          {one.description && <Panel title={t('events.about')}><Text className="typed">{inOwn(one.description)}</Text></Panel>}
          {team && one.stage !== 'draft' && <Panel title={t('events.guests')}><Guests one={one} /></Panel>}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('events.seats')}><Seats one={one} /></Panel>
          {one.stage === 'published' && <Panel title={t('events.register')}><Register one={one} /></Panel>}
          {team && (one.stage === 'draft' || one.stage === 'published') && <Panel title={t('events.reminders')}><Reminders event={one.eventId} /></Panel>}
        </Grid.Col>
      </Grid>
    </>
  );
}

function Seats({ one }: { one: Event }) {
  const { t } = useTranslation();
  const { left, full } = seats(one);
  const { memberCents, otherCents, currency } = one.price;
  return (
    <Stack gap="xs">
      <Text aria-live="polite">
        <Text span fz={28} fw={600}>{number(one.taken)}</Text> {t('events.of', { capacity: number(one.capacity) })}
      </Text>
      <Progress value={full} color={left === 0 ? 'orange' : 'teal'} size="lg" aria-hidden />
      <Text>{left > 0 ? t('events.left', { count: left, left: number(left) }) : t('events.full')}</Text>
      <Text size="sm" c="dimmed">{t('events.prices', { member: price(memberCents, currency), other: price(otherCents, currency) })}</Text>
      <Text size="sm" c="dimmed">{t('events.inZone', { zone: one.zone })}</Text>
    </Stack>
  );
}

function Steps({ one }: { one: Event }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [editing, { open, close }] = useDisclosure();
  const [sure, { open: ask, close: keep }] = useDisclosure();
  const [dating, { open: date, close: leave }] = useDisclosure();
  const params = { path: { id: one.eventId }, header: ifMatch(one.version) };
  const step = useMutation({
    mutationFn: (to: 'publication' | 'postponement' | 'cancellation') => {
      switch (to) {
        case 'publication':
          return answer(api.POST('/api/events/{id}/publication', { params }));
        case 'postponement':
          return answer(api.POST('/api/events/{id}/postponement', { params }));
        case 'cancellation':
          return answer(api.POST('/api/events/{id}/cancellation', { params }));
      }
    },
    onSuccess: (now) => {
      keep();
      queries.setQueryData(event(one.eventId).queryKey, now);
    },
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['events'] }),
  });
  const changeable = one.stage === 'draft' || one.stage === 'published';
  const cancellable = changeable || one.stage === 'postponed';
  return (
    <Group gap="xs">
      {one.stage === 'draft' && <Button loading={step.isPending} onClick={() => step.mutate('publication')}>{t('events.publish')}</Button>}
      {one.stage === 'published' && (
        <RoutedButton to="/events/$id/door" params={{ id: one.eventId }} leftSection={<IconDoorEnter size={18} aria-hidden />}>{t('events.door')}</RoutedButton>
      )}
      {one.stage !== 'cancelled' && <RoutedButton to="/events/$id/survey" params={{ id: one.eventId }} variant="default">{t('survey.title')}</RoutedButton>}
      {changeable && <Button variant="default" onClick={open}>{t('events.edit')}</Button>}
      {one.stage === 'postponed' && <Button onClick={date}>{t('events.reschedule')}</Button>}
      {one.stage === 'published' && <Sure size="sm" word={t('events.postpone')} sure={t('events.postponeSure')} loading={step.isPending} act={() => step.mutate('postponement')} />}
      {cancellable && !sure && <Button variant="default" onClick={ask}>{t('events.cancel')}</Button>}
      {cancellable && sure && <Button color="red" loading={step.isPending} onClick={() => step.mutate('cancellation')}>{t('events.cancelSure')}</Button>}
      {cancellable && sure && <Button variant="default" onClick={keep}>{t('cancel')}</Button>}
      {editing && <EventForm one={one} opened close={close} />}
      {dating && <Reschedule one={one} close={leave} />}
    </Group>
  );
}
