import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/generated/gateway';

export type ApiKey = components['schemas']['ApiKey'];

/** The parts of the system that a key can be for. */
export const PARTS = ['member', 'project', 'event'] as const;
export type Part = (typeof PARTS)[number];

export const REACHES = ['none', 'read', 'write'] as const;
/** How far a key reaches into one part; who writes reads, too. */
export type Reach = (typeof REACHES)[number];

export const scopesOf = (reach: Record<Part, Reach>) =>
  PARTS.flatMap((part) => {
    const granted = { none: [], read: ['read'], write: ['read', 'write'] }[reach[part]];
    return granted.map((deed) => `${part}:${deed}`);
  });

const DAY = 86_400_000;
const SOON = 14 * DAY;

export type KeyState = 'active' | 'ending' | 'over' | 'revoked';

/** Whether a key opens anything at this moment (milliseconds since 1970), and whether it will in a fortnight. */
export const stateOf = ({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: number): KeyState => {
  if (revokedAt) return 'revoked';
  const left = Date.parse(expiresAt) - now;
  return left <= 0 ? 'over' : left < SOON ? 'ending' : 'active';
};

export const LASTING = [30, 90, 365, 730] as const;

/** The moment after so many days. */
export const after = (days: number, now: number) => new Date(now + days * DAY).toISOString();

export const keys = queryOptions({ queryKey: ['api-keys'], queryFn: () => answer(api.GET('/api/api-keys')) });
