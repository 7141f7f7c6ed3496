import { isUuid } from '../api/uuid';

export const GOALS = ['results', 'competitiveness', 'visibility'] as const;
export type Goal = (typeof GOALS)[number];

/** Which plan, on which day, and what of it; it stands in the address. */
export interface PlanSearch {
  plan?: string | undefined;
  on?: string | undefined;
  goal?: Goal | undefined;
  indicator?: string | undefined;
}

export function planSearchOf(search: Record<string, unknown>): PlanSearch {
  const { plan, on, indicator } = search;
  const goal = GOALS.find((one) => one === search['goal']);
  return {
    ...(isUuid(plan) && { plan }),
    ...(typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) && { on }),
    ...(goal && { goal }),
    ...(isUuid(indicator) && { indicator }),
  };
}
