import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
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

export const signInAgain = () => {
  const here = location.pathname + location.search;
  location.assign(`/sign-in?then=${encodeURIComponent(here)}`);
};
