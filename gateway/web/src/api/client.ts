import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths as MemberPaths } from './generated/member';
import type { paths as EventPaths } from './generated/event';
import type { components as gateway, paths as GatewayPaths } from './generated/gateway';
import type { paths as ProjectPaths } from './generated/project';
import type { OperationsPaths } from './operations';
import { spoken } from '../words/refusals';
import { Refused, type Problem } from './refused';

export type Schemas = components['schemas'];
export type Session = gateway['schemas']['Session'];

export const MERGE_PATCH = { 'Content-Type': 'application/merge-patch+json' };

let held: Pick<Session, 'accountId' | 'csrfToken'> | undefined;

/** Every change carries the token that only this session knows. */
export const hold = (session: Pick<Session, 'accountId' | 'csrfToken'>) => {
  held = session;
};

const asThisPersonInThisLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    if (held?.csrfToken && request.method !== 'GET') {
      request.headers.set('X-CSRF-Token', held.csrfToken);
    }
    return request;
  },
};

/**
 * The token of a session that was begun anew elsewhere, in another window, is asked for and the change sent once more. Where it
 * is another person's by now, nothing is said in his name: for whoever typed it, the session is over.
 */
const withTheTokenOfToday: typeof fetch = async (request) => {
  const sent = new Request(request);
  const again = sent.clone();
  const response = await fetch(sent);
  if (response.status !== 403 || sent.method === 'GET') return response;
  const { code } = (await response.clone().json().catch(() => ({}))) as Partial<Problem>;
  if (code !== 'csrf-token-missing') return response;
  const session = await fetch('/api/session');
  if (!session.ok) return session;
  const now = (await session.json()) as Session;
  if (now.accountId !== held?.accountId) return new Response(null, { status: 401 });
  hold(now);
  again.headers.set('X-CSRF-Token', now.csrfToken ?? '');
  return fetch(again);
};

export const api = createClient<MemberPaths & EventPaths & ProjectPaths & GatewayPaths & OperationsPaths>({ fetch: withTheTokenOfToday });
api.use(asThisPersonInThisLanguage);

/** What was answered; a refusal is thrown. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw new Refused(response.status, error ? spoken(error as Problem) : undefined);
  }
  return data as T;
}

/** The version that was read, as a condition of a change. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
