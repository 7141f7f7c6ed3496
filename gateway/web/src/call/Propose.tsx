import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { components } from '../api/generated/project';
import { useTellFailure } from '../frame/whatToDo';
import { cooperations } from './queries';

const PROGRAMMES = ['horizon-europe', 'es-regional-collaborative'] as const;

/** Puts partners together: the owner of the call and whoever cooperates through it. */
export function Propose({ call, opened, close }: { call: components['schemas']['Call']; opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const list = useInfiniteQuery(cooperations(call.callId));
  const [name, setName] = useState('');
  const [programme, setProgramme] = useState<string>(PROGRAMMES.find((one) => one === call.programme) ?? PROGRAMMES[0]);
  const ownerId = call.organisationId ?? '';
  const [roles, setRoles] = useState<Record<string, string>>({ [ownerId]: t('together.coordinator') });
  const [coordinatorId, setCoordinator] = useState(ownerId);
  const known = new Map([
    [ownerId, call.organisationName ?? ''],
    ...(list.data?.pages.flatMap((page) => page.items) ?? []).flatMap(({ parties }) => parties.map((party) => [party.organisationId, party.name] as const)),
  ]);
  const propose = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/consortia', {
          body: { callId: call.callId, name, programme, coordinatorId, partners: Object.entries(roles).map(([organisationId, role]) => ({ organisationId, role })) },
        }),
      ),
    onSuccess: async (made) => {
      close();
      await queries.invalidateQueries({ queryKey: ['consortia'] });
      await navigate({ to: '/consortia/$id', params: { id: made.consortiumId } });
    },
    onError: tellFailure,
  });
  const choose = (id: string, chosen: boolean) => {
    const { [id]: _, ...others } = roles;
    setRoles(chosen ? { ...roles, [id]: t('together.partner') } : others);
    if (!chosen && coordinatorId === id) setCoordinator(ownerId);
  };
  return (
    <Modal opened={opened} onClose={close} size="lg" title={t('together.propose')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={(event) => { event.preventDefault(); propose.mutate(); }}>
        <Stack>
          <TextInput label={t('together.name')} required maxLength={200} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
          <Select label={t('together.programme')} allowDeselect={false} data={PROGRAMMES.map((value) => ({ value, label: t(`together.programmes.${value}`) }))} value={programme} onChange={(value) => value && setProgramme(value)} />
          <Text fw={500} size="sm">{t('together.who')}</Text>
          <Stack component="ul" className="plain" gap="xs">
            {[...known].map(([id, partner]) => (
              <Group component="li" key={id} gap="sm" wrap="wrap">
                <Checkbox flex={1} miw={220} label={partner} checked={id in roles} disabled={id === ownerId} onChange={({ currentTarget }) => choose(id, currentTarget.checked)} />
                {id in roles && <TextInput size="xs" required maxLength={100} aria-label={t('together.roleOf', { name: partner })} value={roles[id] ?? ''} onChange={({ currentTarget }) => setRoles({ ...roles, [id]: currentTarget.value })} />}
              </Group>
            ))}
          </Stack>
          {known.size === 1 && <Text size="sm" c="dimmed">{t('together.nobodyYet')}</Text>}
          <Select label={t('together.coordinator')} allowDeselect={false} data={[...known].filter(([id]) => id in roles).map(([value, label]) => ({ value, label }))} value={coordinatorId} onChange={(value) => value && setCoordinator(value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={propose.isPending}>{t('together.proposeIt')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
