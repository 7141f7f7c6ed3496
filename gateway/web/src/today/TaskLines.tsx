import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Schemas } from '../api/client';
import { useTellFailure } from '../frame/whatToDo';
import { day } from '../words';
import { OrganisationLink } from '../organisation/OrganisationLink';

/** Tasks to be ticked off. */
export function TaskLines({ tasks }: { tasks: Schemas['Task'][] }) {
  return (
    <Stack component="ul" className="plain" gap="sm">
      {tasks.map((task) => (
        <TaskLine key={task.taskId} task={task} />
      ))}
    </Stack>
  );
}

function TaskLine({ task }: { task: Schemas['Task'] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const complete = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/tasks/{id}/completion', { params: { path: { id: task.taskId }, header: ifMatch(task.version) } })),
    onSuccess: () => notifications.show({ message: t('tasks.completed') }),
    onError: tellFailure,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['tasks'] }), queries.invalidateQueries({ queryKey: ['today'] })]),
  });
  return (
    <li>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Checkbox
          mt={3}
          aria-label={t('tasks.done', { title: task.title })}
          checked={complete.isPending || complete.isSuccess}
          disabled={complete.isPending}
          onChange={() => complete.mutate()}
        />
        <div>
          <Text>{task.title}</Text>
          <Group gap="xs">
            {task.dueOn && <Text size="sm" c="dimmed">{t('tasks.by', { day: day(task.dueOn) })}</Text>}
            {task.overdue && <OverdueBadge />}
            {task.organisationName && task.about?.kind === 'organisation' && (
              <OrganisationLink size="sm" id={task.about.id}>{task.organisationName}</OrganisationLink>
            )}
          </Group>
        </div>
      </Group>
    </li>
  );
}

export function OverdueBadge() {
  const { t } = useTranslation();
  return (
    <Badge variant="outline" color="red" tt="none" size="sm" c="bright">
      {t('tasks.overdue')}
    </Badge>
  );
}
