import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Refused } from './refused';
import { answer, api, holdCsrfToken, type Session } from './client';

export const session = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async () => {
    const found = await answer(api.GET('/api/session'));
    holdCsrfToken(found.csrfToken);
    return found;
  },
});

export const useSession = () => useSuspenseQuery(session).data;

export const isTeam = ({ role }: Pick<Session, 'role'>) => role === 'admin' || role === 'manager';

/** Where the session is over: through the sign-in and back to this page, where drafts wait. */
export const signInAgainAfter = (failure: Error) => {
  if (!(failure instanceof Refused && failure.status === 401)) return;
  const here = location.pathname + location.search;
  location.assign(`/sign-in?then=${encodeURIComponent(here)}`);
};
