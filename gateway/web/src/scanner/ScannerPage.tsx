import { Alert, Badge, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconCloudUpload, IconQrcode, IconUserPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inOwn } from '../event/local';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { Panel } from '../frame/Panel';
import { moment, number } from '../words';
import { keepForAway } from './away';
import { Camera } from './Camera';
import { makeDetector } from './watch';
import { Latest } from './Latest';
import { truthOf } from './queue';
import { Ruling } from './Ruling';
import './scanner.css';
import { signal, unmute } from './signal';
import { useScanner } from './useScanner';
import { colourOf, isUnsure, type Direction, type Verdict } from './verdict';
import { WalkIn } from './WalkIn';

/** The same pass, as long as it is held before the camera, is read once. */
const HELD = 4_000;

interface Current {
  text: string;
  direction: Direction;
  verdict: Verdict;
  scan: string | undefined;
}

/** The door, with the camera of a phone: with a connection or without. */
export function ScannerPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/events/$id/scanner' });
  const [door, setDoor] = useLocalStorage({ key: 'scanner-door', defaultValue: '' });
  const [direction, setDirection] = useState<Direction>('entry');
  const [reading, setReading] = useState(false);
  const [current, setCurrent] = useState<Current>();
  const [walking, { open, close }] = useDisclosure();
  const scanner = useScanner(id, door.trim());
  const held = useRef({ text: '', at: 0 });
  const { list, scans } = scanner;

  useEffect(() => {
    // Once the reader is here, too, all of it can be kept. Where that fails, the open page still reads.
    void makeDetector().then(keepForAway).catch(() => undefined);
  }, []);
  useAwake(reading);

  const own = scans.find((scan) => scan.id === current?.scan);
  const verdict = own ? truthOf(own) : current?.verdict;
  const colour = verdict && colourOf(verdict.finding);
  useEffect(() => {
    if (colour) signal(colour);
  }, [colour, current]);

  const show = (text: string, of: Direction, { id: scan, verdict: found }: { id?: string; verdict: Verdict }) => setCurrent({ text, direction: of, verdict: found, scan });
  const read = async (text: string) => {
    const again = held.current.text === text && Date.now() - held.current.at < HELD;
    held.current = { text, at: Date.now() };
    if (!again) show(text, direction, await scanner.scan(text, direction));
  };
  const letIn = async ({ text, direction: of, verdict: found }: Current) => show(text, of, await scanner.letIn(text, of, found));

  return (
    <>
      <BackLink to="/events">{t('events.title')}</BackLink>
      <PageHead title={t('scanner.title')} lead={list.data && inOwn(list.data.title)}>
        <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>{t('scanner.walkIn')}</Button>
      </PageHead>
      {list.isPending && <Loading lines={6} />}
      {list.isError && <Failure failure={list.error} again={() => void list.refetch()} />}
      {list.data && (
        <div className="scanner">
          <div>
            {reading ? (
              <Camera onRead={(text) => void read(text)} />
            ) : (
              <Panel title={t('scanner.before')}>
                <Stack align="flex-start">
                  <Text>{t('scanner.beforeText', { count: list.data.manifest.registrations.length, expected: number(list.data.manifest.registrations.length) })}</Text>
                  <TextInput label={t('scanner.door')} description={t('scanner.doorHint')} maxLength={100} value={door} onChange={({ currentTarget }) => setDoor(currentTarget.value)} />
                  <Button size="lg" leftSection={<IconQrcode aria-hidden />} onClick={() => { unmute(); setReading(true); }}>{t('scanner.start')}</Button>
                </Stack>
              </Panel>
            )}
            {verdict && current && (
              <Ruling verdict={verdict} asking={own !== undefined && own.told === undefined} letIn={isUnsure(verdict.finding) && !own ? () => void letIn(current) : undefined} />
            )}
            <Group justify="space-between" mt="sm" gap="sm">
              <SegmentedControl aria-label={t('scanner.direction')} value={direction} onChange={(chosen) => setDirection(chosen as Direction)} data={(['entry', 'exit'] as const).map((value) => ({ value, label: t(`scanner.directions.${value}`) }))} />
              {reading && <Button variant="default" onClick={() => setReading(false)}>{t('scanner.stop')}</Button>}
            </Group>
            <Typed onTyped={(text) => { unmute(); void read(text); }} />
          </div>
          <div>
            <State scanner={scanner} fetchedAt={list.data.fetchedAt} />
            <Latest scans={scans} />
          </div>
        </div>
      )}
      {walking && (
        <WalkIn
          event={id}
          close={close}
          came={(name, seats) => {
            show('', 'entry', { verdict: { finding: 'checked-in', name, seats } });
            void list.refetch();
          }}
        />
      )}
    </>
  );
}

/** For a reader in the hand, which types, and for whoever has no camera. */
function Typed({ onTyped }: { onTyped: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) onTyped(typed.trim());
    setTyped('');
  };
  return (
    <form onSubmit={submit}>
      <TextInput mt="md" label={t('scanner.typed')} description={t('scanner.typedHint')} autoComplete="off" autoCapitalize="off" spellCheck={false} value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
    </form>
  );
}

/** How new the list is, and what was not told yet. */
function State({ scanner: { pending, online, failure, flush }, fetchedAt }: { scanner: ReturnType<typeof useScanner>; fetchedAt: number }) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap="sm" my="sm" aria-live="polite">
        <Badge tt="none" size="lg" color={online ? 'teal' : 'yellow'} variant={online ? 'outline' : 'filled'}>{t(online ? 'scanner.online' : 'scanner.away')}</Badge>
        <Text size="sm" c="dimmed">{t('scanner.listOf', { moment: moment(new Date(fetchedAt).toISOString()) })}</Text>
        {pending > 0 && (
          <>
            <Badge tt="none" size="lg" color="yellow">{t('scanner.pending', { count: pending })}</Badge>
            <Button size="xs" variant="default" leftSection={<IconCloudUpload size={16} aria-hidden />} onClick={() => void flush()}>{t('scanner.tellNow')}</Button>
          </>
        )}
      </Group>
      {failure && online && pending > 0 && <Alert color="yellow" mb="sm">{t('scanner.notTold')}</Alert>}
    </>
  );
}

/** No phone goes to sleep between two guests. */
function useAwake(wanted: boolean) {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    const lock = navigator.wakeLock.request('screen').catch(() => undefined);
    return () => void lock.then((held) => held?.release());
  }, [wanted]);
}
