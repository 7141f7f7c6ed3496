import { ActionIcon, Checkbox, Group, Paper, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Typed } from './questions';

interface Fields {
  form: UseFormReturnType<{ anonymous: boolean; openDays: number | string; questions: Typed[] }>;
  at: number;
  of: Typed;
  last: boolean;
  move: (by: -1 | 1) => void;
  /** Absent where it is the only one. */
  remove: (() => void) | undefined;
}

/** One question, as it is written. */
export function QuestionFields({ form, at, of, last, move, remove }: Fields) {
  const { t } = useTranslation();
  const which = { number: at + 1 };
  const input = (field: keyof Typed) => form.getInputProps(`questions.${at}.${field}`);
  return (
    <Paper withBorder p="sm" role="group" aria-label={t('survey.question', which)}>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t('survey.question', which)} · {t(`survey.kinds.${of.kind}`)}</Text>
        <Group gap={4}>
          <ActionIcon variant="default" size="lg" disabled={at === 0} aria-label={t('survey.up', which)} onClick={() => move(-1)}><IconArrowUp size={18} aria-hidden /></ActionIcon>
          <ActionIcon variant="default" size="lg" disabled={last} aria-label={t('survey.down', which)} onClick={() => move(1)}><IconArrowDown size={18} aria-hidden /></ActionIcon>
          {remove && <ActionIcon variant="default" size="lg" aria-label={t('survey.remove', which)} onClick={remove}><IconTrash size={18} aria-hidden /></ActionIcon>}
        </Group>
      </Group>
      <Stack gap="xs">
        <TextInput label={t('survey.es')} maxLength={300} {...input('es')} />
        <TextInput label={t('survey.en')} maxLength={300} {...input('en')} />
        {of.kind === 'choice' && <TagsInput label={t('survey.options')} description={t('survey.optionsHint')} maxTags={20} {...input('options')} />}
        <Checkbox label={t('survey.mustAnswer')} {...form.getInputProps(`questions.${at}.required`, { type: 'checkbox' })} />
      </Stack>
    </Paper>
  );
}
