import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { RoutedLink } from '../frame/RoutedLink';
import { dues } from '../membership/queries';
import { membershipsOf } from '../organisation/queries';
import { day, euros } from '../words';

/** Since when, of which kind, and what is to be paid. */
export function OwnMembership({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useQuery(membershipsOf(id));
  if (list.isPending) return <Loading lines={3} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  const one = list.data.items.find(({ stage }) => stage !== 'ended' && stage !== 'rejected') ?? list.data.items[0];
  if (!one) return <Text c="dimmed">{t('membership.none')}</Text>;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Badge variant="default" tt="none">{t(`stage.${one.stage}`)}</Badge>
        {one.tier && <Text size="sm">{t('membership.tier')}: {t(`membership.tiers.${one.tier}`)}</Text>}
        {one.since && <Text size="sm" c="dimmed">{t('membership.since')}: {day(one.since)}</Text>}
      </Group>
      <Dues membership={one.membershipId} />
      <RoutedLink size="sm" to="/membership/$id" params={{ id: one.membershipId }}>{t('home.more')}</RoutedLink>
    </Stack>
  );
}

function Dues({ membership }: { membership: string }) {
  const { t } = useTranslation();
  const found = useQuery(dues(membership));
  const latest = found.data?.items[0];
  if (!latest) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{t('home.dues', { year: latest.year, total: euros(latest.total) })}</Text>
      <Badge variant={latest.state === 'overdue' ? 'outline' : 'default'} c="bright" tt="none">{t(`members.duesStates.${latest.state}`)}</Badge>
      {latest.dueOn && latest.open > 0 && <Text size="sm" c="dimmed">{t('members.openUntil', { open: euros(latest.open), day: day(latest.dueOn) })}</Text>}
    </Group>
  );
}
