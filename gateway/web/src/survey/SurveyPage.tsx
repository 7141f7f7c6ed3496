import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { inOwn } from '../event/local';
import { event } from '../event/queries';
import { BackLink } from '../frame/BackLink';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { moment } from '../words';
import type { Survey } from './questions';
import { survey } from './queries';
import { Results } from './Results';
import { SurveyForm } from './SurveyForm';

/** What those who came to an event are asked, and what they said. */
export function SurveyPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/events/$id/survey' });
  const [writing, { open, close }] = useDisclosure();
  const one = useQuery(event(id));
  const found = useQuery(survey(id));
  const failed = [one, found].find(({ isError }) => isError);
  return (
    <>
      <BackLink to="/events/$id" params={{ id }}>{one.data ? inOwn(one.data.title) : t('loading')}</BackLink>
      {failed?.error && <Failure failure={failed.error} again={() => void failed.refetch()} />}
      {!failed && (!one.data || found.data === undefined) && <Loading lines={8} />}
      {one.data && found.data !== undefined && (
        <>
          <PageHead title={t('survey.title')} lead={t('survey.lead')}>
            {found.data && !writing && <Button variant="default" onClick={open}>{t('survey.change')}</Button>}
          </PageHead>
          {writing && <SurveyForm key={found.data?.version} event={id} of={found.data} close={close} />}
          {!writing && !found.data && <Empty title={t('survey.none')} text={t('survey.noneText')}><Button onClick={open}>{t('survey.begin')}</Button></Empty>}
          {!writing && found.data && <Written of={found.data} />}
        </>
      )}
    </>
  );
}

function Written({ of }: { of: Survey }) {
  const { t } = useTranslation();
  return (
    <>
      <Results of={of} />
      <Panel title={t('survey.questions')}>
        <Stack component="ol" className="plain" gap="sm">
          {of.questions.map((question) => (
            <li key={question.key}>
              <Group gap="xs">
                <Text fw={500} className="typed">{inOwn(question.label)}</Text>
                <Badge variant="default" tt="none">{t(`survey.kinds.${question.kind}`)}</Badge>
                {question.required && <Badge variant="outline" tt="none">{t('survey.required')}</Badge>}
              </Group>
              {question.options && <Text size="sm" c="dimmed" className="typed">{question.options.join(' · ')}</Text>}
            </li>
          ))}
        </Stack>
        <Text size="sm" c="dimmed" mt="md">{t('survey.open', { moment: moment(of.openUntil) })}</Text>
        <Alert mt="md" color={of.anonymous ? 'teal' : 'yellow'}><Text size="sm" c="bright">{t(of.anonymous ? 'survey.anonymousText' : 'survey.namedText')}</Text></Alert>
      </Panel>
    </>
  );
}
