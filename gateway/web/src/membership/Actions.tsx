import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, type Schemas } from '../api/client';
import { isTeam, useSession } from '../api/session';
import { tellDone } from '../frame/tellDone';
import { useTellFailure } from '../frame/whatToDo';
import { actionsIn, asks, type Action } from './actions';
import { kinds } from './queries';

type Membership = Schemas['Membership'];
type Told = { text: string; on: string; tier: Schemas['Tier'] | undefined };

/** What may be done with a membership in its stage; each says first what it needs to know. */
export function Actions({ one }: { one: Membership }) {
  const { t } = useTranslation();
  const office = isTeam(useSession());
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [chosen, setChosen] = useState<Action>();
  const [told, setTold] = useState<Told>({ text: '', on: '', tier: undefined });
  const known = useQuery(kinds);
  const tiers = known.data?.items.find((kind) => kind.kind === one.kind)?.tiers ?? [];
  const act = useMutation({
    mutationFn: (action: Action) => answer(ask(one, action, told)),
    onSuccess: (now, action) => {
      setChosen(undefined);
      setTold({ text: '', on: '', tier: undefined });
      tellDone({ message: t(`members.done.${action}`), undo: undefined, word: t('undo') });
      queries.setQueryData(['memberships', one.membershipId], now);
    },
    onError: tellFailure,
    onSettled: () =>
      Promise.all(['memberships', 'organisation', 'organisations', 'onboarding', 'today'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const actions = actionsIn(one.stage, office);
  if (actions.length === 0) return <Text c="dimmed">{t('members.nothingToDo')}</Text>;
  const { text, on, tier } = chosen ? asks[chosen] : { text: undefined, on: undefined, tier: undefined };
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {actions.map((action, place) => (
          <Button key={action} size="sm" variant={chosen === action ? 'light' : place === 0 && action !== 'notice' ? 'filled' : 'default'} onClick={() => setChosen(action)}>
            {t(!office && action === 'notice' ? 'members.leave' : `members.actions.${action}`)}
          </Button>
        ))}
      </Group>
      {chosen && (
        <form onSubmit={(event) => { event.preventDefault(); act.mutate(chosen); }}>
          <Stack gap="xs">
            <Text size="sm" c="dimmed">{t(`members.means.${chosen}`)}</Text>
            {tier && <Select label={t('membership.tier')} placeholder={t('members.tierByItself')} clearable data={tiers.map((value) => ({ value, label: t(`membership.tiers.${value}`) }))} value={told.tier ?? null} onChange={(value) => setTold({ ...told, tier: tiers.find((each) => each === value) })} />}
            {on && <TextInput type="date" label={t(chosen === 'admit' ? 'membership.since' : 'members.firstDayWithout')} required={on === 'required'} value={told.on} onChange={({ currentTarget }) => setTold({ ...told, on: currentTarget.value })} />}
            {text && <Textarea label={t(`members.texts.${text.word}`)} required={text.required} autosize minRows={2} maxRows={10} maxLength={text.most} value={told.text} onChange={({ currentTarget }) => setTold({ ...told, text: currentTarget.value })} />}
            <Group gap="xs">
              <Button type="submit" size="xs" loading={act.isPending}>{t(`members.actions.${chosen}`)}</Button>
              <Button size="xs" variant="default" onClick={() => setChosen(undefined)}>{t('cancel')}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}

function ask(one: Membership, action: Action, { text, on, tier }: Told): Promise<{ data?: Membership; error?: unknown; response: Response }> {
  const params = { path: { id: one.membershipId }, header: ifMatch(one.version) };
  switch (action) {
    case 'admit':
      return api.POST('/api/memberships/{id}/admission', { params, body: { ...(tier && { tier }), ...(on && { since: on }) } });
    case 'reject':
      return api.POST('/api/memberships/{id}/rejection', { params, body: { reason: text } });
    case 'suspend':
      return api.POST('/api/memberships/{id}/suspension', { params, body: { reason: text } });
    case 'resume':
      return api.POST('/api/memberships/{id}/resumption', { params });
    case 'notice':
      return api.POST('/api/memberships/{id}/notice', { params, body: { ...(on && { on }), ...(text && { reason: text }) } });
    case 'end':
      return api.POST('/api/memberships/{id}/end', { params, body: { on, reason: text } });
    case 'accuse':
      return api.POST('/api/memberships/{id}/exclusion', { params, body: { grounds: text } });
    case 'hear':
      return api.POST('/api/memberships/{id}/exclusion/hearing', { params, body: text ? { statement: text } : {} });
    case 'exclude':
      return api.POST('/api/memberships/{id}/exclusion/verdict', { params });
    case 'dismiss':
      return api.POST('/api/memberships/{id}/exclusion/dismissal', { params, body: { reason: text } });
    case 'appeal':
      return api.POST('/api/memberships/{id}/exclusion/appeal', { params, body: { reasons: text } });
    case 'conclude':
      return api.POST('/api/memberships/{id}/exclusion/conclusion', { params });
    case 'reverse':
      return api.POST('/api/memberships/{id}/exclusion/reversal', { params });
  }
}
