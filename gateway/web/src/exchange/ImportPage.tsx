import { Badge, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Columns } from './Columns';
import { isMoving, isUndoable, oneImport, type Import } from './queries';
import { Result } from './Result';
import { Settings } from './Settings';
import { Undo } from './Undo';

/** One file: which column is what, a trial that writes nothing, what becomes of each row, and then the writing. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/imports/$id' });
  const found = useQuery(oneImport(id));
  if (found.isPending) return <Loading lines={10} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  const one = found.data;
  const open = ['ready', 'tried', 'stopped'].includes(one.stage);
  return (
    <>
      <BackLink to="/imports">{t('imports.back')}</BackLink>
      <PageHead
        title={one.fileName ?? t('imports.unnamed')}
        lead={[t(`imports.subjects.${one.subject}`), t('imports.rows', { count: one.rows })].join(' · ')}
        badge={<Badge tt="none" variant={one.stage === 'done' ? 'filled' : 'outline'}>{t(`imports.stages.${one.stage}`)}</Badge>}
      />
      <Stack gap="lg">
        {open && (
          <Part title={t('imports.columns')}>
            <Columns of={one} />
          </Part>
        )}
        {open && (
          <Part title={t('imports.settings')}>
            <Settings of={one} />
          </Part>
        )}
        {isMoving(one) && <Advance of={one} />}
        {['tried', 'stopped', 'committing', 'done'].includes(one.stage) && (
          <Part title={t(one.stage === 'done' ? 'imports.resultDone' : 'imports.result')}>
            <Result of={one} />
          </Part>
        )}
        {isUndoable(one) && (
          <Part title={t('imports.undo')}>
            <Undo key={one.stage} of={one} />
          </Part>
        )}
      </Stack>
    </>
  );
}

function Advance({ of: { progress, stage } }: { of: Import }) {
  const { t } = useTranslation();
  const { done = 0, of: all = 0 } = progress;
  return (
    <div role="status">
      <Text mb={4}>{t(`imports.stages.${stage}`)}</Text>
      <Progress aria-label={t('imports.progress')} value={all > 0 ? (100 * done) / all : 5} striped animated />
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Paper component="section" withBorder p="md" aria-label={title}>
    <Title order={2} size="h4" mb="sm">
      {title}
    </Title>
    {children}
  </Paper>
);
