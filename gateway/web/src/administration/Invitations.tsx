import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useSession } from '../api/session';
import { Failure } from '../frame/Failure';
import { Panel } from '../frame/Panel';
import { Sure } from '../frame/Sure';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { language, moment } from '../words';
import { invitedBy, invitations, type Invitation } from './accounts';

/** Those that nobody has taken up yet. */
export function Invitations() {
  const { t } = useTranslation();
  const list = useQuery(invitations);
  const open = list.data?.items ?? [];
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  if (open.length === 0) return null;
  return (
    <Panel title={t('access.open')}>
      <Stack component="ul" className="plain" gap="sm">
        {open.map((one) => (
          <Line key={one.id} of={one} />
        ))}
      </Stack>
    </Panel>
  );
}

function Line({ of }: { of: Invitation }) {
  const { t } = useTranslation();
  const { role: own, csrfToken = '' } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const renewed = () => queries.invalidateQueries({ queryKey: ['invitations'] });
  const withdraw = useMutation({
    mutationFn: () => answer(api.DELETE('/api/invitations/{id}', { params: { path: { id: of.id }, header: { 'X-CSRF-Token': csrfToken } } })),
    onError: tellFailure,
    onSettled: renewed,
  });
  const again = useMutation({
    mutationFn: () => {
      const { email, name, role, organisationId } = of;
      return answer(
        api.POST('/api/invitations', {
          params: { header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID() } },
          body: { email, name, role, language, ...(organisationId && { organisationId }) },
        }),
      );
    },
    onSuccess: () => tellDone({ message: t('access.invited', { email: of.email }), undo: undefined, word: t('undo') }),
    onError: tellFailure,
    onSettled: renewed,
  });
  return (
    <Group component="li" justify="space-between" gap="sm">
      <div>
        <Group gap="xs">
          <Text fw={500}>{of.name}</Text>
          <Badge variant="default" tt="none">{t(`access.roles.${of.role}`)}</Badge>
        </Group>
        <Text size="sm" c="dimmed" className="typed">{[of.name === of.email ? undefined : of.email, t('access.until', { moment: moment(of.expiresAt) })].filter(Boolean).join(' · ')}</Text>
      </div>
      {invitedBy(own).includes(of.role) && (
        <Group gap="xs">
          <Button size="xs" variant="default" loading={again.isPending} aria-label={t('access.againWhom', { email: of.email })} onClick={() => again.mutate()}>
            {t('access.again')}
          </Button>
          <Sure size="xs" word={t('access.withdraw')} sure={t('access.withdrawSure')} label={t('access.withdrawWhom', { email: of.email })} loading={withdraw.isPending} act={() => withdraw.mutate()} />
        </Group>
      )}
    </Group>
  );
}
