import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { number } from '../words';
import { spoken } from '../words/refusals';
import type { Schemas } from '../api/client';
import { rowsOf, type Fate, type Import, type Outcome } from './queries';

type Row = Schemas['ImportRow'];

/** Rows of the file, each with what becomes of it and why. */
export function Rows({ of, which, title }: { of: Import; which: { outcome?: Outcome; undo?: Fate }; title: string }) {
  const { t } = useTranslation();
  const rows = useInfiniteQuery(rowsOf(of, which));
  if (rows.isPending) return <Loading lines={4} />;
  if (rows.isError) return <Failure failure={rows.error} again={() => void rows.refetch()} />;
  const lines = rows.data.pages.flatMap((page) => page.items);
  if (lines.length === 0) return <Text c="dimmed">{t('imports.noRows')}</Text>;
  return (
    <>
      <Table verticalSpacing="xs" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('imports.line')}</Table.Th>
            <Table.Th scope="col">{t('imports.outcome')}</Table.Th>
            <Table.Th scope="col">{t('imports.cells')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Line key={line.row} line={line} />
          ))}
        </Table.Tbody>
      </Table>
      {rows.hasNextPage && (
        <Group>
          <Button variant="default" size="xs" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            {t('more')}
          </Button>
        </Group>
      )}
    </>
  );
}

function Line({ line: { line, outcome, undo, cells, ...row } }: { line: Row }) {
  const { t } = useTranslation();
  const { code, detail } = undo ?? row;
  return (
    <Table.Tr>
      <Table.Td>{number(line)}</Table.Td>
      <Table.Td>
        <Badge variant={outcome === 'troubled' || undo?.fate === 'kept' ? 'outline' : 'default'} tt="none" miw="max-content">
          {t(undo ? `imports.fates.${undo.fate}` : `imports.outcomes.${outcome}`)}
        </Badge>
      </Table.Td>
      <Table.Td className="typed">
        {code && <Text size="sm" fw={500}>{spoken({ code, detail: detail ?? code }).detail}</Text>}
        <Text size="sm" c="dimmed">{cells.filter(Boolean).join(' · ')}</Text>
      </Table.Td>
    </Table.Tr>
  );
}
