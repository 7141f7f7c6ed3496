import { Alert, Badge, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/project';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { country } from '../words';
import { completion } from './queries';

type Told = components['schemas']['Completion'];
type Addition = Told['additions'][number];
type Partner = components['schemas']['Consortium']['partners'][number];

/** Whom a consortium needs, for what, and what shows that they can do it. */
export function Completion({ id, version, partners }: { id: string; version: number; partners: Partner[] }) {
  const { t } = useTranslation();
  const found = useQuery(completion(id, version));
  if (found.isPending) return <Loading lines={4} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const { additions, complete, eligibility, openTasks } = found.data;
  const broken = eligibility.rules.filter(({ holds }) => !holds);
  const names = (able: string[]) => partners.filter(({ organisationId }) => able.includes(organisationId)).map(({ name }) => name).join(', ');
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">{t(additions.length > 0 ? `together.needs.${complete ? 'all' : 'most'}` : complete ? 'together.needs.nothing' : 'together.needs.nobody')}</Text>
      {additions.length > 0 && (
        <Stack component="ul" className="plain" gap="md">
          {additions.map((addition) => <Joining key={addition.organisationId} addition={addition} rules={eligibility.rules} />)}
        </Stack>
      )}
      {openTasks.filter(({ partnerIds }) => partnerIds.length > 0).map((task) => (
        <Text key={task.name} size="sm">{t('together.needs.able', { task: task.name, names: names(task.partnerIds) })}</Text>
      ))}
      {openTasks.filter(({ uncovered }) => uncovered.length > 0).map((task) => (
        <Alert key={task.name} color="yellow" title={t('together.needs.uncovered', { task: task.name })}>
          <Text size="sm" c="bright">{task.uncovered.join(', ')}</Text>
        </Alert>
      ))}
      {broken.length > 0 && (
        <Alert color="yellow" title={t('together.needs.broken')}>
          {broken.map(({ rule, text }) => <Text key={rule} size="sm" c="bright">{text}</Text>)}
        </Alert>
      )}
    </Stack>
  );
}

function Joining({ addition, rules }: { addition: Addition; rules: Told['eligibility']['rules'] }) {
  const { t } = useTranslation();
  return (
    <li>
      <OrganisationLink id={addition.organisationId} fw={500}>{addition.name}</OrganisationLink>
      {addition.cooperating && <Badge ml="xs" variant="outline" tt="none">{t('together.needs.cooperating')}</Badge>}
      <Text size="sm" c="dimmed">{`${t(`kind.${addition.kind}`)} · ${country(addition.country)}`}</Text>
      <Stack component="ul" gap={4} mt={4} mb={0}>
        {addition.covers.map(({ task, expertise, proof, text }) => (
          <Text component="li" size="sm" key={task + expertise}>{t(`together.needs.covers.${proof}`, { task: task === expertise ? task : `${task}: ${expertise}`, text })}</Text>
        ))}
        {rules.filter(({ rule }) => addition.rules.includes(rule)).map(({ rule, text }) => (
          <Text component="li" size="sm" key={rule}>{text}</Text>
        ))}
      </Stack>
    </li>
  );
}
