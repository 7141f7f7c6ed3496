import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel';
import { moved, type Preview } from './merge';

const KINDS = [
  'people', 'roles', 'memberships', 'dues', 'decisions', 'onboarding-cases', 'interactions', 'tasks', 'notes', 'tags',
  'relations', 'certificates', 'fields', 'history-lines', 'tax-numbers', 'files',
  'consents', 'requests', 'restrictions', 'holds',
] as const;

/** What has to be put in order before the two can be one. */
export function Conflicts({ of }: { of: Preview }) {
  const { t } = useTranslation();
  if (of.conflicts.length === 0) return null;
  return (
    <Alert color="red" role="alert" mb="lg" title={t('duplicates.blocked', { count: of.conflicts.length })}>
      <Stack gap="xs">
        {of.conflicts.map(({ code, keys }) => (
          <Text key={code} size="sm" c="bright">{t(`duplicates.conflicts.${code}`)} ({keys.length})</Text>
        ))}
      </Stack>
    </Alert>
  );
}

/** What would move, and what would be put aside because the other says the same. */
export function Moves({ of }: { of: Preview }) {
  const { t } = useTranslation();
  const all = moved(of.moves, KINDS);
  return (
    <Panel title={t('duplicates.moves')}>
      {all.length === 0 && <Text c="dimmed">{t('duplicates.noMoves')}</Text>}
      <Stack component="ul" className="plain" gap={4}>
        {all.map(({ kind, moved: moving, taken }) => (
          <li key={kind}>
            <Text span fw={500}>{t(`duplicates.kinds.${kind as 'people'}`)}</Text>{' '}
            <Text span c="dimmed">{[moving > 0 && t('duplicates.moving', { count: moving }), taken > 0 && t('duplicates.taken', { count: taken })].filter(Boolean).join(', ')}</Text>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
