import { Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inOwn } from '../event/local';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { Panel } from '../frame/Panel';
import { number } from '../words';
import { counted, type Question, type Result, type Survey } from './questions';
import { results } from './queries';

/** What was said so far, added up. */
export function Results({ of }: { of: Survey }) {
  const { t } = useTranslation();
  const found = useQuery(results(of.eventId));
  if (found.isPending) return <Loading lines={4} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const { asked, answered, responseRate, withheld, questions } = found.data;
  const known = new Map(questions.map((one) => [one.key, one]));
  return (
    <Panel title={t('survey.results')} aside={responseRate !== undefined && <Text c="dimmed">{t('survey.rate', { rate: number(responseRate) })}</Text>}>
      <Text mb="md">{asked === 0 ? t('survey.nobodyAsked') : t('survey.answered', { count: answered, asked: number(asked) })}</Text>
      {withheld && <Text c="dimmed">{t('survey.withheld')}</Text>}
      {!withheld && (
        <Stack gap="lg">
          {of.questions.map((question) => {
            const result = known.get(question.key);
            return result && result.answered > 0 && <One key={question.key} question={question} result={result} />;
          })}
        </Stack>
      )}
    </Panel>
  );
}

function One({ question, result }: { question: Question; result: Result }) {
  const { t } = useTranslation();
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text fw={600} className="typed">{inOwn(question.label)}</Text>
        {result.mean !== undefined && <Text fw={600}>{t('survey.mean', { mean: number(result.mean) })}</Text>}
      </Group>
      <Text size="sm" c="dimmed" mb="xs">{t('survey.answers', { count: result.answered })}</Text>
      {question.kind === 'text' ? <Remarks of={result.remarks ?? []} /> : <Counts question={question} result={result} />}
    </div>
  );
}

function Counts({ question, result }: { question: Question; result: Result }) {
  return (
    <Stack component="ul" className="plain" gap={6}>
      {counted(question, result).map(({ answer, count }) => (
        <Group component="li" key={answer} gap="sm" wrap="nowrap">
          <Text size="sm" flex={question.kind === 'rating' ? '0 0 1rem' : '0 0 35%'} className="typed">{answer}</Text>
          <Progress flex={1} value={(100 * count) / result.answered} size="lg" aria-hidden />
          <Text size="sm" w="3rem" ta="end">{number(count)}</Text>
        </Group>
      ))}
    </Stack>
  );
}

function Remarks({ of }: { of: string[] }) {
  const { t } = useTranslation();
  return (
    <Stack component="ul" className="plain" gap={6}>
      {of.map((remark, at) => (
        <Text component="li" key={at} size="sm" className="typed">{t('survey.remark', { remark })}</Text>
      ))}
    </Stack>
  );
}
