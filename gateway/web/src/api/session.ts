import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Refused } from './refused';
import { answer, api, hold, type Session } from './client';

export const session = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async () => {
    const found = await answer(api.GET('/api/session'));
    hold(found);
    return found;
  },
});

export const useSession = () => useSuspenseQuery(session).data;

export const isTeam = ({ role }: Pick<Session, 'role'>) => role === 'admin' || role === 'manager';

/** Whoever acts for an organisation of the cluster. */
export const isMember = ({ role, organisationId }: Pick<Session, 'role' | 'organisationId'>) => role === 'member' && organisationId !== undefined;

/** Whoever has a part in what members do together: an applicant and a juror have not. */
export const takesPart = ({ role }: Pick<Session, 'role'>) => role === 'admin' || role === 'manager' || role === 'member';

export const isAdmin = ({ role }: Pick<Session, 'role'>) => role === 'admin';

/** Where the session is over: through the sign-in and back to this page, where drafts wait. */
export const signInAgainAfter = (failure: Error) => {
  if (!(failure instanceof Refused && failure.status === 401)) return;
  const here = location.pathname + location.search;
  location.assign(`/sign-in?then=${encodeURIComponent(here)}`);
};

/** One that is over already is what was wanted. Fails where nobody knows whether it is. */
export const endSession = (csrfToken: string | undefined) =>
  answer(api.DELETE('/api/session', { params: { header: { 'X-CSRF-Token': csrfToken ?? '' } } })).catch((failure: unknown) => {
    if (!(failure instanceof Refused && failure.status === 401)) throw failure;
  });
