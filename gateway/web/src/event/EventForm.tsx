import { Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch, MERGE_PATCH } from '../api/client';
import type { components } from '../api/generated/event';
import { Refused } from '../api/refused';
import { useDraft } from '../frame/useDraft';
import { useTellFailure } from '../frame/whatToDo';
import { EVENT_KINDS, inCents, type Event } from './local';

const ZONES = ['Europe/Madrid', 'Atlantic/Canary', 'Europe/Lisbon', 'Europe/Paris', 'Europe/Berlin', 'Europe/Brussels', 'Europe/London', 'America/New_York', 'America/Mexico_City'];

const NOTHING = {
  kind: 'panel' as Event['kind'], titleEs: '', titleEn: '', descriptionEs: '', descriptionEn: '', startsAt: '', endsAt: '', zone: 'Europe/Madrid', place: '',
  capacity: 50 as number | string, memberPrice: 0 as number | string, otherPrice: 0 as number | string, visibility: 'public' as Event['visibility'],
};

const written = (one: Event): typeof NOTHING => ({
  kind: one.kind, titleEs: one.title.es ?? '', titleEn: one.title.en ?? '', descriptionEs: one.description?.es ?? '', descriptionEn: one.description?.en ?? '',
  startsAt: one.startsAt.slice(0, 16), endsAt: one.endsAt.slice(0, 16), zone: one.zone, place: one.place ?? '',
  capacity: one.capacity, memberPrice: one.price.memberCents / 100, otherPrice: one.price.otherCents / 100, visibility: one.visibility,
});

const texts = (es: string, en: string) => ({ ...(es.trim() && { es }), ...(en.trim() && { en }) });

const asForm = (values: typeof NOTHING): components['schemas']['EventForm'] => {
  const description = texts(values.descriptionEs, values.descriptionEn);
  return {
    kind: values.kind, title: texts(values.titleEs, values.titleEn), startsAt: values.startsAt, endsAt: values.endsAt, zone: values.zone,
    ...(Object.keys(description).length > 0 && { description }),
    ...(values.place && { place: values.place }),
    capacity: Number(values.capacity), visibility: values.visibility,
    price: { memberCents: inCents(values.memberPrice), otherCents: inCents(values.otherPrice), currency: 'EUR' },
  };
};

/** The contract calls a merge patch an object and says no more. */
const asPatch = (values: typeof NOTHING) => asForm(values) as object as Record<string, never>;

/** Drafts an event, or words one differently. */
export function EventForm({ one, opened, close }: { one?: Event; opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const form = useForm({
    initialValues: one ? written(one) : NOTHING,
    validate: {
      titleEs: (title, { titleEn }) => (title.trim() || titleEn.trim() ? null : t('events.titleMissing')),
      endsAt: (end, { startsAt }) => (end > startsAt ? null : t('events.endsFirst')),
    },
  });
  const draft = useDraft(one ? `event:${one.eventId}` : 'event', form);
  const [attempt, setAttempt] = useState(() => crypto.randomUUID());
  const save = useMutation({
    mutationFn: (values: typeof NOTHING) =>
      one
        ? answer(api.PATCH('/api/events/{id}', { params: { path: { id: one.eventId }, header: ifMatch(one.version) }, headers: MERGE_PATCH, body: asPatch(values) }))
        : answer(api.POST('/api/events', { params: { header: { 'Idempotency-Key': attempt } }, body: asForm(values) })),
    onSuccess: async (now) => {
      draft.forget();
      form.reset();
      setAttempt(crypto.randomUUID());
      close();
      await queries.invalidateQueries({ queryKey: ['events'] });
      if (!one) await navigate({ to: '/events/$id', params: { id: now.eventId } });
    },
    onError: (failure) => {
      if (failure instanceof Refused && failure.status < 500) setAttempt(crypto.randomUUID());
      const byField = failure instanceof Refused ? failure.byField() : {};
      const shown = Object.fromEntries(Object.entries(byField).filter(([field]) => field in form.values));
      if (Object.keys(shown).length > 0) form.setErrors(shown);
      else tellFailure(failure);
    },
  });
  return (
    <Modal opened={opened} onClose={close} size="xl" title={t(one ? 'events.edit' : 'events.new')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <Group grow align="flex-start">
            <Select label={t('events.kind')} allowDeselect={false} data={EVENT_KINDS.map((value) => ({ value, label: t(`events.kinds.${value}`) }))} {...form.getInputProps('kind')} />
            <Select label={t('events.visibility')} allowDeselect={false} data={(['public', 'members'] as const).map((value) => ({ value, label: t(`events.visibilities.${value}`) }))} {...form.getInputProps('visibility')} />
          </Group>
          <TextInput label={t('events.titleEs')} maxLength={200} {...form.getInputProps('titleEs')} />
          <TextInput label={t('events.titleEn')} maxLength={200} {...form.getInputProps('titleEn')} />
          <Textarea label={t('events.descriptionEs')} autosize minRows={2} maxRows={10} maxLength={10000} {...form.getInputProps('descriptionEs')} />
          <Textarea label={t('events.descriptionEn')} autosize minRows={2} maxRows={10} maxLength={10000} {...form.getInputProps('descriptionEn')} />
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <TextInput type="datetime-local" label={t('events.startsAt')} required {...form.getInputProps('startsAt')} />
            <TextInput type="datetime-local" label={t('events.endsAt')} required min={form.values.startsAt} {...form.getInputProps('endsAt')} />
            <Select label={t('events.zone')} searchable allowDeselect={false} data={ZONES.includes(form.values.zone) ? ZONES : [form.values.zone, ...ZONES]} {...form.getInputProps('zone')} />
          </Group>
          <TextInput label={t('events.place')} maxLength={300} {...form.getInputProps('place')} />
          <Group grow align="flex-start">
            <NumberInput label={t('events.capacity')} required min={1} max={100000} allowDecimal={false} {...form.getInputProps('capacity')} />
            <NumberInput label={t('events.memberPrice')} required min={0} max={100000} decimalScale={2} suffix=" €" {...form.getInputProps('memberPrice')} />
            <NumberInput label={t('events.otherPrice')} required min={0} max={100000} decimalScale={2} suffix=" €" {...form.getInputProps('otherPrice')} />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
            <Button type="submit" loading={save.isPending}>{t(one ? 'save' : 'events.draft')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
