import { Button, Checkbox, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, MERGE_PATCH } from '../api/client';
import { Refused } from '../api/refused';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { choicesOf, keyOf, typedOf, TYPES, type Field, type Terms } from './terms';

const written = (of: Field | undefined) => ({
  es: of?.terms.label.es ?? '', en: of?.terms.label.en ?? '', key: of?.key ?? '', type: of?.type ?? ('text' as Field['type']),
  unit: of?.terms.unit ?? '', least: (of?.terms.least ?? '') as number | string, most: (of?.terms.most ?? '') as number | string, choices: typedOf(of?.terms.choices),
  required: of?.terms.required ?? false, memberSees: of?.terms.memberSees ?? false, personal: of?.terms.personal ?? false,
});

type Values = ReturnType<typeof written>;

const isChosen = (type: Field['type']) => type === 'choice' || type === 'choices';

const termsOf = (values: Values, subject: Field['subject'], of: Field | undefined): Terms => ({
  label: { es: values.es.trim(), en: values.en.trim() || values.es.trim() },
  required: values.required, memberSees: values.memberSees,
  ...(subject === 'organisation' && { personal: values.personal }),
  ...(values.type === 'number' && {
    ...(values.unit.trim() && { unit: values.unit.trim() }),
    ...(values.least !== '' && { least: Number(values.least) }),
    ...(values.most !== '' && { most: Number(values.most) }),
  }),
  ...(isChosen(values.type) && { choices: choicesOf(values.choices, of?.terms.choices) }),
});

/** What is left out of a patch would stay. */
const EMPTIED = { unit: null, least: null, most: null };

/** A field of the office's own, or one worded differently. Its key and its type stay as they are. */
export function FieldForm({ subject, of, close }: { subject: Field['subject']; of: Field | undefined; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({
    initialValues: written(of),
    validate: {
      es: (label) => (label.trim() ? null : t('fields.labelMissing')),
      choices: (typed, { type }) => (isChosen(type) && !typed.trim() ? t('fields.choicesMissing') : null),
    },
  });
  const draft = useDraft(of ? `field:${of.fieldId}` : `field:${subject}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const save = useMutation({
    mutationFn: (values: Values) => {
      const terms = termsOf(values, subject, of);
      return of
        ? answer(api.PATCH('/api/fields/{id}', { params: { path: { id: of.fieldId }, header: ifMatch(of.version) }, headers: MERGE_PATCH, body: { ...(of.type === 'number' && EMPTIED), ...terms } as object as Record<string, never> }))
        : answer(api.POST('/api/fields', { params: { header: { 'Idempotency-Key': attempt } }, body: { subject, key: values.key.trim() || keyOf(values.es), type: values.type, terms } }));
    },
    onSuccess: async () => {
      draft.forget();
      close();
      await queries.invalidateQueries({ queryKey: ['fields'] });
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      if (failure instanceof Refused && failure.code === 'field-key-taken') form.setErrors({ key: failure.message });
      else tellFailure(failure);
    },
  });
  const { type, es } = form.values;
  return (
    <Modal opened onClose={close} size="lg" title={t(of ? 'fields.editTitle' : 'fields.new')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <Group grow align="flex-start">
            <TextInput label={t('fields.labelEs')} required maxLength={80} data-autofocus {...form.getInputProps('es')} />
            <TextInput label={t('fields.labelEn')} maxLength={80} placeholder={es} {...form.getInputProps('en')} />
          </Group>
          <Group grow align="flex-start">
            <Select label={t('fields.type')} allowDeselect={false} disabled={of !== undefined} data={TYPES.map((value) => ({ value, label: t(`fields.types.${value}`) }))} {...form.getInputProps('type')} />
            <TextInput label={t('fields.key')} description={t('fields.keyHint')} disabled={of !== undefined} maxLength={40} pattern="[a-z][a-z0-9\-]*" placeholder={keyOf(es)} {...form.getInputProps('key')} />
          </Group>
          {type === 'number' && (
            <Group grow align="flex-start">
              <TextInput label={t('fields.unit')} maxLength={20} {...form.getInputProps('unit')} />
              <NumberInput label={t('fields.least')} {...form.getInputProps('least')} />
              <NumberInput label={t('fields.most')} {...form.getInputProps('most')} />
            </Group>
          )}
          {isChosen(type) && <Textarea label={t('fields.choices')} description={t('fields.choicesHint')} required autosize minRows={3} maxRows={12} {...form.getInputProps('choices')} />}
          <Checkbox label={t('fields.required')} description={t('fields.requiredHint')} {...form.getInputProps('required', { type: 'checkbox' })} />
          <Checkbox label={t('fields.memberSees')} description={t('fields.memberSeesHint')} {...form.getInputProps('memberSees', { type: 'checkbox' })} />
          {subject === 'organisation' && <Checkbox label={t('fields.personal')} description={t('fields.personalHint')} {...form.getInputProps('personal', { type: 'checkbox' })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={save.isPending}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
