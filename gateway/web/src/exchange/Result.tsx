import { Badge, Button, Checkbox, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { number } from '../words';
import { spoken } from '../words/refusals';
import { rowsOf, type Import, type Outcome } from './queries';
import { useImportChange } from './useImportChange';

const OUTCOMES = ['created', 'updated', 'unchanged', 'known', 'left-out', 'troubled'] as const satisfies readonly Outcome[];

const countOf = ({ counts }: Import, outcome: Outcome) => counts[outcome === 'left-out' ? 'leftOut' : outcome] ?? 0;

/** What becomes of the rows, and the word that writes them. */
export function Result({ of }: { of: Import }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Outcome | 'all'>(countOf(of, 'troubled') > 0 ? 'troubled' : 'all');
  const rows = useInfiniteQuery(rowsOf(of, shown === 'all' ? undefined : shown));
  const lines = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const present = OUTCOMES.filter((outcome) => countOf(of, outcome) > 0);
  return (
    <Stack>
      {of.stage === 'done' && <Text fw={500}>{t('imports.written', { count: of.counts.written ?? 0 })}</Text>}
      {['tried', 'stopped'].includes(of.stage) && <Write of={of} />}
      <Group justify="space-between">
        <SegmentedControl
          className="across"
          size="xs"
          aria-label={t('imports.outcome')}
          value={shown}
          onChange={(chosen) => setShown(chosen as Outcome | 'all')}
          data={[
            { value: 'all', label: `${t('imports.outcomes.all')} ${number(of.rows)}` },
            ...present.map((value) => ({ value, label: `${t(`imports.outcomes.${value}`)} ${number(countOf(of, value))}` })),
          ]}
        />
        <Button component="a" href={`/api/imports/${of.importId}/report`} download variant="default" size="xs" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('imports.report')}
        </Button>
      </Group>
      {rows.isPending && <Loading lines={4} />}
      {rows.isError && <Failure failure={rows.error} again={() => void rows.refetch()} />}
      {rows.isSuccess && lines.length === 0 && <Text c="dimmed">{t('imports.noRows')}</Text>}
      {lines.length > 0 && (
        <Table verticalSpacing="xs" aria-label={t('imports.result')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('imports.line')}</Table.Th>
              <Table.Th scope="col">{t('imports.outcome')}</Table.Th>
              <Table.Th scope="col">{t('imports.cells')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.row}>
                <Table.Td>{number(line.line)}</Table.Td>
                <Table.Td>
                  <Badge variant={line.outcome === 'troubled' ? 'outline' : 'default'} tt="none" miw="max-content">
                    {t(`imports.outcomes.${line.outcome}`)}
                  </Badge>
                </Table.Td>
                <Table.Td className="typed">
                  {line.code && <Text size="sm" fw={500}>{spoken({ code: line.code, detail: line.detail ?? line.code }).detail}</Text>}
                  <Text size="sm" c="dimmed">{line.cells.join(' · ')}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {rows.hasNextPage && (
        <Group>
          <Button variant="default" size="xs" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            {t('more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Write({ of }: { of: Import }) {
  const { t } = useTranslation();
  const change = useImportChange(of);
  const [skip, setSkip] = useState(false);
  const troubled = countOf(of, 'troubled') > 0;
  return (
    <Group>
      <Button loading={change.isPending} disabled={troubled && !skip} onClick={() => change.mutate({ do: 'write', skipTroubles: skip })}>
        {t('imports.write')}
      </Button>
      {troubled && <Checkbox label={t('imports.skip')} checked={skip} onChange={({ currentTarget }) => setSkip(currentTarget.checked)} />}
    </Group>
  );
}
