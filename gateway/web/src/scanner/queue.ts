import type { components } from '../api/generated/event';
import { colourOf, letsThrough, type Seen, type Verdict } from './verdict';

export type Result = components['schemas']['ScanResult'];

/** What this scanner has seen and keeps until the service has heard of it, and for a while after. */
export interface Scan extends Seen {
  id: string;
  event: string;
  pass: string;
  /** The name of the door. */
  scanner: string;
  /** What was said at the door. */
  verdict: Verdict;
  /** Let in by whoever stands at the door, where the scanner could not know. */
  letIn?: true;
  /** What the service has answered. */
  told?: Result;
}

/** What is true of a scan by now: what the service has answered, or else what was said at the door. */
export const truthOf = ({ verdict, told }: Pick<Scan, 'verdict' | 'told'>): Verdict => {
  if (!told) return verdict;
  const { result, name, seats, at } = told;
  return { ...verdict, finding: result, ...(name && { name }), ...(seats && { seats }), ...(at && { at }) };
};

/** Whoever was let in while this scanner was away, and would not have been by what the service knows. */
export const isDisputed = (scan: Scan) => (scan.letIn || letsThrough(scan.verdict.finding)) && colourOf(truthOf(scan).finding) === 'red';

/** As many as the service takes at once. */
const MOST = 500;

export const untold = (scans: readonly Scan[]) => scans.filter(({ told }) => told === undefined);

/** Scans as they are told: those of one door together, the earliest first, never more than the service takes. */
export function batches(scans: readonly Scan[]): Scan[][] {
  const doors = new Map<string, Scan[]>();
  for (const scan of [...scans].sort((one, other) => one.scannedAt.localeCompare(other.scannedAt))) {
    doors.set(scan.scanner, [...(doors.get(scan.scanner) ?? []), scan]);
  }
  return [...doors.values()].flatMap((all) => Array.from({ length: Math.ceil(all.length / MOST) }, (_, at) => all.slice(at * MOST, (at + 1) * MOST)));
}

export type Post = (scanner: string, scans: Scan[]) => Promise<readonly Result[]>;
export type Keep = (scans: Scan[]) => Promise<void>;

/** Tells what was not told yet, and keeps each answer before it goes on. What fails stays untold, to be told again: nothing happens twice. */
export async function tell(scans: readonly Scan[], post: Post, keep: Keep): Promise<void> {
  for (const batch of batches(untold(scans))) {
    const results = new Map((await post(batch[0]?.scanner ?? '', batch)).map((result) => [result.scanId, result]));
    await keep(batch.flatMap((scan) => {
      const told = results.get(scan.id);
      return told ? [{ ...scan, told }] : [];
    }));
  }
}
