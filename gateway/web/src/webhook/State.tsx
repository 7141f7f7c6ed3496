import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Webhook } from './queries';

/** Whether anything is sent, and who has ended it. */
export function State({ of: { disabledAs } }: { of: Webhook }) {
  const { t } = useTranslation();
  if (!disabledAs) return <Badge color="teal" tt="none">{t('webhooks.states.active')}</Badge>;
  return <Badge color={disabledAs === 'gone' ? 'yellow' : 'gray'} variant="outline" c="bright" tt="none">{t(`webhooks.states.${disabledAs}`)}</Badge>;
}
