import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { IconCheck, IconQrcode, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { BackLink } from '../frame/BackLink';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { RoutedButton } from '../frame/RoutedLink';
import { useAllPages } from '../frame/useAllPages';
import { useTellFailure } from '../frame/whatToDo';
import { number } from '../words';
import './event.css';
import { found, inOwn, type Guest } from './local';
import { event, guests } from './queries';

/** At the door: who is expected, who is there. Made for a phone in one hand. */
export function DoorPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/events/$id/door' });
  const [typed, setTyped] = useState('');
  const one = useQuery(event(id));
  const list = useInfiniteQuery(guests(id));
  useAllPages(list);
  const expected = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(({ stage }) => stage !== 'cancelled');
  const shown = found(expected, typed);
  const there = expected.filter(({ stage }) => stage === 'attended').length;
  return (
    <>
      <BackLink to="/events">{t('events.title')}</BackLink>
      <PageHead title={t('events.door')} lead={one.data && inOwn(one.data.title)} badge={<Badge size="lg" tt="none" variant="default">{t('events.there', { there: number(there), expected: number(expected.length) })}</Badge>}>
        <RoutedButton to="/events/$id/scanner" params={{ id }} leftSection={<IconQrcode size={18} aria-hidden />}>{t('scanner.open')}</RoutedButton>
      </PageHead>
      <TextInput type="search" size="lg" mb="md" autoFocus label={t('events.findGuest')} leftSection={<IconSearch size={20} aria-hidden />} value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
      {list.isPending && <Loading lines={8} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && shown.length === 0 && <Empty title={t('events.nobody')} text={t('events.nobodyText')} />}
      <ul className="plain">
        {shown.slice(0, 100).map((guest) => (
          <Line key={guest.registrationId} guest={guest} />
        ))}
      </ul>
    </>
  );
}

function Line({ guest }: { guest: Guest }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const { queryKey } = guests(guest.eventId);
  const there = guest.stage === 'attended';
  const checkIn = useMutation({
    mutationFn: () => answer(api.POST('/api/registrations/{id}/check-in', { params: { path: { id: guest.registrationId } } })),
    onMutate: async () => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (known) =>
        known && {
          ...known,
          pages: known.pages.map((page) => ({
            ...page,
            items: page.items.map((one) => (one.registrationId === guest.registrationId ? { ...one, stage: 'attended' as const } : one)),
          })),
        },
      );
      return { before };
    },
    onError: (failure, _, context) => {
      queries.setQueryData(queryKey, context?.before);
      tellFailure(failure);
    },
  });
  return (
    <li className="guest" data-there={there || undefined}>
      <div>
        <Text fw={500}>{guest.person.name}</Text>
        <Text size="sm" c="dimmed">{[guest.organisationName, guest.seats > 1 && t('events.seatsCount', { count: guest.seats })].filter(Boolean).join(' · ')}</Text>
      </div>
      {there ? (
        <Group gap={4} c="bright" wrap="nowrap" flex="none"><IconCheck size={20} aria-hidden /> {t('events.isThere')}</Group>
      ) : (
        <Button size="md" flex="none" aria-label={t('events.checkInWho', { name: guest.person.name })} onClick={() => checkIn.mutate()}>{t('events.checkIn')}</Button>
      )}
    </li>
  );
}
