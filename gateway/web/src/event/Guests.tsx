import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { useTellFailure } from '../frame/whatToDo';
import { number } from '../words';
import { price, type Event, type Guest } from './local';
import { guests } from './queries';

/** Who has registered. */
export function Guests({ one }: { one: Event }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({ ...guests(one.eventId), refetchInterval: 15_000 });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Loading lines={4} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  if (rows.length === 0) return <Text c="dimmed">{t('events.noGuests')}</Text>;
  return (
    <>
      <Table verticalSpacing="xs" aria-label={t('events.guests')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('events.person')}</Table.Th>
            <Table.Th scope="col" className="wide">{t('events.seatsWord')}</Table.Th>
            <Table.Th scope="col" className="wide">{t('events.price')}</Table.Th>
            <Table.Th scope="col">{t('events.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((guest) => (
            <Table.Tr key={guest.registrationId}>
              <Table.Td>
                <Text>{guest.person.name}</Text>
                {guest.organisationName && <Text size="sm" c="dimmed">{guest.organisationName}</Text>}
              </Table.Td>
              <Table.Td className="wide">{number(guest.seats)}</Table.Td>
              <Table.Td className="wide">{price(guest.priceCents, guest.currency)}</Table.Td>
              <Table.Td><State guest={guest} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {list.hasNextPage && <Button mt="sm" size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

function State({ guest }: { guest: Guest }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const cancel = useMutation({
    mutationFn: () => answer(api.POST('/api/registrations/{id}/cancellation', { params: { path: { id: guest.registrationId } } })),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['events', guest.eventId] }),
  });
  return (
    <Group gap="xs" wrap="nowrap">
      <Badge miw="max-content" variant={guest.stage === 'attended' ? 'filled' : 'default'} tt="none">{t(`events.guestStages.${guest.stage}`)}</Badge>
      {guest.stage === 'confirmed' && (
        <Button size="compact-xs" flex="none" variant="default" loading={cancel.isPending} aria-label={t('events.cancelGuest', { name: guest.person.name })} onClick={() => cancel.mutate()}>{t('events.cancelIt')}</Button>
      )}
    </Group>
  );
}
