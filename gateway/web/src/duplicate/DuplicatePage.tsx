import { Button, Group, Modal, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import { Refused } from '../api/refused';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { Sure } from '../frame/Sure';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { Conflicts, Moves } from './Consequences';
import { FieldChoice } from './FieldChoice';
import { isAgreed, textOf, turned, type Choices, type Preview } from './merge';
import { duplicate, preview, type Duplicate } from './queries';
import { Reasons } from './Reasons';
import { useDismissal } from './useDismissal';

/** Two records side by side: are they one, and what of each is to stay? */
export function DuplicatePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/duplicates/$id' });
  const found = useQuery(duplicate(id));
  return (
    <>
      <BackLink to="/duplicates">{t('duplicates.title')}</BackLink>
      {found.isPending && <Loading lines={10} />}
      {found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      {found.data && <Comparison pair={found.data} />}
    </>
  );
}

function Comparison({ pair }: { pair: Duplicate }) {
  const { t } = useTranslation();
  const [swapped, setSwapped] = useState(false);
  const [choices, setChoices] = useState<Choices>({});
  const [asking, { open, close }] = useDisclosure();
  const [survivor, loser] = swapped ? [pair.other, pair.one] : [pair.one, pair.other];
  const tried = useQuery(preview(survivor.organisationId, loser.organisationId, choices));
  const swap = () => {
    setSwapped(!swapped);
    setChoices(turned(choices));
  };
  const current = tried.data?.survivorId === survivor.organisationId ? tried.data : undefined;
  return (
    <>
      <PageHead title={t('duplicates.compareTitle')} badge={<Reasons reasons={pair.reasons} score={pair.score} />}>
        <Button variant="default" onClick={open}>{t('duplicates.two')}</Button>
      </PageHead>
      <Paper withBorder p="md" mb="lg">
        <Group justify="space-between" gap="sm">
          <Stack gap={4}>
            <Text>{t('duplicates.stays')} <OrganisationLink id={survivor.organisationId} fw={600}>{survivor.name}</OrganisationLink></Text>
            <Text>{t('duplicates.goes')} <OrganisationLink id={loser.organisationId} fw={600}>{loser.name}</OrganisationLink></Text>
          </Stack>
          <Button variant="default" leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={swap}>{t('duplicates.swap')}</Button>
        </Group>
      </Paper>
      {tried.isPending && <Loading lines={6} />}
      {tried.isError && <Failure failure={tried.error} again={() => void tried.refetch()} />}
      {current && (
        <>
          <Panel title={t('duplicates.fields')}>
            <Stack>
              {current.fields.filter((field) => !isAgreed(field)).map((field) => (
                <FieldChoice key={`${survivor.organisationId}${field.field}`} of={field} chosen={choices[field.field]} choose={(choice) => setChoices({ ...choices, [field.field]: choice })} />
              ))}
              <Text size="sm" c="dimmed">{t('duplicates.agreed', { count: current.fields.filter(isAgreed).length })}</Text>
            </Stack>
          </Panel>
          <Conflicts of={current} />
          <Moves of={current} />
          <MergeThem of={current} choices={choices} ready={!tried.isFetching} />
        </>
      )}
      {asking && <Two pair={pair} close={close} />}
    </>
  );
}

function MergeThem({ of, choices, ready }: { of: Preview; choices: Choices; ready: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const merge = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/organisations/{id}/merges', {
          params: { path: { id: of.survivorId }, header: { ...ifMatch(of.survivorVersion), 'Idempotency-Key': crypto.randomUUID() } },
          body: { loserId: of.loserId, loserVersion: of.loserVersion, choices: choices as Record<string, never> },
        }),
      ),
    onSuccess: async ({ loserName }) => {
      const name = textOf(of.fields.find(({ field }) => field === 'name')?.proposed);
      tellDone({ message: t('duplicates.merged', { loser: loserName, name }), undo: undefined, word: t('undo') });
      await navigate({ to: '/organisations/$id', params: { id: of.survivorId } });
      for (const key of ['duplicates', 'organisations', 'organisation']) void queries.invalidateQueries({ queryKey: [key] });
    },
    onError: (failure) => {
      tellFailure(failure);
      if (failure instanceof Refused && failure.status < 500) void queries.invalidateQueries({ queryKey: ['duplicates', 'preview'] });
    },
  });
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" flex="1 1 16rem">{t('duplicates.undoable')}</Text>
      <Sure size="md" word={t('duplicates.merge')} sure={t('duplicates.mergeSure')} disabled={of.conflicts.length > 0 || !ready} loading={merge.isPending} act={() => merge.mutate()} />
    </Group>
  );
}

function Two({ pair, close }: { pair: Duplicate; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const { dismiss } = useDismissal(pair);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    dismiss.mutate(reason.trim(), { onSuccess: () => void navigate({ to: '/duplicates' }) });
  };
  return (
    <Modal opened onClose={close} title={t('duplicates.two')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          <Textarea label={t('duplicates.why')} description={t('duplicates.whyHint')} required maxLength={1000} autosize minRows={2} data-autofocus value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={dismiss.isPending}>{t('duplicates.twoDo')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
