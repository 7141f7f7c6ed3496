import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/project';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { RoutedLink } from '../frame/RoutedLink';
import { Propose } from './Propose';
import { consortia } from './queries';

interface Of {
  call?: components['schemas']['Call'];
  mayPropose?: boolean;
}

/** Partners that bid together: all that one may see, or those that grew from a call. */
export function Consortia({ call, mayPropose = false }: Of) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const list = useInfiniteQuery(consortia(call?.callId));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Loading lines={2} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  return (
    <Stack>
      {found.length === 0 && <Text c="dimmed">{t('together.noConsortia')}</Text>}
      <Stack component="ul" className="plain" gap="sm">
        {found.map((one) => (
          <li key={one.consortiumId}>
            <Group gap="xs">
              <RoutedLink to="/consortia/$id" params={{ id: one.consortiumId }} fw={500}>{one.name}</RoutedLink>
              <Badge variant={one.stage === 'formed' ? 'filled' : 'outline'} tt="none">{t(`together.stages.${one.stage}`)}</Badge>
            </Group>
            <Text size="sm" c="dimmed">{t('together.partners', { count: one.partners.length })}</Text>
          </li>
        ))}
      </Stack>
      {list.hasNextPage && <Group><Button size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button></Group>}
      {call && mayPropose && (
        <>
          <Group><Button size="xs" variant="default" onClick={open}>{t('together.propose')}</Button></Group>
          <Propose call={call} opened={opened} close={close} />
        </>
      )}
    </Stack>
  );
}
