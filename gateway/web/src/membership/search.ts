import type { Schemas } from '../api/client';

export const VIEWS = ['applications', 'all', 'dues', 'renewal'] as const;
export const STAGES = ['applied', 'active', 'suspended', 'accused', 'heard', 'excluded', 'appealed', 'rejected', 'ended'] as const satisfies readonly Schemas['Stage'][];

/** Which of the office's lists; it stands in the address. */
export interface View {
  view?: (typeof VIEWS)[number] | undefined;
  stage?: Schemas['Stage'] | undefined;
}

export function viewOf(search: Record<string, unknown>): View {
  const view = VIEWS.find((one) => one === search['view']);
  const stage = STAGES.find((one) => one === search['stage']);
  return { ...(view && { view }), ...(stage && { stage }) };
}
