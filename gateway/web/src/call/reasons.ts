import type { components } from '../api/generated/project';

export type Match = components['schemas']['Match'];
export type Reason = Match['reasons'][number];

/** Percent of the best score that there is, as it is drawn and read. */
export const percent = (score: number) => Math.round(score * 100);

/** The reasons that weigh something, the weightiest first, and those that are told without weighing. */
export const weighed = (reasons: Reason[]) => [...reasons].sort((one, other) => other.part - one.part);

/** How long until a day, from another, in whole days; negative once it has passed. */
export const daysUntil = (date: string, today: string) =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
