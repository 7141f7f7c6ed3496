import { Badge, Button, FileInput, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Empty } from '../frame/Empty';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { moment } from '../words';
import { ImportLink } from './ImportLink';
import { imports, type Import } from './queries';

const SUBJECTS = ['organisations', 'people'] as const satisfies readonly Import['subject'][];

/** Files that were sent, and the place to send one. */
export function ImportsPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(imports);
  const known = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <SendFile />
      <Title order={2} size="h4" mt="xl" mb="sm">
        {t('imports.earlier')}
      </Title>
      {list.isPending && <Loading lines={4} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && known.length === 0 && <Empty title={t('imports.none')} text={t('imports.noneText')} />}
      <Stack component="ul" className="plain" gap="sm">
        {known.map((one) => (
          <li key={one.importId}>
            <Group gap="xs">
              <ImportLink id={one.importId}>{one.fileName ?? t('imports.unnamed')}</ImportLink>
              <Badge variant="default" tt="none">
                {t(`imports.stages.${one.stage}`)}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {[t(`imports.subjects.${one.subject}`), t('imports.rows', { count: one.rows }), moment(one.startedAt)].join(' · ')}
            </Text>
          </li>
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button mt="md" variant="default" size="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function SendFile() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [subject, setSubject] = useState<Import['subject']>('organisations');
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: (chosen: File) =>
      answer(
        api.POST('/api/imports', {
          params: { query: { subject, fileName: chosen.name }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          headers: { 'Content-Type': chosen.type || 'text/csv' },
          // The file itself is the body, as it is.
          body: chosen as unknown as string,
          bodySerializer: (body) => body,
        }),
      ),
    onSuccess: ({ importId }) => navigate({ to: '/imports/$id', params: { id: importId } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) send.mutate(file);
  };
  return (
    <Paper withBorder p="md" component="form" onSubmit={submit}>
      <Stack>
        <SegmentedControl
          className="across"
          aria-label={t('imports.subject')}
          value={subject}
          onChange={(chosen) => setSubject(chosen as Import['subject'])}
          data={SUBJECTS.map((value) => ({ value, label: t(`imports.subjects.${value}`) }))}
        />
        <FileInput
          label={t('imports.file')}
          description={t('imports.fileHint')}
          placeholder={t('imports.choose')}
          accept=".csv,.tsv,.txt,.xlsx,.vcf"
          leftSection={<IconFileImport size={18} aria-hidden />}
          clearable
          value={file}
          onChange={setFile}
        />
        {send.isError && <Failure failure={send.error} />}
        <Group>
          <Button type="submit" disabled={!file} loading={send.isPending} leftSection={<IconUpload size={18} aria-hidden />}>
            {t('imports.send')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
