import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import type { components } from '../api/generated/project';
import { useSession } from '../api/session';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { RoutedLink } from '../frame/RoutedLink';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { OrganisationLink } from '../organisation/OrganisationLink';
import { interests } from './queries';

type Interest = components['schemas']['Interest'];

/** Answers to calls; whoever owns the call accepts or declines, whoever answered may take it back. */
export function Interests({ of, mine }: { of: { callId?: string; organisationId?: string }; mine: boolean }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(interests(of));
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Loading lines={2} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  if (found.length === 0) return <Text c="dimmed">{t(of.callId ? 'calls.noInterests' : 'calls.noInterestsOfMine')}</Text>;
  return (
    <Stack component="ul" className="plain">
      {found.map((one) => (
        <li key={one.interestId}>
          <Group gap="xs">
            {of.callId ? (
              <OrganisationLink id={one.organisationId} fw={500}>{one.organisationName}</OrganisationLink>
            ) : (
              <RoutedLink to="/calls/$id" params={{ id: one.callId }} fw={500}>{one.callTitle}</RoutedLink>
            )}
            <Badge variant={one.stage === 'expressed' ? 'outline' : 'default'} tt="none">{t(`calls.interestStages.${one.stage}`)}</Badge>
          </Group>
          <Text size="sm" className="typed">{one.message}</Text>
          {one.stage === 'expressed' && <Reply one={one} mine={mine} />}
        </li>
      ))}
      {list.hasNextPage && <Button size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button>}
    </Stack>
  );
}

function Reply({ one, mine }: { one: Interest; mine: boolean }) {
  const { t } = useTranslation();
  const { organisationId } = useSession();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const params = { path: { id: one.interestId }, header: ifMatch(one.version) };
  const reply = useMutation({
    mutationFn: (how: 'acceptance' | 'declination' | 'withdrawal') => {
      switch (how) {
        case 'acceptance':
          return answer(api.POST('/api/interests/{id}/acceptance', { params }));
        case 'declination':
          return answer(api.POST('/api/interests/{id}/declination', { params }));
        case 'withdrawal':
          return answer(api.POST('/api/interests/{id}/withdrawal', { params }));
      }
    },
    onSuccess: (_, how) => tellDone({ message: t(`calls.replied.${how}`, { name: one.organisationName }), undo: undefined, word: t('undo') }),
    onError: tellFailure,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['interests'] }), queries.invalidateQueries({ queryKey: ['cooperations'] })]),
  });
  if (organisationId === one.organisationId) {
    return <Button mt={4} size="compact-sm" variant="default" loading={reply.isPending} onClick={() => reply.mutate('withdrawal')}>{t('calls.withdraw')}</Button>;
  }
  if (!mine) return null;
  return (
    <Group gap="xs" mt={4}>
      <Button size="compact-sm" loading={reply.isPending} onClick={() => reply.mutate('acceptance')}>{t('calls.accept')}</Button>
      <Button size="compact-sm" variant="default" disabled={reply.isPending} onClick={() => reply.mutate('declination')}>{t('calls.decline')}</Button>
    </Group>
  );
}
