import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { day } from '../words';
import { membershipsOf } from './queries';

export function Memberships({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useQuery(membershipsOf(id));
  if (list.isPending) return <Loading lines={2} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <Empty title={t('membership.none')} text={t('membership.noneText')} />;
  return (
    <Stack>
      {list.data.items.map((one) => {
        const days = [
          ['applied', one.appliedOn],
          ['admitted', one.admittedOn],
          ['since', one.since],
          ['suspended', one.suspendedOn],
          ['rejected', one.rejectedOn],
          ['ended', one.endedOn],
        ] as const;
        return (
          <div key={one.membershipId}>
            <Group gap="xs" mb={4}>
              <Badge variant="default" tt="none">{t(`stage.${one.stage}`)}</Badge>
              {one.tier && <Text size="sm">{t('membership.tier')}: {t(`membership.tiers.${one.tier}`)}</Text>}
            </Group>
            {days.map(([word, on]) => on && (
              <Text key={word} size="sm">
                <Text span c="dimmed">{t(`membership.${word}`)}:</Text> {day(on)}
              </Text>
            ))}
            {one.reason && <Text size="sm">{one.reason}</Text>}
          </div>
        );
      })}
    </Stack>
  );
}
