import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import { useSession } from '../api/session';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { Sure } from '../frame/Sure';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { moment } from '../words';
import { Deliveries } from './Deliveries';
import { webhook, type Webhook } from './queries';
import { State } from './State';
import { AGGREGATES, aggregateOf, nameOf } from './types';
import { WebhookForm } from './WebhookForm';
import { WebhookSecret } from './WebhookSecret';

/** One system that is told what happens: of what, and whether it arrived. */
export function WebhookPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/webhooks/$id' });
  const found = useQuery(webhook(id));
  return (
    <>
      <BackLink to="/webhooks">{t('webhooks.title')}</BackLink>
      {found.isPending && <Loading lines={10} />}
      {found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      {found.data && (
        <>
          <PageHead title={nameOf(found.data)} badge={<State of={found.data} />} lead={<span className="typed">{found.data.url}</span>}>
            <Deeds of={found.data} />
          </PageHead>
          <Hears of={found.data} />
          <Deliveries of={found.data} />
          <Safety of={found.data} />
        </>
      )}
    </>
  );
}

function Deeds({ of }: { of: Webhook }) {
  const { t } = useTranslation();
  const { csrfToken = '' } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [changing, { open, close }] = useDisclosure();
  const header = { 'X-CSRF-Token': csrfToken };
  const params = { path: { id: of.webhookId }, header };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['webhooks'] });
  const ping = useMutation({
    mutationFn: () => answer(api.POST('/api/webhooks/{id}/ping', { params })),
    onSuccess: () => tellDone({ message: t('webhooks.pinged'), undo: undefined, word: t('undo') }),
    onError: tellFailure,
    onSettled,
  });
  const turn = useMutation({
    mutationFn: () => answer(of.disabledAt ? api.POST('/api/webhooks/{id}/activation', { params }) : api.POST('/api/webhooks/{id}/deactivation', { params })),
    onError: tellFailure,
    onSettled,
  });
  return (
    <Group gap="xs">
      <Button loading={ping.isPending} disabled={of.disabledAt !== undefined} onClick={() => ping.mutate()}>{t('webhooks.ping')}</Button>
      <Button variant="default" onClick={open}>{t('webhooks.change')}</Button>
      <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate()}>{t(of.disabledAt ? 'webhooks.enable' : 'webhooks.disable')}</Button>
      {changing && (
        <WebhookForm
          title={t('webhooks.change')}
          word={t('save')}
          from={{ url: of.url, description: of.description, types: of.types }}
          send={(body) => answer(api.PUT('/api/webhooks/{id}', { params: { path: { id: of.webhookId }, header: { ...header, ...ifMatch(of.version) } }, body }))}
          done={close}
          close={close}
        />
      )}
    </Group>
  );
}

function Hears({ of }: { of: Webhook }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('webhooks.types')}>
      <Stack component="ul" className="plain" gap="xs">
        {AGGREGATES.filter((aggregate) => of.types.some((type) => aggregateOf(type) === aggregate)).map((aggregate) => (
          <li key={aggregate}>
            <Text fw={500}>{t(`webhooks.aggregates.${aggregate}`)}</Text>
            <Text size="sm" ff="monospace" className="typed">{of.types.filter((type) => aggregateOf(type) === aggregate).join(', ')}</Text>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

/** Another secret, and the end of it all. */
function Safety({ of }: { of: Webhook }) {
  const { t } = useTranslation();
  const { csrfToken = '' } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const header = { 'X-CSRF-Token': csrfToken };
  const rotate = useMutation({
    mutationFn: () => answer(api.POST('/api/webhooks/{id}/secret-rotation', { params: { path: { id: of.webhookId }, header } })),
    onError: tellFailure,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE('/api/webhooks/{id}', { params: { path: { id: of.webhookId }, header: { ...header, ...ifMatch(of.version) } } })),
    onSuccess: async () => {
      await navigate({ to: '/webhooks' });
      queries.removeQueries({ queryKey: ['webhooks', of.webhookId] });
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
    },
    onError: (failure) => {
      tellFailure(failure);
      void queries.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  return (
    <Panel title={t('webhooks.safety')}>
      <Stack>
        <Group justify="space-between" gap="sm">
          <Text flex="1 1 16rem">{t('webhooks.rotateText')}</Text>
          <Sure size="xs" word={t('webhooks.rotate')} sure={t('webhooks.rotateSure')} loading={rotate.isPending} act={() => rotate.mutate()} />
        </Group>
        <Group justify="space-between" gap="sm">
          <Text flex="1 1 16rem">{t('webhooks.removeText')}</Text>
          <Sure size="xs" word={t('webhooks.remove')} sure={t('webhooks.removeSure')} loading={remove.isPending} act={() => remove.mutate()} />
        </Group>
        <Text size="sm" c="dimmed">{t('webhooks.made', { moment: moment(of.madeAt) })}</Text>
      </Stack>
      {rotate.data && <WebhookSecret secret={rotate.data.secret} close={rotate.reset} />}
    </Panel>
  );
}
