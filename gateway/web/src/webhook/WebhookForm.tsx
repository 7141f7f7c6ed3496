import { Button, Group, Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/refused';
import { useTellFailure } from '../frame/whatToDo';
import { AGGREGATES, typesOf } from './types';

export interface Wanted {
  url: string;
  description: string;
  types: string[];
}

interface Form<T> {
  title: string;
  word: string;
  from: Wanted;
  send: (wanted: Wanted) => Promise<T>;
  done: (answered: T) => void;
  close: () => void;
}

/** Who is told what, and under which address. */
export function WebhookForm<T>({ title, word, from, send, done, close }: Form<T>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({
    initialValues: from,
    validate: { types: (types) => (types.length > 0 ? null : t('webhooks.typesMissing')) },
  });
  const save = useMutation({
    mutationFn: ({ url, description, types }: Wanted) => send({ url: url.trim(), description: description.trim(), types }),
    onSuccess: done,
    onError: (failure) => {
      if (failure instanceof Refused && failure.code === 'webhook-url-refused') form.setFieldError('url', failure.message);
      else if (failure instanceof Refused && failure.hasFields()) form.setErrors(failure.byField());
      else tellFailure(failure);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <Modal opened onClose={close} size="lg" title={title} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput label={t('webhooks.description')} maxLength={200} data-autofocus {...form.getInputProps('description')} />
          <TextInput type="url" label={t('webhooks.url')} description={t('webhooks.urlHint')} placeholder="https://" required maxLength={500} {...form.getInputProps('url')} />
          <MultiSelect
            label={t('webhooks.types')}
            description={t('webhooks.typesHint')}
            required
            searchable
            hidePickedOptions
            nothingFoundMessage={t('webhooks.noType')}
            data={AGGREGATES.map((aggregate) => ({ group: t(`webhooks.aggregates.${aggregate}`), items: typesOf(aggregate, from.types) }))}
            {...form.getInputProps('types')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={save.isPending}>{word}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
