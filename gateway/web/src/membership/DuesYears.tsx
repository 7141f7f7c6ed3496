import { Badge, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../api/client';
import { isTeam, useSession } from '../api/session';
import { today } from '../api/today';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { day, euros } from '../words';
import { dues, renewals } from './queries';

type Year = Schemas['DuesYear'];

/** Each year as it was charged: why so much, what is paid, and what is open. */
export function DuesYears({ one }: { one: Schemas['Membership'] }) {
  const { t } = useTranslation();
  const team = isTeam(useSession());
  const found = useQuery(dues(one.membershipId));
  const renewed = useQuery(renewals(one.membershipId));
  if (found.isPending) return <Loading lines={3} />;
  if (found.isError) return <Failure failure={found.error} again={() => void found.refetch()} />;
  return (
    <Stack>
      {found.data.items.length === 0 && <Text c="dimmed">{t('members.noDues')}</Text>}
      {found.data.items.map((year) => (
        <section key={year.year} aria-label={`${year.year}`}>
          <Group gap="xs">
            <Text fw={600}>{year.year}</Text>
            <Badge variant={year.state === 'overdue' ? 'outline' : 'default'} c="bright" tt="none">{t(`members.duesStates.${year.state}`)}</Badge>
            <Text>{euros(year.total)}</Text>
            {year.dueOn && year.open > 0 && <Text size="sm" c="dimmed">{t('members.openUntil', { open: euros(year.open), day: day(year.dueOn) })}</Text>}
          </Group>
          <Stack component="ul" className="plain" gap={2}>
            {year.lines.map((line) => (
              <Text component="li" size="sm" c="dimmed" key={line.code}>{line.sentence}</Text>
            ))}
          </Stack>
          {team && year.open > 0 && year.chargedOn && <Pay id={one.membershipId} year={year} />}
        </section>
      ))}
      {team && one.stage !== 'ended' && <Charge id={one.membershipId} charged={found.data.items.map(({ year }) => year)} />}
      {(renewed.data?.items.length ?? 0) > 0 && (
        <Text size="sm" c="dimmed">
          {t('members.renewedFor', { years: renewed.data?.items.map(({ year }) => year).join(', ') })}
        </Text>
      )}
    </Stack>
  );
}

function Charge({ id, charged }: { id: string; charged: number[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const year = new Date().getFullYear();
  const next = [year, year + 1].find((one) => !charged.includes(one));
  const charge = useMutation({
    mutationFn: (of: number) => answer(api.POST('/api/memberships/{id}/dues', { params: { path: { id } }, body: { year: of } })),
    onError: tellFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ['memberships'] }),
  });
  if (next === undefined) return null;
  return (
    <Group>
      <Button size="xs" variant="default" loading={charge.isPending} onClick={() => charge.mutate(next)}>{t('members.charge', { year: next })}</Button>
    </Group>
  );
}

function Pay({ id, year }: { id: string; year: Year }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [amount, setAmount] = useState<number | string>(year.open);
  const [paidOn, setPaidOn] = useState(today);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const pay = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/memberships/{id}/payments', {
          params: { path: { id }, header: { 'Idempotency-Key': attempt } },
          body: { year: year.year, amount: Number(amount), paidOn },
        }),
      ),
    onSuccess: (now) => {
      setAmount(now.open);
      tellDone({ message: t('members.paid'), undo: undefined, word: t('undo') });
    },
    onError: tellFailure,
    onSettled: () => {
      setAttempt(crypto.randomUUID());
      return queries.invalidateQueries({ queryKey: ['memberships'] });
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); pay.mutate(); }}>
      <Group align="flex-end" gap="xs" mt="xs">
        <NumberInput size="xs" w={120} required hideControls min={0.01} max={year.open} decimalScale={2} label={t('members.amount')} value={amount} onChange={setAmount} />
        <TextInput size="xs" type="date" required label={t('members.paidOn')} value={paidOn} onChange={({ currentTarget }) => setPaidOn(currentTarget.value)} />
        <Button type="submit" size="xs" variant="default" loading={pay.isPending}>{t('members.pay')}</Button>
      </Group>
    </form>
  );
}
