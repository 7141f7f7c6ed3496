import { Alert, Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { isAdmin, useSession } from '../api/session';
import { Panel } from '../frame/Panel';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { OUTCOMES } from './held';
import { Places } from './Places';

interface Plan {
  onHold: boolean;
  places: Schemas['PlaceOfData'][];
}

/** What erasing somebody would do, and the word that does it for good. */
export function Erasure({ of, plan }: { of: Schemas['PersonalData']; plan: Plan }) {
  const { t } = useTranslation();
  const admin = isAdmin(useSession());
  return (
    <Panel title={t('subject.erasure')}>
      <Text size="sm" c="dimmed" mb="sm">{t('subject.erasureText')}</Text>
      <Places places={plan.places} words={OUTCOMES} />
      {plan.onHold && <Alert color="yellow" mt="md">{t('subject.heldBack')}</Alert>}
      {!plan.onHold && admin && <EraseThem of={of} />}
      {!admin && <Text size="sm" c="dimmed" mt="md">{t('subject.adminsOnly')}</Text>}
    </Panel>
  );
}

function EraseThem({ of: { personId, name, email } }: { of: Schemas['PersonalData'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [typed, setTyped] = useState('');
  const [alsoEvents, setAlsoEvents] = useState(true);
  const erase = useMutation({
    // Registrations know a person by the address alone, which is gone once the person is.
    mutationFn: async () => {
      const events = alsoEvents ? await answer(api.POST('/api/registrations/erasure', { params: { header: { 'Idempotency-Key': crypto.randomUUID() } }, body: { email } })) : undefined;
      await answer(api.POST('/api/privacy/people/{id}/erasure', { params: { path: { id: personId } } }));
      return events;
    },
    onSuccess: async (events) => {
      tellDone({ message: events?.kept.length ? t('subject.doneButKept', { count: events.kept.length }) : t('subject.done'), undo: undefined, word: t('undo') });
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
    onError: tellFailure,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === name) erase.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack mt="md" align="flex-start">
        <Checkbox label={t('subject.alsoEvents')} checked={alsoEvents} onChange={({ currentTarget }) => setAlsoEvents(currentTarget.checked)} />
        <TextInput w="100%" label={t('subject.confirm', { name })} description={t('subject.confirmText')} autoComplete="off" value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
        <Button type="submit" color="red" disabled={typed.trim() !== name} loading={erase.isPending}>{t('subject.erase')}</Button>
      </Stack>
    </form>
  );
}
