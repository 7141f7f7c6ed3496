export const STAGES = ['open', 'draft', 'closed'] as const;

/** Which calls are listed; it stands in the address. */
export interface CallSearch {
  stage?: (typeof STAGES)[number] | undefined;
  query?: string | undefined;
}

export function callSearchOf(search: Record<string, unknown>): CallSearch {
  const stage = STAGES.find((one) => one === search['stage']);
  const { query } = search;
  return {
    ...(stage && { stage }),
    ...((typeof query === 'string' || typeof query === 'number') && `${query}`.trim() && { query: `${query}` }),
  };
}
