import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths as MemberPaths } from './generated/member';
import type { paths as EventPaths } from './generated/event';
import type { components as gateway, paths as GatewayPaths } from './generated/gateway';
import type { paths as ProjectPaths } from './generated/project';
import { Refused, type Problem } from './refused';

export type Schemas = components['schemas'];
export type Session = gateway['schemas']['Session'];

export const MERGE_PATCH = { 'Content-Type': 'application/merge-patch+json' };

let csrfToken: string | undefined;

/** Every change carries the token that only this session knows. */
export const holdCsrfToken = (token: string | undefined) => {
  csrfToken = token;
};

const asThisPersonInThisLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    if (csrfToken && request.method !== 'GET') {
      request.headers.set('X-CSRF-Token', csrfToken);
    }
    return request;
  },
};

export const api = createClient<MemberPaths & EventPaths & ProjectPaths & GatewayPaths>();
api.use(asThisPersonInThisLanguage);

/** What was answered; a refusal is thrown. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw new Refused(response.status, error as Problem | undefined);
  }
  return data as T;
}

/** The version that was read, as a condition of a change. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
