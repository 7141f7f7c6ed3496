import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationPicker } from '../organisation/OrganisationPicker';
import { titleIn } from '../words';
import type { Pipeline } from './moves';

interface Opening {
  opened: boolean;
  close: () => void;
  pipeline: Pipeline;
  onOpened: (caseId: string) => void;
}

/** Takes an organisation into a pipeline. */
export function OpenCase({ opened, close, pipeline, onOpened }: Opening) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [who, setWho] = useState<string | null>(null);
  const open = useMutation({
    mutationFn: (organisationId: string) =>
      answer(api.POST('/api/onboarding-cases', { body: { organisationId, pipelineId: pipeline.pipelineId } })),
    onSuccess: async (made) => {
      close();
      setWho(null);
      await queries.invalidateQueries({ queryKey: ['onboarding'] });
      onOpened(made.caseId);
    },
    onError: tellFailure,
  });
  return (
    <Modal opened={opened} onClose={close} title={t('onboarding.open')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack>
        <Text size="sm" c="dimmed">{t('onboarding.openText', { pipeline: titleIn(pipeline) })}</Text>
        <OrganisationPicker label={t('onboarding.who')} required value={who} onChange={setWho} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('cancel')}</Button>
          <Button disabled={!who} loading={open.isPending} onClick={() => who && open.mutate(who)}>{t('onboarding.begin')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
