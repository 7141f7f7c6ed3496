import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { byOutcome, keyOf, type OUTCOMES } from './held';

/** Where something of somebody is, by what becomes or became of it. */
export function Places({ places, words, done }: { places: readonly Schemas['PlaceOfData'][]; words: typeof OUTCOMES; done?: boolean }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {byOutcome(places).filter(({ outcome }) => words.includes(outcome)).map(({ outcome, places: of }) => (
        <div key={outcome}>
          <Text fw={600}>{t(`subject.${done ? 'outcomesDone' : 'outcomes'}.${outcome}`)}</Text>
          <Stack component="ul" className="plain" gap={4}>
            {of.map(({ where, rows, why }) => (
              <li key={where}>
                <Text size="sm">{t(`subject.places.${keyOf(where) as 'person'}`, { defaultValue: where })}{rows > 1 && ` (${rows})`}</Text>
                {why && <Text size="sm" c="dimmed">{t(`subject.why.${keyOf(where) as 'task-text'}`, { defaultValue: why })}</Text>}
              </li>
            ))}
          </Stack>
        </div>
      ))}
    </Stack>
  );
}
