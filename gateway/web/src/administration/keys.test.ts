import { describe, expect, it } from 'vitest';
import { after, scopesOf, stateOf } from './keys';

const NOW = Date.parse('2026-11-27T10:00:00Z');

describe('the scopes of a key', () => {
  it('let whoever writes read, too', () => {
    expect(scopesOf({ member: 'read', project: 'none', event: 'write' })).toEqual(['member:read', 'event:read', 'event:write']);
  });

  it('are none where nothing was chosen', () => {
    expect(scopesOf({ member: 'none', project: 'none', event: 'none' })).toEqual([]);
  });
});

describe('a key', () => {
  it.each([
    ['active', after(30, NOW)],
    ['ending', after(13, NOW)],
    ['over', '2026-11-27T10:00:00Z'],
  ] as const)('is %s when it ends at %s', (state, expiresAt) => {
    expect(stateOf({ expiresAt }, NOW)).toBe(state);
  });

  it('is revoked, whenever it would have ended', () => {
    expect(stateOf({ expiresAt: after(30, NOW), revokedAt: '2026-11-20T10:00:00Z' }, NOW)).toBe('revoked');
  });

  it('ends so many days from now', () => {
    expect(after(90, NOW)).toBe('2027-02-25T10:00:00.000Z');
  });
});
