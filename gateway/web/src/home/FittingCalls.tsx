import { Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Deadline } from '../call/Deadline';
import { percent } from '../call/reasons';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { RoutedLink } from '../frame/RoutedLink';
import { fittingCalls } from './queries';

/** As many as are read: the weightiest come first. */
const REASONS = 4;

/** Calls that the own organisation fits, the best first, each with its reasons. */
export function FittingCalls() {
  const { t } = useTranslation();
  const found = useQuery(fittingCalls);
  if (found.isPending) return <Loading lines={6} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <Empty title={t('home.noFitting')} text={t('home.noFittingText')} />;
  return (
    <Stack component="ol" className="plain" gap="lg">
      {found.data.items.map(({ callId, title, deadline, score, reasons }) => (
        <li key={callId}>
          <Group justify="space-between" align="flex-start" gap="xs">
            <RoutedLink to="/calls/$id" params={{ id: callId }} fw={600} flex="1 1 14rem">{title}</RoutedLink>
            <Deadline call={{ stage: 'open', deadline }} />
          </Group>
          <Group gap="sm" wrap="nowrap" my={6}>
            <Progress flex={1} value={percent(score)} size="sm" aria-hidden />
            <Text size="sm" flex="none">{t('calls.score', { score: percent(score) })}</Text>
          </Group>
          <Stack component="ul" gap={2} m={0} pl="lg" aria-label={t('home.why', { title })}>
            {reasons.slice(0, REASONS).map(({ code, text }) => (
              <Text component="li" size="sm" key={code}>{text}</Text>
            ))}
          </Stack>
        </li>
      ))}
    </Stack>
  );
}
