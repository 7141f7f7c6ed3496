import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShownOnce } from '../frame/ShownOnce';

/** With what the other system knows that we are the sender. */
export function WebhookSecret({ secret, close }: { secret: string; close: () => void }) {
  const { t } = useTranslation();
  return (
    <ShownOnce title={t('webhooks.secret')} secret={secret} text={t('webhooks.secretText')} close={close}>
      <Text size="sm">{t('webhooks.secretHow')}</Text>
    </ShownOnce>
  );
}
