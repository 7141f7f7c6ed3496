import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTeam, useSession } from '../api/session';
import { inOwn, time } from '../event/local';
import { callsFound, eventsFound, eventsToLookThrough, organisationsFound, peopleFound } from './finds';
import { usePages } from './Navigation';

/** Ctrl+K: organisations, people, calls and events as typed, and every page. */
export function Palette() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mine = usePages();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 150);
  const { role } = useSession();
  const organisations = useQuery(organisationsFound(query));
  const people = useQuery(peopleFound(query, isTeam({ role })));
  const calls = useQuery(callsFound(query));
  const events = useQuery(eventsToLookThrough(query));
  const about = (...words: (string | undefined)[]) => words.filter(Boolean).join(' · ');
  const asked = query.length > 1;
  const found: SpotlightActionGroupData[] = !asked ? [] : [
    {
      group: t('organisations.title'),
      actions: (organisations.data?.items ?? []).map((one) => ({
        id: one.organisationId,
        label: one.name,
        description: about(t(`kind.${one.kind}`), one.city, t(`standing.${one.standing}`)),
        onClick: () => void navigate({ to: '/organisations/$id', params: { id: one.organisationId } }),
      })),
    },
    {
      group: t('subject.title'),
      actions: (people.data?.items ?? []).map((one) => ({
        id: one.personId,
        label: one.name,
        description: about(one.email, one.organisationName),
        onClick: () => void navigate({ to: '/people/$id', params: { id: one.personId } }),
      })),
    },
    {
      group: t('calls.title'),
      actions: (calls.data?.items ?? []).map((one) => ({
        id: one.callId,
        label: one.title,
        onClick: () => void navigate({ to: '/calls/$id', params: { id: one.callId } }),
      })),
    },
    {
      group: t('events.title'),
      actions: eventsFound(events.data?.items ?? [], query).map((one) => ({
        id: one.eventId,
        label: inOwn(one.title),
        description: about(time(one), one.place),
        onClick: () => void navigate({ to: '/events/$id', params: { id: one.eventId } }),
      })),
    },
  ];
  const pages: SpotlightActionData[] = mine
    .map(({ to, word }) => ({ id: to, label: t(word), onClick: () => void navigate({ to }) }))
    .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const actions: SpotlightActionGroupData[] = [
    ...found,
    { group: t('header.pages'), actions: pages },
  ].filter((group) => group.actions.length > 0);
  return (
    <Spotlight
      actions={actions}
      query={typed}
      onQueryChange={setTyped}
      // What the service has found is shown as found: it knows accents and half words.
      filter={(_, all) => all}
      shortcut={['mod + K']}
      nothingFound={t('header.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('header.searchPlaceholder'),
        'aria-label': t('header.searchPlaceholder'),
      }}
    />
  );
}
