import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

const VARIANTS: Partial<Record<Schemas['StandingWord'], string>> = { member: 'filled', applicant: 'outline' };

export function StandingBadge({ standing }: { standing: Schemas['StandingWord'] }) {
  const { t } = useTranslation();
  const variant = VARIANTS[standing] ?? 'default';
  return (
    <Badge variant={variant} tt="none" miw="max-content">
      {t(`standing.${standing}`)}
    </Badge>
  );
}
