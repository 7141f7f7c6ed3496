import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Duplicate } from './queries';

/** Why two may be one, and how likely that is. */
export function Reasons({ reasons, score }: Pick<Duplicate, 'reasons' | 'score'>) {
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      <Badge tt="none">{t('duplicates.likely', { score })}</Badge>
      {reasons.map((reason) => (
        <Badge key={reason} tt="none" variant="default">{t(`duplicates.reasons.${reason}`)}</Badge>
      ))}
    </Group>
  );
}
