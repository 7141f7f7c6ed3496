import type { Schemas } from '../api/client';

export type Action = 'admit' | 'reject' | 'suspend' | 'resume' | 'notice' | 'end' | 'accuse' | 'hear' | 'exclude' | 'dismiss' | 'appeal' | 'conclude' | 'reverse';

const IN: Record<Schemas['Stage'], Action[]> = {
  applied: ['admit', 'reject'],
  active: ['notice', 'suspend', 'end', 'accuse'],
  suspended: ['resume', 'notice', 'end', 'accuse'],
  accused: ['hear', 'dismiss', 'notice'],
  heard: ['exclude', 'dismiss', 'notice'],
  excluded: ['conclude', 'appeal', 'notice'],
  appealed: ['conclude', 'reverse', 'notice'],
  rejected: [],
  ended: [],
};

/** What a member does itself: it leaves, says what it has to say, and appeals. */
const OF_MEMBERS: readonly Action[] = ['notice', 'hear', 'appeal'];

/** What may be done in a stage, the likeliest first: by the office, or by the member itself. */
export const actionsIn = (stage: Schemas['Stage'], office: boolean) => IN[stage].filter((action) => office || OF_MEMBERS.includes(action));

interface Asks {
  text?: { word: 'reason' | 'grounds' | 'statement' | 'reasons'; required: boolean; most: number };
  on?: 'required' | 'may';
  tier?: true;
}

const reason = (required: boolean) => ({ word: 'reason', required, most: 2000 }) as const;

/** What each has to be told. */
export const asks: Record<Action, Asks> = {
  admit: { tier: true, on: 'may' },
  reject: { text: reason(true) },
  suspend: { text: reason(true) },
  resume: {},
  notice: { on: 'may', text: reason(false) },
  end: { on: 'required', text: reason(true) },
  accuse: { text: { word: 'grounds', required: true, most: 10_000 } },
  hear: { text: { word: 'statement', required: false, most: 20_000 } },
  exclude: {},
  dismiss: { text: reason(true) },
  appeal: { text: { word: 'reasons', required: true, most: 20_000 } },
  conclude: {},
  reverse: {},
};
