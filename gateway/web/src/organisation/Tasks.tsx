import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Refused } from '../api/refused';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { TaskLines } from '../today/TaskLines';
import { tasksAbout } from './queries';

export function Tasks({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useQuery(tasksAbout(id));
  return (
    <Stack>
      {list.isPending && <Loading lines={2} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.data && list.data.items.length === 0 && <Empty title={t('tasks.none')} text={t('tasks.noneText')} />}
      {list.data && <TaskLines tasks={list.data.items} />}
      <Plan id={id} />
    </Stack>
  );
}

function Plan({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({ initialValues: { title: '', dueOn: '' } });
  const draft = useDraft(`task:${id}`, form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const plan = useMutation({
    mutationFn: ({ title, dueOn }: typeof form.values) =>
      answer(
        api.POST('/api/tasks', {
          params: { header: { 'Idempotency-Key': attempt } },
          body: { title, ...(dueOn && { dueOn }), about: { kind: 'organisation', id } },
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      form.reset();
      setAttempt(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
    onError: (failure) => {
      const byField = failure instanceof Refused ? failure.byField() : {};
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      if (Object.keys(byField).length > 0) form.setErrors(byField);
      else tellFailure(failure);
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => plan.mutate(values))}>
      <Stack gap="xs">
        <TextInput label={t('tasks.title')} required maxLength={300} {...form.getInputProps('title')} />
        <Group align="flex-end">
          <TextInput type="date" label={t('tasks.due')} {...form.getInputProps('dueOn')} />
          <Button type="submit" variant="default" loading={plan.isPending}>{t('tasks.add')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
