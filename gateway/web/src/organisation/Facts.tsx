import { ActionIcon, Alert, Anchor, Button, Group, Pill, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Refused } from '../api/refused';
import { Overtaken } from '../api/revise';
import { Conflict } from '../frame/Conflict';
import { drafts } from '../frame/drafts';
import { country } from '../words';
import { COUNTRIES } from './countries';
import { KINDS } from './filters';
import { useRevision, type Field } from './useRevision';

type Organisation = Schemas['Organisation'];

export function Facts({ organisation, mayChange }: { organisation: Organisation; mayChange: boolean }) {
  const { t } = useTranslation();
  const of = { organisation, mayChange };
  const { sme, region, keywords, activities, website, warnings = [] } = organisation;
  return (
    <>
      {warnings.length > 0 && <Alert color="yellow" mb="sm">{t('organisation.warnings')}</Alert>}
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2 }} m={0} spacing="md">
        <Fact {...of} field="name" />
        <Fact {...of} field="taxId" />
        <Fact {...of} field="kind" shown={t(`kind.${organisation.kind}`)} choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        <Fact {...of} field="country" shown={country(organisation.country)} choices={COUNTRIES} />
        <Fact {...of} field="city" />
        <Fact {...of} field="website" shown={website && <Website address={website} />} />
        <Known word={t('organisation.region')}>{region}</Known>
        <Known word={t('organisation.sme')}>{sme === undefined ? undefined : t(sme ? 'organisation.yes' : 'organisation.no')}</Known>
      </SimpleGrid>
      <SimpleGrid component="dl" cols={1} mt="md" mb={0} spacing="md">
        <Fact {...of} field="description" long />
        <Known word={t('organisation.activities')}>{activities.map((one) => `${one.code} ${one.label}`).join('; ') || undefined}</Known>
        <Known word={t('organisation.keywords')}>
          {keywords.length > 0 && (
            <Pill.Group>
              {keywords.map((word) => (
                <Pill key={word}>{word}</Pill>
              ))}
            </Pill.Group>
          )}
        </Known>
      </SimpleGrid>
    </>
  );
}

/** Only what a browser opens as a page becomes a link. */
function Website({ address }: { address: string }) {
  return /^https?:\/\//.test(address) ? (
    <Anchor href={address} target="_blank" rel="noreferrer">
      {address}
    </Anchor>
  ) : (
    address
  );
}

function Known({ word, action, children }: { word: string; action?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="fact">
      <dt>
        {word} {action}
      </dt>
      <dd>{children || t('unknown')}</dd>
    </div>
  );
}

interface Shown {
  organisation: Organisation;
  mayChange: boolean;
  field: Field;
  shown?: ReactNode;
  choices?: { value: string; label: string }[];
  long?: boolean;
}

/** What somebody types over a value, and the value that stood there when it was begun. */
interface Draft {
  from: string;
  typed: string;
}

function Fact({ organisation, mayChange, field, shown, choices, long }: Shown) {
  const { t } = useTranslation();
  const value = organisation[field] ?? '';
  const word = t(`organisation.${field}`);
  const name = `fact:${organisation.organisationId}:${field}`;
  const [draft, setDraft] = useState(() => drafts.read<Draft>(name));
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const revision = useRevision(organisation.organisationId);
  const editing = draft !== undefined;
  useEffect(() => {
    // Whoever has finished with a field is back where he began it.
    if (wasEditing.current && !editing) pencil.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const end = () => {
    drafts.forget(name);
    revision.reset();
    setDraft(undefined);
  };
  if (!draft) {
    const action = mayChange && (
      <ActionIcon ref={pencil} variant="subtle" size="sm" onClick={() => setDraft({ from: value, typed: value })} aria-label={t('organisation.edit', { field: word })}>
        <IconPencil size={14} aria-hidden />
      </ActionIcon>
    );
    return (
      <Known word={word} action={action}>
        {shown ?? value}
      </Known>
    );
  }
  const type = (typed: string) => {
    drafts.keep(name, { ...draft, typed });
    setDraft({ ...draft, typed });
  };
  const save = (from: string) => {
    const to = draft.typed.trim();
    if (to === from) end();
    else revision.mutate({ field, from, to }, { onSuccess: end });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(draft.from);
  };
  const failure = revision.error;
  const theirs = failure instanceof Overtaken ? (failure.theirs as string) : undefined;
  const input = {
    label: word,
    value: draft.typed,
    error: failure instanceof Refused ? failure.byField()[field] : undefined,
    autoFocus: true,
    onKeyDown: (event: { key: string }) => event.key === 'Escape' && end(),
  };
  return (
    <form onSubmit={submit}>
      {choices ? (
        <Select {...input} searchable allowDeselect={false} data={choices} onChange={(chosen) => chosen && type(chosen)} />
      ) : long ? (
        <Textarea {...input} autosize minRows={3} maxRows={14} onChange={({ currentTarget }) => type(currentTarget.value)} />
      ) : (
        <TextInput {...input} onChange={({ currentTarget }) => type(currentTarget.value)} />
      )}
      {theirs !== undefined ? (
        <Conflict
          theirs={choices?.find((choice) => choice.value === theirs)?.label ?? theirs}
          saving={revision.isPending}
          keepTheirs={end}
          useMine={() => save(theirs)}
        />
      ) : (
        <Group mt="xs" gap="xs">
          <Button type="submit" size="xs" loading={revision.isPending}>
            {t('save')}
          </Button>
          <Button size="xs" variant="default" onClick={end}>
            {t('cancel')}
          </Button>
        </Group>
      )}
    </form>
  );
}
