/** Events to come, or all that ever were; it stands in the address. */
export interface EventSearch {
  past?: boolean | undefined;
}

export const eventSearchOf = (search: Record<string, unknown>): EventSearch => (search['past'] === true ? { past: true } : {});
