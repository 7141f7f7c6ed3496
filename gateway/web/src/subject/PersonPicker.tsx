import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { people } from './queries';

/** One person of however many, found by what is typed. */
export function PersonPicker({ label, without, onChange }: { label: string; without: string; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const { data } = useInfiniteQuery(people(query));
  const found = (data?.pages[0]?.items ?? []).filter(({ personId }) => personId !== without);
  const known = new Map(found.map((one) => [one.personId, one]));
  return (
    <Select
      mb="lg"
      label={label}
      description={t('subject.mergeWithHint')}
      searchable
      nothingFoundMessage={t('subject.mergeNobody')}
      data={found.map(({ personId, name }) => ({ value: personId, label: name }))}
      // What the service has found is shown as found: it knows accents and half words.
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const one = known.get(option.value);
        return [option.label, one?.email, one?.organisationName].filter(Boolean).join(' · ');
      }}
      value={null}
      onChange={(id) => id && onChange(id)}
      onSearchChange={setTyped}
    />
  );
}
