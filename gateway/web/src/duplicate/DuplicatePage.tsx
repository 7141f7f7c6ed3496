import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Comparison } from './Comparison';
import { duplicate, type Duplicate } from './queries';
import { Reasons } from './Reasons';
import { useDismissal } from './useDismissal';

/** Two records side by side: are they one, and what of each is to stay? */
export function DuplicatePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/duplicates/$id' });
  const found = useQuery(duplicate(id));
  return (
    <>
      <BackLink to="/duplicates">{t('duplicates.title')}</BackLink>
      {found.isPending && <Loading lines={10} />}
      {found.isError && <Failure failure={found.error} again={() => void found.refetch()} />}
      {found.data && <Of pair={found.data} />}
    </>
  );
}

const sideOf = ({ organisationId, name }: Duplicate['one']) => ({ id: organisationId, name });

function Of({ pair }: { pair: Duplicate }) {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure();
  return (
    <>
      <PageHead title={t('duplicates.compareTitle')} badge={<Reasons reasons={pair.reasons} score={pair.score} />}>
        <Button variant="default" onClick={open}>{t('duplicates.two')}</Button>
      </PageHead>
      <Comparison what="organisations" one={sideOf(pair.one)} other={sideOf(pair.other)} />
      {asking && <Two pair={pair} close={close} />}
    </>
  );
}

function Two({ pair, close }: { pair: Duplicate; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const { dismiss } = useDismissal(pair);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    dismiss.mutate(reason.trim(), { onSuccess: () => void navigate({ to: '/duplicates' }) });
  };
  return (
    <Modal opened onClose={close} title={t('duplicates.two')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          <Textarea label={t('duplicates.why')} description={t('duplicates.whyHint')} required maxLength={1000} autosize minRows={2} data-autofocus value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={dismiss.isPending}>{t('duplicates.twoDo')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
