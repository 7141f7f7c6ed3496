import { messageTypes } from '../api/generated/messages';

/** Of what the messages tell, in the order in which they are offered. */
export const AGGREGATES = [
  'event.registration', 'event.attendance', 'event.event', 'event.meeting', 'event.survey',
  'member.membership', 'member.organisation', 'member.capability', 'member.relation',
  'project.call', 'project.interest', 'project.cooperation', 'project.consortium', 'project.proposal', 'project.outcome', 'project.collaboration',
] as const;
export type Aggregate = (typeof AGGREGATES)[number];

export const aggregateOf = (type: string) => type.slice(0, type.lastIndexOf('.'));

/** The types of one aggregate, those that somebody chose before and that no contract names any more included. */
export const typesOf = (aggregate: Aggregate, chosen: readonly string[] = []) =>
  [...new Set([...messageTypes, ...chosen])].filter((type) => aggregateOf(type) === aggregate).sort();

/** A body as it was sent, with its lines broken for eyes. */
export function legible(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}

/** What a webhook is called: what the office wrote, or else the host that it calls. */
export const nameOf = ({ description, url }: { description: string; url: string }) => description || URL.parse(url)?.host || url;
