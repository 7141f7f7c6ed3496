import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../words';
import type { Fate, Import } from './queries';
import { Report } from './Report';
import { Rows } from './Rows';
import { useImportChange } from './useImportChange';

const FATES = ['removed', 'restored', 'kept'] as const satisfies readonly Fate[];

/** What undoing a written import would do to its rows, and the word that does it. */
export function Undo({ of }: { of: Import }) {
  const { t } = useTranslation();
  const change = useImportChange(of);
  const known = ['undo-tried', 'undo-stopped', 'undone'].includes(of.stage);
  return (
    <Stack>
      <Text size="sm" c="dimmed">{t('imports.undoLead')}</Text>
      {of.stage === 'undone' && <Text fw={500}>{t('imports.undone', { count: of.undo?.done ?? 0 })}</Text>}
      <Group>
        {['undo-tried', 'undo-stopped'].includes(of.stage) && (
          <Button color="red" loading={change.isPending} leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => change.mutate({ do: 'undo' })}>
            {t('imports.undo')}
          </Button>
        )}
        {!known && (
          <Button variant="default" loading={change.isPending} onClick={() => change.mutate({ do: 'tryToUndo' })}>
            {t('imports.tryToUndo')}
          </Button>
        )}
      </Group>
      {known && <Fates of={of} />}
    </Stack>
  );
}

function Fates({ of }: { of: Import }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Fate>(of.undo?.kept ? 'kept' : 'removed');
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          className="across"
          size="xs"
          aria-label={t('imports.fate')}
          value={shown}
          onChange={(chosen) => setShown(chosen as Fate)}
          data={FATES.map((value) => ({ value, label: `${t(`imports.fates.${value}`)} ${number(of.undo?.[value] ?? 0)}` }))}
        />
        <Report of={of} />
      </Group>
      <Rows of={of} which={{ undo: shown }} title={t('imports.fate')} />
    </>
  );
}
