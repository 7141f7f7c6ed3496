import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { moment } from '../words';
import { colourOf, isUnsure, type Verdict } from './verdict';

const ICONS = { green: IconCircleCheck, amber: IconAlertTriangle, red: IconCircleX };

/** To be seen from the other side of a table: may they come in, and who are they? */
export function Ruling({ verdict, asking, letIn }: { verdict: Verdict; asking: boolean; letIn: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { finding, name, organisation, seats = 1, at } = verdict;
  const colour = colourOf(finding);
  const Icon = ICONS[colour];
  return (
    <div className="ruling" data-colour={colour} role="status" aria-live="assertive">
      <Icon size={56} aria-hidden />
      <div>
        <Text fz={26} fw={700} lh={1.2}>{t(`scanner.findings.${finding}`)}</Text>
        {name && <Text fz={22} lh={1.3}>{name}</Text>}
        {organisation && <Text>{organisation}</Text>}
        {seats > 1 && <Text fw={600}>{t('scanner.seats', { count: seats })}</Text>}
        {at && <Text size="sm">{moment(at)}</Text>}
        {asking && isUnsure(finding) && <Text size="sm">{t('scanner.asking')}</Text>}
        {letIn && <Button mt="xs" color="dark" onClick={letIn}>{t('scanner.letIn')}</Button>}
      </div>
    </div>
  );
}
