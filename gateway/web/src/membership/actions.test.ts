import { expect, it } from 'vitest';
import { actionsIn } from './actions';

it('a member leaves by itself, and admits nobody', () => {
  expect(actionsIn('active', false)).toEqual(['notice']);
  expect(actionsIn('applied', false)).toEqual([]);
  expect(actionsIn('accused', false)).toEqual(['hear', 'notice']);
  expect(actionsIn('excluded', false)).toEqual(['appeal', 'notice']);
  expect(actionsIn('active', true)).toEqual(['notice', 'suspend', 'end', 'accuse']);
});
