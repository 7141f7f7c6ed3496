import { isUuid } from '../api/uuid';

/** What of the board is shown; it stands in the address. */
export interface BoardSearch {
  pipeline?: string | undefined;
  case?: string | undefined;
  stalled?: boolean | undefined;
}

export const boardSearchOf = (search: Record<string, unknown>): BoardSearch => ({
  ...(isUuid(search['pipeline']) && { pipeline: search['pipeline'] }),
  ...(isUuid(search['case']) && { case: search['case'] }),
  ...(search['stalled'] === true && { stalled: true }),
});
