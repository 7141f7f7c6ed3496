import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { session } from '../api/session';
import { drafts } from './drafts';

/** Above every page: nothing is shown before it is known who looks. */
export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  loader: async ({ context }) => {
    const somebody = await context.queries.ensureQueryData(session);
    drafts.belongTo(somebody.accountId);
  },
});
