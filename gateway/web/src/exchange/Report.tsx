import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Import } from './queries';

/** Each row of the file with what became of it, to take home. */
export function Report({ of: { importId } }: { of: Import }) {
  const { t } = useTranslation();
  return (
    <Button component="a" href={`/api/imports/${importId}/report`} download variant="default" size="xs" leftSection={<IconDownload size={16} aria-hidden />}>
      {t('imports.report')}
    </Button>
  );
}
