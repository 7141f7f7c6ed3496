import { beforeEach, describe, expect, it } from 'vitest';
import { drafts } from './drafts';

describe('a draft', () => {
  beforeEach(() => {
    sessionStorage.clear();
    drafts.belongTo('ada');
  });

  it('is there again after a new sign-in of the same person', () => {
    drafts.keep('task', { title: 'Call' });
    drafts.belongTo('ada');

    expect(drafts.read('task')).toEqual({ title: 'Call' });
  });

  it('is not found by whoever signs in next', () => {
    drafts.keep('task', { title: 'Call' });
    drafts.belongTo('ben');

    expect(drafts.read('task')).toBeUndefined();
  });

  it('that cannot be read is none', () => {
    sessionStorage.setItem('draft:task', '{');

    expect(drafts.read('task')).toBeUndefined();
  });
});
