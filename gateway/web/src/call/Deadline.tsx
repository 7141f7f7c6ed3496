import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/project';
import { today } from '../api/today';
import { day } from '../words';
import { daysUntil } from './reasons';

type Call = components['schemas']['Call'];

/** How long a call can be answered yet, or what has become of it. */
export function Deadline({ call }: { call: Pick<Call, 'stage' | 'deadline'> }) {
  const { t } = useTranslation();
  const left = daysUntil(call.deadline, today());
  if (call.stage !== 'open') return <Badge variant="default" tt="none" flex="none">{t(`calls.stages.${call.stage}`)}</Badge>;
  const word = left < 0 ? t('calls.over') : left === 0 ? t('calls.lastDay') : t('calls.left', { count: left });
  return <Badge variant={left <= 14 ? 'outline' : 'default'} tt="none" flex="none" title={day(call.deadline)}>{word}</Badge>;
}
