import { Badge, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, MERGE_PATCH } from '../api/client';
import { isAdmin, useSession } from '../api/session';
import { inOwn } from '../event/local';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Sure } from '../frame/Sure';
import { useTellFailure } from '../frame/whatToDo';
import { number } from '../words';
import { FieldForm } from './FieldForm';
import { fields } from './queries';
import { inOrder, SUBJECTS, type Field } from './terms';

/** What this office wants to know of everybody, beyond what all clusters do. */
export function FieldsPage() {
  const { t } = useTranslation();
  const admin = isAdmin(useSession());
  const [subject, setSubject] = useState<Field['subject']>('organisation');
  const [editing, setEditing] = useState<Field | 'new'>();
  const list = useQuery(fields(subject));
  const known = inOrder(list.data?.items ?? []);
  const define = admin && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>{t('fields.new')}</Button>;
  return (
    <>
      <PageHead title={t('fields.title')} lead={t('fields.lead')}>{known.length > 0 && define}</PageHead>
      <SegmentedControl mb="md" aria-label={t('fields.subject')} value={subject} onChange={(chosen) => setSubject(chosen as Field['subject'])} data={SUBJECTS.map((value) => ({ value, label: t(`fields.subjects.${value}`) }))} />
      {!admin && <Text size="sm" c="dimmed" mb="md">{t('fields.adminsOnly')}</Text>}
      {list.isPending && <Loading lines={6} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && known.length === 0 && <Empty title={t('fields.none')} text={t('fields.noneText')}>{define}</Empty>}
      <Stack component="ul" className="plain" gap="sm">
        {known.map((one) => (
          <Line key={one.fieldId} of={one} admin={admin} edit={() => setEditing(one)} />
        ))}
      </Stack>
      {editing && <FieldForm subject={subject} of={editing === 'new' ? undefined : editing} close={() => setEditing(undefined)} />}
    </>
  );
}

function Line({ of, admin, edit }: { of: Field; admin: boolean; edit: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const { label, unit, least, most, choices = [], required, memberSees, personal, retired = false } = of.terms;
  const retire = useMutation({
    mutationFn: () => answer(api.PATCH('/api/fields/{id}', { params: { path: { id: of.fieldId }, header: ifMatch(of.version) }, headers: MERGE_PATCH, body: { retired: !retired } as object as Record<string, never> })),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['fields'] }),
  });
  const bounds = [least !== undefined && t('fields.from', { least: number(least) }), most !== undefined && t('fields.to', { most: number(most) })].filter(Boolean).join(' ');
  const options = choices.filter((one) => !one.retired).map((one) => inOwn(one.label)).join(', ');
  const name = inOwn(label);
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="xs">
            <Text fw={600} c={retired ? 'dimmed' : undefined}>{name}</Text>
            {retired && <Badge variant="outline" color="gray" tt="none">{t('fields.retired')}</Badge>}
            {required && <Badge tt="none">{t('fields.required')}</Badge>}
            {memberSees && <Badge variant="default" tt="none">{t('fields.memberSees')}</Badge>}
            {personal && <Badge variant="default" tt="none">{t('fields.personal')}</Badge>}
          </Group>
          <Text size="sm">{[t(`fields.types.${of.type}`), unit, bounds, options].filter(Boolean).join(' · ')}</Text>
          <Text size="sm" c="dimmed" ff="monospace">{of.key}</Text>
        </div>
        {admin && (
          <Group gap="xs">
            <Button size="xs" variant="default" aria-label={t('fields.editWhich', { name })} onClick={edit}>{t('fields.edit')}</Button>
            {retired ? (
              <Button size="xs" variant="default" loading={retire.isPending} onClick={() => retire.mutate()}>{t('fields.restore')}</Button>
            ) : (
              <Sure size="xs" word={t('fields.retire')} sure={t('fields.retireSure')} label={t('fields.retireWhich', { name })} loading={retire.isPending} act={() => retire.mutate()} />
            )}
          </Group>
        )}
      </Group>
    </Paper>
  );
}
