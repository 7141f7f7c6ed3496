import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Choice {
  /** What somebody else has written meanwhile. */
  theirs: ReactNode;
  saving: boolean;
  keepTheirs: () => void;
  useMine: () => void;
}

/** Two people have changed the same: one of them sees both, and chooses. */
export function Conflict({ theirs, saving, keepTheirs, useMine }: Choice) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" role="alert" title={t('conflict.title')} mt="xs">
      <Text size="sm" c="bright">{t('conflict.theirs')}</Text>
      <Text className="typed" fw={600} my="xs" c="bright">
        {theirs || t('unknown')}
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={keepTheirs}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button size="xs" loading={saving} onClick={useMine}>
          {t('conflict.useMine')}
        </Button>
      </Group>
    </Alert>
  );
}
