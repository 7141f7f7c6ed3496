import { afterEach, expect, test, vi } from 'vitest';
import { today } from './today';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ['Europe/Madrid', '2026-11-27T22:59:59Z', '2026-11-27'],
  ['Europe/Madrid', '2026-11-27T23:00:00Z', '2026-11-28'],
  ['Europe/Madrid', '2027-01-03T12:00:00Z', '2027-01-03'],
  ['America/Bogota', '2026-12-01T04:59:59Z', '2026-11-30'],
])('in %s at %s it is %s', (zone, moment, day) => {
  vi.stubEnv('TZ', zone);
  vi.useFakeTimers({ now: new Date(moment) });

  expect(today()).toBe(day);
});
