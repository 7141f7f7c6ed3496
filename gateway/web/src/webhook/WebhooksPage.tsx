import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { RoutedLink } from '../frame/RoutedLink';
import { MakeWebhook } from './MakeWebhook';
import { webhooks, type Webhook } from './queries';
import { State } from './State';
import { nameOf } from './types';

/** The systems that are told what happens. */
export function WebhooksPage() {
  const { t } = useTranslation();
  const [making, { open, close }] = useDisclosure();
  const list = useQuery(webhooks);
  const known = list.data?.items ?? [];
  const make = <Button leftSection={<IconWebhook size={18} aria-hidden />} onClick={open}>{t('webhooks.make')}</Button>;
  return (
    <>
      <PageHead title={t('webhooks.title')} lead={t('webhooks.lead')}>{known.length > 0 && make}</PageHead>
      {list.isPending && <Loading lines={6} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && known.length === 0 && <Empty title={t('webhooks.none')} text={t('webhooks.noneText')}>{make}</Empty>}
      <Stack component="ul" className="plain" gap="sm">
        {known.map((one) => (
          <Line key={one.webhookId} of={one} />
        ))}
      </Stack>
      {making && <MakeWebhook close={close} />}
    </>
  );
}

function Line({ of }: { of: Webhook }) {
  const { t } = useTranslation();
  return (
    <Paper component="li" withBorder p="md">
      <Group gap="xs">
        <RoutedLink to="/webhooks/$id" params={{ id: of.webhookId }} fw={600}>{nameOf(of)}</RoutedLink>
        <State of={of} />
      </Group>
      <Text size="sm" className="typed">{of.url}</Text>
      <Text size="sm" c="dimmed">{t('webhooks.hears', { count: of.types.length })}</Text>
    </Paper>
  );
}
