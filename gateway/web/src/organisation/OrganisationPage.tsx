import { Grid, Paper, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isTeam, useSession } from '../api/session';
import { Merges } from '../duplicate/Merges';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Facts } from './Facts';
import { Interactions } from './Interactions';
import { Memberships } from './Memberships';
import { People } from './People';
import { organisation } from './queries';
import { StandingBadge } from './StandingBadge';
import { Tags } from './Tags';
import { Tasks } from './Tasks';
import { Timeline } from './Timeline';

/** All that is known of one organisation, on one page. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/organisations/$id' });
  const somebody = useSession();
  const found = useQuery(organisation(id));
  const team = isTeam(somebody);
  const inside = team || somebody.organisationId === id;
  if (found.isPending) return <Loading lines={12} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  return (
    <>
      <BackLink to="/organisations">{t('organisation.back')}</BackLink>
      <PageHead title={found.data.name} badge={<StandingBadge standing={found.data.standing} />} />
      {team && <Tags id={id} />}
      <Grid mt="md" gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Section title={t('organisation.facts')}>
            <Facts organisation={found.data} mayChange={team || (somebody.role === 'member' && inside)} />
          </Section>
          {team && (
            <Section title={t('organisation.interactions')}>
              <Interactions id={id} />
            </Section>
          )}
          {inside && (
            <Section title={t('organisation.timeline')}>
              <Timeline id={id} />
            </Section>
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          {inside && (
            <Section title={t('organisation.membership')}>
              <Memberships id={id} />
            </Section>
          )}
          {team && (
            <Section title={t('organisation.tasks')}>
              <Tasks id={id} />
            </Section>
          )}
          {inside && (
            <Section title={t('organisation.people')}>
              <People id={id} />
            </Section>
          )}
          {team && <Merges what="organisations" id={id} />}
        </Grid.Col>
      </Grid>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" mb="lg" aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
