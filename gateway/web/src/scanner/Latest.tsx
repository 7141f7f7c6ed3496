import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { moment } from '../words';
import { isDisputed, truthOf, type Scan } from './queue';
import { colourOf } from './verdict';

const SHOWN = 30;

/** What was seen last, and what turned out differently once the service had heard of it. */
export function Latest({ scans }: { scans: readonly Scan[] }) {
  const { t } = useTranslation();
  const disputed = scans.filter(isDisputed);
  if (scans.length === 0) return <Text c="dimmed">{t('scanner.noneSeen')}</Text>;
  return (
    <>
      {disputed.length > 0 && <Alert color="red" mb="sm" title={t('scanner.disputed', { count: disputed.length })}>{t('scanner.disputedText')}</Alert>}
      <Stack component="ul" className="plain" gap={0} aria-label={t('scanner.latest')}>
        {scans.slice(0, SHOWN).map((scan) => {
          const { finding, name } = truthOf(scan);
          return (
            <li key={scan.id} className="seen" data-colour={colourOf(finding)}>
              <div>
                <Text fw={500}>{name ?? t('scanner.somebody')}</Text>
                <Text size="sm">{t(`scanner.findings.${finding}`)}</Text>
              </div>
              <Group gap={6} wrap="nowrap">
                {!scan.told && <IconCloudOff size={18} role="img" aria-label={t('scanner.untold')} />}
                <Text size="sm" c="dimmed">{moment(scan.scannedAt)}</Text>
              </Group>
            </li>
          );
        })}
      </Stack>
    </>
  );
}
