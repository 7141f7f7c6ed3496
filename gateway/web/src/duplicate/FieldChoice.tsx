import { Radio, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { country } from '../words';
import { isTyped, textOf, type Choices, type Field } from './merge';

type Choice = Choices[string];

/** One field in which two records differ: what one says, what the other says, or something else. */
export function FieldChoice({ of, chosen, choose }: { of: Field; chosen: Choice | undefined; choose: (choice: Choice) => void }) {
  const { t } = useTranslation();
  const from = chosen?.from ?? of.from;
  const [typed, setTyped] = useState(textOf(chosen?.value) ?? '');
  const tell = useDebouncedCallback((value: string) => choose({ from: 'other', value: value.trim() || null }), 400);
  const spoken = (value: unknown): string => {
    const text = textOf(value);
    if (text === undefined) return t('unknown');
    if (of.field === 'kind') return t(`kind.${text as 'company'}`, { defaultValue: text });
    if (of.field === 'country') return country(text);
    return typeof value === 'boolean' ? t(value ? 'organisation.yes' : 'organisation.no') : text;
  };
  const other = from === 'other' && chosen === undefined ? textOf(of.proposed) : undefined;
  return (
    <Radio.Group label={t(`duplicates.field.${of.field as 'name'}`, { defaultValue: of.field })} value={from} onChange={(now) => choose(now === 'other' ? { from: 'other', value: typed.trim() || null } : { from: now as 'survivor' | 'loser' })}>
      <SimpleGrid cols={{ base: 1, sm: isTyped(of) || other ? 3 : 2 }} mt={6} spacing="xs">
        {(['survivor', 'loser'] as const).map((side) => (
          <Radio.Card key={side} value={side} p="xs" className="choice" aria-label={`${t(`duplicates.sides.${side}`)}: ${spoken(of[side])}`}>
            <Radio.Indicator />
            <span className="typed">{spoken(of[side])}</span>
          </Radio.Card>
        ))}
        {other && (
          <Radio.Card value="other" p="xs" className="choice" aria-label={`${t('duplicates.both')}: ${other}`}>
            <Radio.Indicator />
            <span className="typed">{other}</span>
          </Radio.Card>
        )}
        {isTyped(of) && (
          <TextInput className="choice-typed" data-checked={(from === 'other' && chosen !== undefined) || undefined} aria-label={t('duplicates.otherValue')} placeholder={t('duplicates.otherValue')} maxLength={500} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); tell(currentTarget.value); }} />
        )}
      </SimpleGrid>
    </Radio.Group>
  );
}
