import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { RoutedLink } from '../frame/RoutedLink';
import { people } from './queries';

/** Everybody of whom something is held, wherever they are at home. */
export function PeoplePage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const list = useInfiniteQuery(people(query));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('subject.title')} lead={t('subject.lead')} />
      <TextInput type="search" mb="md" label={t('subject.find')} description={t('subject.findHint')} leftSection={<IconSearch size={16} aria-hidden />} value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
      {list.isPending && <Loading lines={8} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && found.length === 0 && <Empty title={t(query ? 'subject.noneFound' : 'subject.none')} text={t(query ? 'subject.noneFoundText' : 'subject.noneText')} />}
      <Stack component="ul" className="plain" gap="sm">
        {found.map((one) => (
          <li key={one.personId}>
            <RoutedLink to="/people/$id" params={{ id: one.personId }} fw={500}>{one.name}</RoutedLink>
            <Text size="sm" c="dimmed" className="typed">{[one.email, one.position, one.organisationName].filter(Boolean).join(' · ')}</Text>
          </li>
        ))}
      </Stack>
      {list.hasNextPage && <Button mt="md" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
