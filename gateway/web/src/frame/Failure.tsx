import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/refused';
import { useWhatToDo } from './whatToDo';

/** What went wrong, in words, and what may be done about it. */
export function Failure({ failure, again }: { failure: Error; again?: () => void }) {
  const { t } = useTranslation();
  const whatToDo = useWhatToDo();
  const trace = failure instanceof Refused && failure.status >= 500 ? failure.problem?.traceId : undefined;
  return (
    <Alert color="red" variant="light" role="alert" title={t('failure.title')} icon={<IconAlertTriangle aria-hidden />}>
      <Stack align="flex-start" gap="xs">
        <Text c="bright">{whatToDo(failure)}</Text>
        {trace && <Text size="sm" c="bright">{t('failure.trace', { id: trace })}</Text>}
        {again && (
          <Button variant="default" size="xs" onClick={again}>
            {t('failure.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
