import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../words';
import type { Import, Outcome } from './queries';
import { Report } from './Report';
import { Rows } from './Rows';
import { useImportChange } from './useImportChange';

const OUTCOMES = ['created', 'updated', 'unchanged', 'known', 'left-out', 'troubled'] as const satisfies readonly Outcome[];

const countOf = ({ counts }: Import, outcome: Outcome) => counts[outcome === 'left-out' ? 'leftOut' : outcome] ?? 0;

/** What becomes of the rows, and the word that writes them. */
export function Result({ of }: { of: Import }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Outcome | 'all'>(countOf(of, 'troubled') > 0 ? 'troubled' : 'all');
  const present = OUTCOMES.filter((outcome) => countOf(of, outcome) > 0);
  return (
    <Stack>
      {of.stage === 'done' && <Text fw={500}>{t('imports.written', { count: of.counts.written ?? 0 })}</Text>}
      {['tried', 'stopped'].includes(of.stage) && <Write of={of} />}
      <Group justify="space-between">
        <SegmentedControl
          className="across"
          size="xs"
          aria-label={t('imports.outcome')}
          value={shown}
          onChange={(chosen) => setShown(chosen as Outcome | 'all')}
          data={[
            { value: 'all', label: `${t('imports.outcomes.all')} ${number(of.rows)}` },
            ...present.map((value) => ({ value, label: `${t(`imports.outcomes.${value}`)} ${number(countOf(of, value))}` })),
          ]}
        />
        <Report of={of} />
      </Group>
      <Rows of={of} which={shown === 'all' ? {} : { outcome: shown }} title={t('imports.result')} />
    </Stack>
  );
}

function Write({ of }: { of: Import }) {
  const { t } = useTranslation();
  const change = useImportChange(of);
  const [skip, setSkip] = useState(false);
  const troubled = countOf(of, 'troubled') > 0;
  return (
    <Group>
      <Button loading={change.isPending} disabled={troubled && !skip} onClick={() => change.mutate({ do: 'write', skipTroubles: skip })}>
        {t('imports.write')}
      </Button>
      {troubled && <Checkbox label={t('imports.skip')} checked={skip} onChange={({ currentTarget }) => setSkip(currentTarget.checked)} />}
    </Group>
  );
}
