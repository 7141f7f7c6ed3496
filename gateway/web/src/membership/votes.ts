import type { Schemas } from '../api/client';

type Cast = Schemas['Vote']['vote'];
type Statutes = Schemas['Statutes'];

export interface Tally {
  yes: number;
  no: number;
  abstentions: number;
  absent: number;
}

export const tallied = (votes: { vote: Cast }[]): Tally => {
  const of = (cast: Cast) => votes.filter(({ vote }) => vote === cast).length;
  return { yes: of('yes'), no: of('no'), abstentions: of('abstention'), absent: of('absent') };
};

/**
 * What the votes come to: more yes than no; or, of an absolute majority, more yes than half of all who are present, those who
 * abstain included (Ley Orgánica 1/2002, art. 12.d). Nothing, as long as nobody has voted.
 */
export function outcomeOf({ yes, no, abstentions }: Tally, majority: Schemas['Majority']): 'approved' | 'refused' | undefined {
  if (yes + no === 0) return undefined;
  const carried = majority === 'simple' ? yes > no : yes > (yes + no + abstentions) / 2;
  return carried ? 'approved' : 'refused';
}

/** The statutes of a day: the last of those that count from it or from before. They come with the latest first. */
export const statutesOn = (all: Statutes[], on: string) => all.find(({ fromDay }) => fromDay <= on);

export type Matter = Schemas['Decision']['matter'];

/** What may be decided on in a stage. */
export const matterIn = (stage: Schemas['Stage']): Matter | undefined =>
  ({ applied: 'admission', heard: 'exclusion', appealed: 'appeal' } as const)[stage as 'applied' | 'heard' | 'appealed'];

export const majorityFor = (matter: Matter, statutes: Statutes) =>
  ({ admission: statutes.admissionMajority, exclusion: statutes.exclusionMajority, appeal: statutes.appealMajority })[matter];
