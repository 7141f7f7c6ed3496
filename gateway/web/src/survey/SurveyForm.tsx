import { Button, Group, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import { Panel } from '../frame/Panel';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { QuestionFields } from './QuestionFields';
import { another, asQuestion, KINDS, MOST, moved, typed, USUAL, type Survey, type Typed } from './questions';
import { survey } from './queries';

interface Values {
  anonymous: boolean;
  openDays: number | string;
  questions: Typed[];
}

const written = (of: Survey | null): Values =>
  of ? { anonymous: of.anonymous, openDays: of.openDays, questions: of.questions.map(typed) } : { anonymous: true, openDays: 14, questions: USUAL };

/** Writes the questions, whole. */
export function SurveyForm({ event, of, close }: { event: string; of: Survey | null; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm<Values>({
    initialValues: written(of),
    validate: {
      questions: {
        es: (es, values, path) => (es.trim() || values.questions[place(path)]?.en.trim() ? null : t('survey.labelMissing')),
        options: (options, values, path) => (values.questions[place(path)]?.kind !== 'choice' || options.length > 1 ? null : t('survey.optionsMissing')),
      },
    },
  });
  const draft = useDraft(`survey:${event}`, form);
  const save = useMutation({
    mutationFn: ({ anonymous, openDays, questions }: Values) =>
      answer(
        api.PUT('/api/events/{event}/survey', {
          params: { path: { event }, header: ifMatch(of?.version ?? 0) },
          body: { anonymous, openDays: Number(openDays), questions: questions.map(asQuestion) },
        }),
      ),
    onSuccess: (now) => {
      draft.forget();
      queries.setQueryData(survey(event).queryKey, now);
      close();
    },
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['events', event, 'survey'] }),
  });
  const { questions } = form.values;
  const put = (all: Typed[]) => form.setFieldValue('questions', all);
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Panel title={t('survey.questions')}>
        <Stack>
          {questions.map((question, at) => (
            <QuestionFields key={question.key} form={form} at={at} of={question} last={at === questions.length - 1} move={(by) => put(moved(questions, at, by))} remove={questions.length > 1 ? () => put(questions.toSpliced(at, 1)) : undefined} />
          ))}
          {questions.length < MOST && (
            <Group gap="xs">
              <Text size="sm">{t('survey.add')}</Text>
              {KINDS.map((kind) => (
                <Button key={kind} size="xs" variant="default" onClick={() => put([...questions, another(kind, questions)])}>{t(`survey.kinds.${kind}`)}</Button>
              ))}
            </Group>
          )}
        </Stack>
      </Panel>
      <Panel title={t('survey.how')}>
        <Stack>
          <Switch label={t('survey.anonymous')} description={t(form.values.anonymous ? 'survey.anonymousText' : 'survey.namedText')} {...form.getInputProps('anonymous', { type: 'checkbox' })} />
          <NumberInput label={t('survey.openDays')} description={t('survey.openDaysText')} required min={1} max={60} allowDecimal={false} maw={320} {...form.getInputProps('openDays')} />
        </Stack>
      </Panel>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => { draft.forget(); close(); }}>{t('cancel')}</Button>
        <Button type="submit" loading={save.isPending}>{t('survey.save')}</Button>
      </Group>
    </form>
  );
}

/** Which question it is of, by its path such as questions.3.es. */
const place = (path: string) => Number(path.split('.')[1]);
