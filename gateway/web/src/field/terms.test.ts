import { describe, expect, it } from 'vitest';
import { choicesOf, inOrder, keyOf, typedOf, type Field } from './terms';

describe('the key of a field', () => {
  it.each([['Facturación (k€)', 'facturacion-k'], ['3 mercados', 'mercados'], ['  Año  ', 'ano'], ['¿?', ''], ['a'.repeat(39) + ' b', 'a'.repeat(39)]])('of %s is %s', (label, key) => {
    expect(keyOf(label)).toBe(key);
  });
});

describe('options', () => {
  it('are typed one to a line, in one language or in both', () => {
    expect(choicesOf('Francia | France\n\n Portugal ')).toEqual([
      { key: 'francia', label: { es: 'Francia', en: 'France' } }, { key: 'portugal', label: { es: 'Portugal', en: 'Portugal' } },
    ]);
  });

  it('have keys of their own', () => {
    expect(choicesOf('Otro\nOtro!\n¿?').map(({ key }) => key)).toEqual(['otro', 'otro-2', 'x']);
  });

  it('keep their keys, and are retired when they are no longer there', () => {
    const before = [{ key: 'fr', label: { es: 'Francia', en: 'France' } }, { key: 'pt', label: { es: 'Portugal', en: 'Portugal' } }];

    expect(choicesOf('Francia | French Republic', before)).toEqual([
      { key: 'fr', label: { es: 'Francia', en: 'French Republic' } }, { key: 'pt', label: { es: 'Portugal', en: 'Portugal' }, retired: true },
    ]);
  });

  it('read as they were typed', () => {
    expect(typedOf(choicesOf('Francia | France\nPortugal'))).toBe('Francia | France\nPortugal');
    expect(typedOf([{ key: 'x', label: { es: 'X', en: 'X' }, retired: true }])).toBe('');
  });
});

describe('fields', () => {
  it('come in their order, the retired ones last', () => {
    const field = (key: string, retired?: boolean) => ({ key, terms: { label: { es: key, en: key }, ...(retired && { retired }) } }) as Field;

    expect(inOrder([field('a', true), field('b'), field('c', true), field('d')]).map(({ key }) => key)).toEqual(['b', 'd', 'a', 'c']);
  });
});
