import type { Filters } from '../organisation/filters';
import { filtersOf } from '../organisation/filters';

/** What the list of organisations shows by, as a segment keeps it; a segment is not made of another. */
export const keptOf = ({ segment: _, ...filters }: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as Record<string, string>;

/** What of a segment's filter this list knows to say; `more` where there is something else to it, such as a field of the office's own. */
export function spokenOf(filter: Record<string, string>): { filters: Filters; more: boolean } {
  const filters = filtersOf(filter);
  return { filters, more: Object.keys(filter).length > Object.keys(filters).length };
}
