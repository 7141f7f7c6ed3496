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

/** What the office may do in a stage, the likeliest first. */
export const actionsIn = (stage: Schemas['Stage']) => IN[stage];

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
