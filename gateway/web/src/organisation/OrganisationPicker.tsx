import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';

type Look = Pick<SelectProps, 'label' | 'description' | 'required' | 'error'>;

/** One organisation of however many, found by what is typed. */
export function OrganisationPicker({ value, onChange, ...look }: Look & { value: string | null; onChange: (id: string | null, name: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const [query] = useDebouncedValue(typed === chosen?.label ? '' : typed.trim(), 200);
  const { data } = useQuery({
    queryKey: ['organisations', 'picker', query],
    queryFn: ({ signal }) => answer(api.GET('/api/organisations', { params: { query: { query: query || undefined, limit: 20 } }, signal })),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map((one) => ({ value: one.organisationId, label: one.name }));
  const places = new Map((data?.items ?? []).map((one) => [one.organisationId, one.city]));
  return (
    <Select
      {...look}
      searchable
      clearable
      placeholder={t('picker.placeholder')}
      nothingFoundMessage={t('picker.nothing')}
      data={chosen && !places.has(chosen.value) ? [chosen, ...found] : found}
      // What the service has found is shown as found: it knows accents and half words.
      filter={({ options }) => options}
      renderOption={({ option }) => [option.label, places.get(option.value)].filter(Boolean).join(', ')}
      value={value}
      onChange={(id, option) => {
        setChosen(option ?? undefined);
        onChange(id, option?.label ?? '');
      }}
      onSearchChange={setTyped}
    />
  );
}
