import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { RoutedLink } from '../frame/RoutedLink';
import { moment } from '../words';
import { cooperations } from './queries';

/** Pairs that found each other. */
export function Cooperations({ callId }: { callId?: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(cooperations(callId));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Loading lines={2} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  if (found.length === 0) return <Text c="dimmed">{t('together.noCooperations')}</Text>;
  return (
    <Stack component="ul" className="plain">
      {found.map((one) => (
        <li key={one.cooperationId}>
          <Text fw={500}>{one.parties.map(({ name }) => name).join(' + ')}</Text>
          {!callId && <RoutedLink size="sm" to="/calls/$id" params={{ id: one.callId }}>{one.callTitle}</RoutedLink>}
          <Text size="sm" c="dimmed">{moment(one.openedAt)}</Text>
          <Contacts id={one.cooperationId} />
        </li>
      ))}
      {list.hasNextPage && <Button size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </Stack>
  );
}

/** Asked for on purpose, since whoever looks is written down. */
function Contacts({ id }: { id: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const found = useQuery({
    queryKey: ['cooperations', 'one', id],
    queryFn: () => answer(api.GET('/api/cooperations/{id}', { params: { path: { id } } })),
    enabled: asked,
    staleTime: Infinity,
  });
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  if (!found.data) {
    return (
      <>
        <Button mt={6} size="compact-sm" variant="default" loading={found.isFetching} onClick={() => setAsked(true)}>{t('together.contacts')}</Button>
        <Text mt={2} size="xs" c="dimmed">{t('together.written')}</Text>
      </>
    );
  }
  return (
    <Stack component="ul" className="plain" mt={6} gap={2}>
      {found.data.parties.map((party) => (
        <Text component="li" size="sm" key={party.organisationId}>
          {party.contact ? `${party.contact.name} (${party.name}): ` : party.name}
          {party.contact && <Anchor href={`mailto:${party.contact.email}`}>{party.contact.email}</Anchor>}
        </Text>
      ))}
    </Stack>
  );
}
