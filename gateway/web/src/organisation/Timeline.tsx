import { Button, SegmentedControl, Text, Timeline as Line } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { moment } from '../words';
import { historyOf } from './queries';

const PARTS = ['all', 'member', 'project', 'event'] as const;

export function Timeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<string>('all');
  const history = useInfiniteQuery(historyOf(id, part === 'all' ? undefined : part));
  const lines = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SegmentedControl
        mb="md"
        size="xs"
        className="across"
        aria-label={t('timeline.filter')}
        value={part}
        onChange={setPart}
        data={PARTS.map((value) => ({ value, label: t(`timeline.${value}`) }))}
      />
      {history.isPending && <Loading lines={5} />}
      {history.isError && <Failure failure={history.error} again={() => void history.refetch()} />}
      {history.isSuccess && lines.length === 0 && <Empty title={t('timeline.none')} text={t('timeline.noneText')} />}
      <Line bulletSize={12} lineWidth={2}>
        {lines.map((line) => (
          <Line.Item key={`${line.source}${line.kind}${line.occurredAt}`}>
            <Text>{line.text}</Text>
            <Text size="sm" c="dimmed">
              <time dateTime={line.occurredAt}>{moment(line.occurredAt)}</time>
            </Text>
          </Line.Item>
        ))}
      </Line>
      {history.hasNextPage && (
        <Button mt="md" variant="default" size="xs" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
