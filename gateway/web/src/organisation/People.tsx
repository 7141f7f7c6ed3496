import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isTeam, useSession } from '../api/session';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { RoutedLink } from '../frame/RoutedLink';
import { peopleOf } from './queries';

/** Fetched once somebody opens it. */
const AddPerson = lazy(() => import('./AddPerson').then((part) => ({ default: part.AddPerson })));

/** Who speaks for an organisation, for those who may know; they may name others, too. */
export function People({ id }: { id: string }) {
  const { t } = useTranslation();
  const somebody = useSession();
  const [adding, { open, close }] = useDisclosure();
  return (
    <>
      <Known id={id} />
      {(isTeam(somebody) || somebody.role === 'member') && (
        <Button mt="md" size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>{t('people.add')}</Button>
      )}
      {adding && <Suspense><AddPerson organisationId={id} close={close} /></Suspense>}
    </>
  );
}

function Known({ id }: { id: string }) {
  const { t } = useTranslation();
  const team = isTeam(useSession());
  const list = useInfiniteQuery(peopleOf(id));
  if (list.isPending) return <Loading lines={3} />;
  if (list.isError) return <Failure failure={list.error} again={() => void list.refetch()} />;
  const people = list.data.pages.flatMap((page) => page.items);
  if (people.length === 0) return <Empty title={t('people.none')} text={t('people.noneText')} />;
  return (
    <>
      <Stack component="ul" className="plain" gap="md">
        {people.map((one) => (
          <li key={one.personId}>
            <Group gap="xs">
              {team ? <RoutedLink to="/people/$id" params={{ id: one.personId }} fw={500}>{one.name}</RoutedLink> : <Text fw={500}>{one.name}</Text>}
              {one.roles.map((role) => (
                <Badge key={role.roleId} variant="default" tt="none">
                  {role.title ?? t(`role.${role.kind}`)}
                </Badge>
              ))}
            </Group>
            {one.position && <Text size="sm" c="dimmed">{one.position}</Text>}
            <Group gap="md">
              <Anchor size="sm" href={`mailto:${one.email}`}>{one.email}</Anchor>
              {one.phone && <Anchor size="sm" href={`tel:${one.phone.replace(/[^+\d]/g, '')}`}>{one.phone}</Anchor>}
            </Group>
          </li>
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button mt="sm" variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
