import type { Schemas } from '../api/client';

export const KINDS = ['company', 'university', 'hospital', 'research-centre', 'public-body', 'cluster', 'other'] as const satisfies readonly Schemas['OrganisationKind'][];
export const STANDINGS = ['member', 'suspended', 'being-excluded', 'applicant', 'former', 'none'] as const satisfies readonly Schemas['StandingWord'][];

/** What is shown of all organisations; it stands in the address, to be kept and sent on. */
export interface Filters {
  query?: string;
  kind?: Schemas['OrganisationKind'];
  country?: string;
  standing?: Schemas['StandingWord'];
  tag?: string;
  segment?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of an address that anybody may have typed, what is understood. */
export function filtersOf(search: Record<string, unknown>): Filters {
  const { query, country, tag, segment } = search;
  const kind = KINDS.find((one) => one === search['kind']);
  const standing = STANDINGS.find((one) => one === search['standing']);
  return {
    // A number that was typed comes back from the address as one.
    ...((typeof query === 'string' || typeof query === 'number') && `${query}`.trim() && { query: `${query}` }),
    ...(kind && { kind }),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
    ...(standing && { standing }),
    ...(typeof tag === 'string' && UUID.test(tag) && { tag }),
    ...(typeof segment === 'string' && UUID.test(segment) && { segment }),
  };
}
