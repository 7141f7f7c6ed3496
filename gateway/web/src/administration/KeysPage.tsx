import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accounts } from '../api/accounts';
import { answer, api } from '../api/client';
import { useSession } from '../api/session';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Sure } from '../frame/Sure';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { organisation } from '../organisation/queries';
import { moment } from '../words';
import { keys, stateOf, type ApiKey, type KeyState } from './keys';
import { MakeKey } from './MakeKey';

const COLOURS: Record<KeyState, string> = { active: 'teal', ending: 'yellow', over: 'gray', revoked: 'gray' };

/** Keys with which other systems use the API. */
export function KeysPage() {
  const { t } = useTranslation();
  const [making, { open, close }] = useDisclosure();
  const list = useQuery(keys);
  const known = list.data?.items ?? [];
  const make = <Button leftSection={<IconKey size={18} aria-hidden />} onClick={open}>{t('keys.make')}</Button>;
  return (
    <>
      <PageHead title={t('keys.title')} lead={t('keys.lead')}>{known.length > 0 && make}</PageHead>
      {list.isPending && <Loading lines={6} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && known.length === 0 && <Empty title={t('keys.none')} text={t('keys.noneText')}>{make}</Empty>}
      <Stack component="ul" className="plain" gap="sm">
        {known.map((one) => (
          <Line key={one.id} of={one} />
        ))}
      </Stack>
      {making && <MakeKey close={close} />}
    </>
  );
}

function Line({ of }: { of: ApiKey }) {
  const { t } = useTranslation();
  const { csrfToken = '' } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const makers = useQuery(accounts);
  const revoke = useMutation({
    mutationFn: () => answer(api.DELETE('/api/api-keys/{id}', { params: { path: { id: of.id }, header: { 'X-CSRF-Token': csrfToken } } })),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const state = stateOf(of, Date.now());
  const maker = makers.data?.items.find(({ id }) => id === of.madeBy)?.name;
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="xs">
            <Text fw={600}>{of.name}</Text>
            <Badge color={COLOURS[state]} {...(state !== 'active' && { variant: 'outline', c: 'bright' })} tt="none">{t(`keys.states.${state}`)}</Badge>
          </Group>
          <Group gap={6} my={6}>
            {of.scopes.map((scope) => <Badge key={scope} variant="default" tt="none">{scope}</Badge>)}
          </Group>
          {of.organisation ? <SpeaksFor id={of.organisation} /> : <Text size="sm">{t('keys.forCluster')}</Text>}
          <Text size="sm" c="dimmed">
            {[
              t('keys.made', { moment: moment(of.madeAt), by: maker ?? t('unknown') }),
              of.revokedAt ? t('keys.revokedAt', { moment: moment(of.revokedAt) }) : t('keys.ends', { moment: moment(of.expiresAt) }),
              of.usedAt ? t('keys.used', { moment: moment(of.usedAt) }) : t('keys.neverUsed'),
            ].join(' · ')}
          </Text>
        </div>
        {(state === 'active' || state === 'ending') && (
          <Sure size="xs" word={t('keys.revoke')} sure={t('keys.revokeSure')} label={t('keys.revokeWhich', { name: of.name })} loading={revoke.isPending} act={() => revoke.mutate()} />
        )}
      </Group>
    </Paper>
  );
}

function SpeaksFor({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery({ ...organisation(id), refetchInterval: false });
  return (
    <Text size="sm">
      {t('keys.forOrganisation')} <OrganisationLink id={id} underline="always">{found.data?.name ?? t('unknown')}</OrganisationLink>
    </Text>
  );
}
