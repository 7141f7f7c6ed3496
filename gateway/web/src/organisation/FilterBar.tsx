import { Button, Group, Pill, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTeam, useSession } from '../api/session';
import { KeepAsSegment } from '../segment/KeepAsSegment';
import { segment } from '../segment/queries';
import { COUNTRIES } from './countries';
import { filtersOf, KINDS, STANDINGS, type Filters } from './filters';
import { tags } from './queries';

export function FilterBar() {
  const { t } = useTranslation();
  const somebody = useSession();
  const filters = useSearch({ from: '/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  const known = useQuery({ ...tags, enabled: isTeam(somebody) });
  const filter = (change: Partial<Record<keyof Filters, string | null>>) =>
    void navigate({ search: (before) => filtersOf({ ...before, ...change }), replace: true });
  const all = { placeholder: t('organisations.any'), clearable: true, searchable: true, w: { base: 'calc(50% - 6px)', xs: 170 } } as const;
  return (
    <Group align="flex-end" mb="md" gap="sm" role="search">
      <QueryField query={filters.query ?? ''} onTyped={(query) => filter({ query })} />
      <Select {...all} label={t('organisations.kind')} data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} value={filters.kind ?? null} onChange={(kind) => filter({ kind })} />
      <Select {...all} label={t('organisations.country')} data={COUNTRIES} value={filters.country ?? null} onChange={(country) => filter({ country })} />
      <Select {...all} label={t('organisations.standing')} data={STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }))} value={filters.standing ?? null} onChange={(standing) => filter({ standing })} />
      {(known.data?.items.length ?? 0) > 0 && (
        <Select {...all} label={t('organisations.tag')} data={known.data?.items.map((tag) => ({ value: tag.tagId, label: tag.name }))} value={filters.tag ?? null} onChange={(tag) => filter({ tag })} />
      )}
      {filters.segment && isTeam(somebody) && <OfSegment id={filters.segment} leave={() => filter({ segment: null })} />}
      {isTeam(somebody) && Object.keys(filters).some((name) => name !== 'segment') && <KeepAsSegment filters={filters} />}
      {Object.keys(filters).length > 0 && (
        <Button variant="subtle" onClick={() => void navigate({ search: {} })}>
          {t('organisations.clear')}
        </Button>
      )}
    </Group>
  );
}

/** The segment that is looked at, and the way out of it. */
function OfSegment({ id, leave }: { id: string; leave: () => void }) {
  const { t } = useTranslation();
  const found = useQuery(segment(id));
  return (
    <Pill size="lg" mb={4} withRemoveButton onRemove={leave} removeButtonProps={{ 'aria-label': t('segments.leave'), 'aria-hidden': false, tabIndex: 0 }}>
      {t('segments.shown', { name: found.data?.name ?? '…' })}
    </Pill>
  );
}

/** The address follows the typing at a little distance. */
function QueryField({ query, onTyped }: { query: string; onTyped: (query: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(query);
  const tell = useDebouncedCallback(onTyped, 200);
  useEffect(() => setTyped((before) => (before.trim() === query.trim() ? before : query)), [query]);
  return (
    <TextInput
      type="search"
      flex={1}
      miw={220}
      label={t('organisations.query')}
      placeholder={t('organisations.queryHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value);
      }}
    />
  );
}
