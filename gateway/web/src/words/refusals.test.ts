import { beforeAll, describe, expect, it } from 'vitest';
import { learn, spoken } from './refusals';

describe('a refusal in Spanish', () => {
  beforeAll(learn);

  it('is said by its code', () => {
    expect(spoken({ code: 'tax-id-missing', detail: 'A tax number is missing.' }).detail).toBe('Falta el NIF.');
  });

  it('is said by the ending of its code where nobody has put it into words', () => {
    expect(spoken({ code: 'frog-not-found', detail: 'There is no such frog.' }).detail).toContain('No existe');
  });

  it('says of each field what is wrong with it', () => {
    const errors = [{ pointer: '/name', code: 'not-blank', detail: 'must not be blank' }];

    expect(spoken({ code: 'invalid', detail: '', errors }).errors?.[0]?.detail).toBe('No puede quedar vacío.');
  });

  it('stays as it came where nothing is known of it', () => {
    expect(spoken({ code: 'quite-odd', detail: 'Quite odd.' }).detail).toBe('Quite odd.');
  });
});
