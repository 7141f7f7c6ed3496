import { describe, expect, it } from 'vitest';
import { mayPass, Refused } from './refused';

describe('a refusal', () => {
  it('tells what is wrong with each field', () => {
    const errors = [{ pointer: '/taxId', code: 'tax-id-invalid', detail: 'This is no Spanish NIF.' }];

    expect(new Refused(422, { code: 'tax-id-invalid', detail: '', errors }).byField()).toEqual({ taxId: 'This is no Spanish NIF.' });
  });

  it.each([[404, false], [422, false], [429, true], [503, true]])('of %i may pass: %s', (status, passes) => {
    expect(mayPass(new Refused(status, undefined))).toBe(passes);
  });
});
