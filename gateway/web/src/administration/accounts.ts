import { queryOptions, infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, type Session } from '../api/client';
import type { components } from '../api/generated/gateway';
import { bare } from '../event/local';

export type Account = components['schemas']['Account'];
export type Invitation = components['schemas']['Invitation'];
export type Role = components['schemas']['Role'];

export const ROLES = ['admin', 'manager', 'member', 'juror', 'applicant'] as const satisfies readonly Role[];

/** The roles that somebody of this role may give, and whose holders he may change: nobody gives a right that he does not have. */
export const givenBy = (role: Role): readonly Role[] =>
  role === 'admin' ? ROLES : role === 'manager' ? ROLES.filter((one) => one !== 'admin') : [];

/** The roles that somebody of this role may invite to: members invite colleagues of their own organisation. */
export const invitedBy = (role: Role): readonly Role[] => (role === 'member' ? ['member'] : givenBy(role));

/** Whether this role acts for one organisation, which then has to be named. */
export const isBound = (role: Role) => role === 'member' || role === 'applicant';

/** What somebody may do with an account: change it, and lock it out, which nobody does to himself. */
export const rightsOver = (account: Pick<Account, 'id' | 'role'>, { role, accountId }: Pick<Session, 'role' | 'accountId'>) => {
  const change = givenBy(role).includes(account.role);
  return { change, suspend: change && account.id !== accountId };
};

export interface Sieve {
  typed: string;
  role: Role | null;
  suspended: boolean;
}

/** Those whose name or address has every word that was typed, without accents; by name. */
export const sifted = (accounts: Account[], { typed, role, suspended }: Sieve): Account[] => {
  const words = bare(typed).split(/\s+/).filter(Boolean);
  return accounts
    .filter((one) => (role === null || one.role === role) && (!suspended || one.suspended))
    .filter(({ name, email }) => words.every((word) => bare(`${name} ${email}`).includes(word)))
    .sort((one, other) => one.name.localeCompare(other.name));
};

const pages = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { next?: string }) => page.next };

export const allAccounts = infiniteQueryOptions({
  queryKey: ['accounts', 'all'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/accounts', { params: { query: { cursor: pageParam } } })),
  ...pages,
});

export const invitations = queryOptions({ queryKey: ['invitations'], queryFn: () => answer(api.GET('/api/invitations')) });
