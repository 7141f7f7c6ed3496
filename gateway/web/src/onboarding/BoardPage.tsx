import { Button, Group, Select, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { titleIn } from '../words';
import { BoardView } from './BoardView';
import { CaseDrawer } from './CaseDrawer';
import { stalledOn } from './moves';
import { OpenCase } from './OpenCase';
import { board, pipelines } from './queries';
import type { BoardSearch } from './search';

/** How organisations become partners: a board with a column for each stage. */
export function BoardPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/onboarding' });
  const navigate = useNavigate({ from: '/onboarding' });
  const [opening, { open, close }] = useDisclosure();
  const known = useQuery(pipelines);
  const shown = useQuery(board(search.pipeline));
  const show = (change: BoardSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const pipeline = known.data?.items.find((one) => one.pipelineId === shown.data?.pipelineId);
  const stalled = shown.data ? stalledOn(shown.data) : 0;
  const failure = shown.error ?? known.error;
  const empty = shown.data?.stages.every((stage) => stage.cases.length === 0);
  return (
    <>
      <PageHead title={t('onboarding.title')} lead={t('onboarding.lead')}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} disabled={!pipeline} onClick={open}>
          {t('onboarding.open')}
        </Button>
      </PageHead>
      {failure && <Failure failure={failure} again={() => void Promise.all([shown.refetch(), known.refetch()])} />}
      {!failure && (shown.isPending || known.isPending) && <Loading lines={8} />}
      {shown.data && pipeline && (
        <>
          <Group align="flex-end" gap="lg" mb="md">
            {(known.data?.items.length ?? 0) > 1 && (
              <Select
                label={t('onboarding.pipeline')}
                allowDeselect={false}
                w={{ base: '100%', xs: 300 }}
                data={known.data?.items.map((one) => ({ value: one.pipelineId, label: titleIn(one) }))}
                value={pipeline.pipelineId}
                onChange={(id) => id && show({ pipeline: id, stalled: undefined })}
              />
            )}
            <Switch
              mb={7}
              label={t('onboarding.onlyStalled', { count: stalled })}
              checked={search.stalled ?? false}
              disabled={stalled === 0 && !search.stalled}
              onChange={({ currentTarget }) => show({ stalled: currentTarget.checked || undefined })}
            />
          </Group>
          {empty ? (
            <Empty title={t('onboarding.none')} text={t('onboarding.noneText')} />
          ) : (
            <BoardView board={shown.data} pipeline={pipeline} pipelineId={search.pipeline} stalledOnly={search.stalled ?? false} onOpen={(id) => show({ case: id })} />
          )}
          <OpenCase opened={opening} close={close} pipeline={pipeline} onOpened={(id) => show({ case: id })} />
        </>
      )}
      <CaseDrawer id={search.case} pipelines={known.data?.items ?? []} close={() => show({ case: undefined })} />
    </>
  );
}
