import { Alert, Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Secret {
  /** What it is. */
  title: string;
  secret: string;
  /** What to do should it be lost. */
  text: string;
  /** What it is for. */
  children: ReactNode;
  close: () => void;
}

/** A secret that is shown now and never again. Closed by its button alone: what is gone from here is gone. */
export function ShownOnce({ title, secret, text, children, close }: Secret) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} size="lg" title={title} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <Stack>
        <Alert color="yellow" title={t('secret.once')}>
          <Text size="sm" c="bright">{text}</Text>
        </Alert>
        <TextInput aria-label={title} readOnly value={secret} ff="monospace" onFocus={({ currentTarget }) => currentTarget.select()} />
        {children}
        <Group justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" data-autofocus leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />} onClick={copy}>
                {t(copied ? 'secret.copied' : 'secret.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={close}>{t('secret.kept')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
