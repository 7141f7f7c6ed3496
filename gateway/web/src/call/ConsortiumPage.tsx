import { Alert, Badge, Button, Grid, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import type { components } from '../api/generated/project';
import { isTeam, useSession } from '../api/session';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { RoutedLink } from '../frame/RoutedLink';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { day } from '../words';
import { Completion } from './Completion';
import { call, consortium, eligibility } from './queries';

type Consortium = components['schemas']['Consortium'];

/** One consortium, and what its programme's rules say of it now. */
export function ConsortiumPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/consortia/$id' });
  const somebody = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const found = useQuery(consortium(id));
  const origin = useQuery({ ...call(found.data?.callId ?? ''), enabled: found.isSuccess });
  const form = useMutation({
    mutationFn: (version: number) => answer(api.POST('/api/consortia/{id}/formation', { params: { path: { id }, header: ifMatch(version) } })),
    onSuccess: (now) => {
      queries.setQueryData(consortium(id).queryKey, now);
      tellDone({ message: t('together.formed'), undo: undefined, word: t('undo') });
    },
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['consortia'] }),
  });
  if (found.isPending) return <Loading lines={8} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const one = found.data;
  const mayForm = one.stage === 'proposed' && (isTeam(somebody) || somebody.organisationId === origin.data?.organisationId);
  return (
    <>
      <BackLink to="/together">{t('together.title')}</BackLink>
      <PageHead
        title={one.name}
        badge={<Badge variant={one.stage === 'formed' ? 'filled' : 'outline'} tt="none">{t(`together.stages.${one.stage}`)}</Badge>}
        lead={origin.data && <RoutedLink to="/calls/$id" params={{ id: one.callId }}>{origin.data.title}</RoutedLink>}
      >
        {mayForm && <Button loading={form.isPending} onClick={() => form.mutate(one.version)}>{t('together.form')}</Button>}
      </PageHead>
      {one.formedOn && <Text mb="md" c="dimmed">{t('together.formedOn', { day: day(one.formedOn) })}</Text>}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Panel title={t('together.rules')}><Rules id={id} /></Panel>
            {mayForm && <Panel title={t('together.needs.title')}><Completion id={id} version={one.version} partners={one.partners} /></Panel>}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('together.who')}>
            <Stack component="ul" className="plain" gap="sm">
              {one.partners.map((partner) => (
                <li key={partner.organisationId}>
                  <OrganisationLink id={partner.organisationId} fw={500}>{partner.name}</OrganisationLink>
                  <Text size="sm" c="dimmed">{roles(partner, one).map((role) => (role === 'coordinator' || role === 'partner' ? t(`together.roles.${role}`) : role)).join(' · ')}</Text>
                </li>
              ))}
            </Stack>
          </Panel>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** As its owner has called it, and whether it leads. */
const roles = ({ organisationId, role }: Consortium['partners'][number], { coordinatorId }: Consortium) =>
  organisationId === coordinatorId ? ['coordinator', ...(/^(coordinator|coordinador|partner|socio)a?$/i.test(role) ? [] : [role])] : [role];

function Rules({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery(eligibility(id));
  if (found.isPending) return <Loading lines={4} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  return (
    <Stack gap="sm">
      <Alert role="status" color={found.data.eligible ? 'teal' : 'yellow'} title={t(found.data.eligible ? 'together.eligible' : 'together.notEligible')}>
        <Text size="sm" c="bright">{`${found.data.name} (${found.data.version})`}</Text>
      </Alert>
      <Stack component="ul" className="plain" gap="xs">
        {found.data.rules.map((rule) => (
          <Group component="li" key={rule.rule} wrap="nowrap" align="flex-start" gap="xs">
            <ThemeIcon size="sm" radius="xl" color={rule.holds ? 'teal' : 'orange'} aria-label={t(rule.holds ? 'together.holds' : 'together.fails')} role="img">
              {rule.holds ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
            </ThemeIcon>
            <Text>{rule.text}</Text>
          </Group>
        ))}
      </Stack>
      <Text size="sm" c="dimmed">{found.data.source}</Text>
    </Stack>
  );
}
