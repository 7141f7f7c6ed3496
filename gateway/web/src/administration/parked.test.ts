import { describe, expect, it } from 'vitest';
import type { ParkedMessage } from '../api/operations';
import { inOrder, plain } from './parked';

const message = (id: number, reason: ParkedMessage['reason'], parkedAt: string): ParkedMessage => ({
  id, reason, parkedAt, subscription: 'history', topic: 'event.event.v1', partition: 0, offset: id, detail: '',
});

describe('parked messages', () => {
  it('that somebody has to decide on come first, the oldest before the others', () => {
    const all = [message(1, 'behind', '2026-11-01T10:00:00Z'), message(2, 'failed', '2026-11-03T10:00:00Z'), message(3, 'unreadable', '2026-11-02T10:00:00Z')];

    expect(inOrder(all).map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it('tell their cause without a package', () => {
    expect(plain('org.springframework.dao.DataIntegrityViolationException: no such row')).toBe('DataIntegrityViolationException: no such row');
    expect(plain('Waits for 3.')).toBe('Waits for 3.');
  });
});
