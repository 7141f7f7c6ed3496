import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client';

/** Who may sign in; for the team. */
export const accounts = queryOptions({ queryKey: ['accounts'], staleTime: 60_000, queryFn: () => answer(api.GET('/api/accounts')) });
