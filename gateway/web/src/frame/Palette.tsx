import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { usePages } from './Navigation';

/** Ctrl+K: organisations as typed, and every page. */
export function Palette() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mine = usePages();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 150);
  const { data } = useQuery({
    queryKey: ['organisations', 'palette', query],
    queryFn: ({ signal }) => answer(api.GET('/api/organisations', { params: { query: { query, limit: 8 } }, signal })),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });
  const found: SpotlightActionData[] = (query.length > 1 ? (data?.items ?? []) : []).map((one) => ({
    id: one.organisationId,
    label: one.name,
    description: [t(`kind.${one.kind}`), one.city, t(`standing.${one.standing}`)].filter(Boolean).join(' · '),
    onClick: () => void navigate({ to: '/organisations/$id', params: { id: one.organisationId } }),
  }));
  const pages: SpotlightActionData[] = mine
    .map(({ to, word }) => ({ id: to, label: t(word), onClick: () => void navigate({ to }) }))
    .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const actions: SpotlightActionGroupData[] = [
    { group: t('organisations.title'), actions: found },
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
