import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schemas } from '../api/client';
import { useChange } from './useChange';

type How = 'parking' | 'win' | 'loss';

/** Lets a case wait, go on, or end; each but the going on says why. */
export function CaseEnd({ one, last }: { one: Schemas['OnboardingCase']; last: boolean }) {
  const { t } = useTranslation();
  const change = useChange(one);
  const [how, setHow] = useState<How>();
  const [reason, setReason] = useState('');
  const params = { path: { id: one.caseId }, header: ifMatch(one.version) };
  if (one.state === 'parked') {
    return (
      <Group>
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate(() => api.POST('/api/onboarding-cases/{id}/resumption', { params }))}>
          {t('onboarding.resume')}
        </Button>
      </Group>
    );
  }
  if (one.state !== 'open') return null;
  const finish = (chosen: How) =>
    change.mutate(
      () => {
        const body = { reason };
        switch (chosen) {
          case 'parking':
            return api.POST('/api/onboarding-cases/{id}/parking', { params, body });
          case 'win':
            return api.POST('/api/onboarding-cases/{id}/win', { params, body });
          case 'loss':
            return api.POST('/api/onboarding-cases/{id}/loss', { params, body });
        }
      },
      { onSuccess: () => { setHow(undefined); setReason(''); } },
    );
  const decided = one.membershipId !== undefined;
  return (
    <Stack gap="xs">
      {decided && <Text size="sm" c="dimmed">{t('onboarding.decidedElsewhere')}</Text>}
      <Group gap="xs">
        <Button size="xs" variant={how === 'parking' ? 'light' : 'default'} onClick={() => setHow('parking')}>{t('onboarding.park')}</Button>
        {!decided && last && <Button size="xs" variant={how === 'win' ? 'light' : 'default'} onClick={() => setHow('win')}>{t('onboarding.win')}</Button>}
        {!decided && <Button size="xs" variant={how === 'loss' ? 'light' : 'default'} onClick={() => setHow('loss')}>{t('onboarding.lose')}</Button>}
      </Group>
      {how && (
        <form onSubmit={(event) => { event.preventDefault(); finish(how); }}>
          <Textarea label={t('onboarding.why')} required maxLength={2000} autosize minRows={2} autoFocus value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <Group mt="xs" gap="xs">
            <Button type="submit" size="xs" loading={change.isPending}>{t('save')}</Button>
            <Button size="xs" variant="default" onClick={() => setHow(undefined)}>{t('cancel')}</Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
