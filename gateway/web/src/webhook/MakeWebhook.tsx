import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useSession } from '../api/session';
import { WebhookForm } from './WebhookForm';
import { WebhookSecret } from './WebhookSecret';

const NOTHING = { url: '', description: '', types: [] };

/** A new webhook, whose secret is shown once. */
export function MakeWebhook({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { csrfToken = '' } = useSession();
  const [secret, setSecret] = useState<string>();
  if (secret !== undefined) return <WebhookSecret secret={secret} close={close} />;
  return (
    <WebhookForm
      title={t('webhooks.make')}
      word={t('webhooks.makeDo')}
      from={NOTHING}
      send={(body) => answer(api.POST('/api/webhooks', { params: { header: { 'X-CSRF-Token': csrfToken } }, body }))}
      done={(made) => setSecret(made.secret)}
      close={close}
    />
  );
}
