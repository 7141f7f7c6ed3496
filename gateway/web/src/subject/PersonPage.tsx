import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { IconArrowMerge, IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { Merges } from '../duplicate/Merges';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { RoutedButton } from '../frame/RoutedLink';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { organisation } from '../organisation/queries';
import { moment } from '../words';
import { Erasure } from './Erasure';
import { held, OUTCOMES } from './held';
import { Limits } from './Limits';
import { Places } from './Places';
import { erasurePlan, personalData, proof } from './queries';

/** What is held of somebody, and the rights that they have over it. */
export function PersonPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/people/$id' });
  const plan = useQuery(erasurePlan(id));
  const erased = plan.error instanceof Refused && plan.error.code === 'person-erased';
  const found = useQuery({ ...personalData(id), enabled: plan.isSuccess && !erased });
  return (
    <>
      <BackLink to="/people">{t('subject.title')}</BackLink>
      {erased && <Erased id={id} />}
      {plan.isError && !erased && <Failure failure={plan.error} again={() => void plan.refetch()} />}
      {!erased && found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      {(plan.isPending || (plan.isSuccess && found.isPending)) && <Loading lines={10} />}
      {!erased && plan.data && found.data && (
        <>
          <PageHead title={found.data.name} lead={[found.data.email, found.data.phone, found.data.position].filter(Boolean).join(' · ')}>
            <RoutedButton to="/people/$id/merge" params={{ id }} variant="default" leftSection={<IconArrowMerge size={18} aria-hidden />}>{t('subject.merge')}</RoutedButton>
            <Button component="a" variant="default" href={`/api/privacy/people/${id}/data.pdf`} download leftSection={<IconFileTypePdf size={18} aria-hidden />}>{t('subject.paper')}</Button>
            <Button component="a" variant="default" href={`/api/privacy/people/${id}/data`} download={`${id}.json`} leftSection={<IconDownload size={18} aria-hidden />}>{t('subject.copy')}</Button>
          </PageHead>
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 6 }}>
              <Held data={found.data} />
              <Merges what="people" id={id} />
              <Limits id={id} onHold={plan.data.onHold} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 6 }}>
              <Erasure of={found.data} plan={plan.data} />
            </Grid.Col>
          </Grid>
        </>
      )}
    </>
  );
}

function Held({ data }: { data: Schemas['PersonalData'] }) {
  const { t } = useTranslation();
  const home = useQuery({ ...organisation(data.organisationId), refetchInterval: false });
  return (
    <Panel title={t('subject.held')}>
      <Stack component="ul" className="plain" gap={4}>
        <li>
          {t('subject.contact', { moment: moment(data.recordedAt) })} <OrganisationLink id={data.organisationId} underline="always">{home.data?.name ?? t('loading')}</OrganisationLink>
        </li>
        {held(data).map(({ kind, count }) => (
          <Group component="li" key={kind} justify="space-between" wrap="nowrap">
            <Text>{t(`subject.kinds.${kind}`)}</Text>
            <Text fw={600}>{count}</Text>
          </Group>
        ))}
      </Stack>
      <Text size="sm" c="dimmed" mt="sm">{t('subject.copyText')}</Text>
    </Panel>
  );
}

/** Nobody any more: what is left is the proof, which names nobody. */
function Erased({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery(proof(id));
  return (
    <>
      <PageHead title={t('subject.erased')} lead={found.data && t('subject.erasedAt', { moment: moment(found.data.erasedAt) })} />
      {found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      {found.data && <Panel title={t('subject.proof')}><Places places={found.data.places} words={OUTCOMES} done /></Panel>}
    </>
  );
}
