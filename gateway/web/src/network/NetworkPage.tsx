import { Box, Grid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { RoutedLink } from '../frame/RoutedLink';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { OrganisationPicker } from '../organisation/OrganisationPicker';
import { organisation } from '../organisation/queries';
import { Drawing } from './Drawing';
import { linksAmong, partnersOf, type Collaboration } from './network';
import './network.css';
import { collaborationsOf } from './queries';

/** As many as can still be told apart. */
const SHOWN = 24;

/** Who has worked with whom: one organisation in the middle, its partners around it, each of which may be the next in the middle. */
export function NetworkPage() {
  const { t } = useTranslation();
  const { organisationId } = useSession();
  const { organisation: asked } = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const latest = useQuery({ ...collaborationsOf(undefined), enabled: asked === undefined && organisationId === undefined });
  const centre = asked ?? organisationId ?? mostActive(latest.data?.items ?? []);
  return (
    <>
      <PageHead title={t('network.title')} lead={t('network.lead')} />
      <Box mb="md" maw={420}>
        <OrganisationPicker label={t('network.middle')} value={null} onChange={(id) => id && void navigate({ search: { organisation: id } })} />
      </Box>
      {latest.isError && <Failure failure={latest.error} again={() => void latest.refetch()} />}
      {latest.isLoading && <Loading lines={8} />}
      {centre ? <Around centre={centre} /> : latest.isSuccess && <Empty title={t('network.none')} text={t('network.noneText')} />}
    </>
  );
}

/** With whom to begin: whoever was in most of the latest projects. */
const mostActive = (collaborations: readonly Collaboration[]) => partnersOf('', collaborations)[0]?.id;

function Around({ centre }: { centre: string }) {
  const { t } = useTranslation();
  const found = useQuery(collaborationsOf(centre));
  const [lit, setLit] = useState<string>();
  const projects = found.data?.items;
  const { partners, links, all } = useMemo(() => {
    const known = partnersOf(centre, projects ?? []);
    const shown = known.slice(0, SHOWN);
    return { partners: shown, all: known.length, links: linksAmong(shown.map(({ id }) => id), projects ?? []) };
  }, [centre, projects]);
  if (found.isPending) return <Loading lines={8} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  return (
    <Panel title={t('network.around')} aside={<Text c="dimmed" size="sm">{t('network.partners', { count: all })}</Text>}>
      <Text fw={600} mb="sm"><Name id={centre} link /></Text>
      {partners.length === 0 && <Empty title={t('network.alone')} text={t('network.aloneText')} />}
      {partners.length > 0 && (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 6 }}><Drawing partners={partners} links={links} lit={lit} light={setLit} /></Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack component="ol" className="plain" gap={2}>
              {partners.map(({ id, projects: count, last }, at) => (
                <li key={id} className="partner" data-lit={lit === id || undefined} onMouseEnter={() => setLit(id)} onMouseLeave={() => setLit(undefined)}>
                  <Text span c="dimmed" w={28} flex="none">{at + 1}</Text>
                  <div>
                    <RoutedLink to="/network" search={{ organisation: id }} onFocus={() => setLit(id)} onBlur={() => setLit(undefined)}><Name id={id} /></RoutedLink>
                    <Text size="sm" c="dimmed">{t('network.projects', { count, last })}</Text>
                  </div>
                </li>
              ))}
            </Stack>
            {all > SHOWN && <Text size="sm" c="dimmed" mt="sm">{t('network.more', { count: all - SHOWN })}</Text>}
          </Grid.Col>
        </Grid>
      )}
    </Panel>
  );
}

function Name({ id, link }: { id: string; link?: boolean }) {
  const { t } = useTranslation();
  const found = useQuery({ ...organisation(id), refetchInterval: false, staleTime: 600_000 });
  const name = found.data?.name ?? t(found.isPending ? 'loading' : 'unknown');
  return link ? <OrganisationLink id={id}>{name}</OrganisationLink> : name;
}
