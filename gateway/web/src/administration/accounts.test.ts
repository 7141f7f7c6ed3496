import { describe, expect, it } from 'vitest';
import { givenBy, invitedBy, rightsOver, sifted, type Account, type Role } from './accounts';

const account = (name: string, role: Role, suspended = false): Account => ({
  id: name, name, role, suspended, email: `${name.split(' ')[0]?.toLowerCase()}@cluster.example`, version: 1,
});

describe('who may give which role', () => {
  it('is an administrator for every one, and a manager for all but that', () => {
    expect(givenBy('admin')).toContain('admin');
    expect(givenBy('manager')).toEqual(['manager', 'member', 'juror', 'applicant']);
    expect(givenBy('member')).toEqual([]);
  });

  it('is a member only for colleagues whom he invites', () => {
    expect(invitedBy('member')).toEqual(['member']);
    expect(invitedBy('applicant')).toEqual([]);
    expect(invitedBy('manager')).toEqual(givenBy('manager'));
  });

  it('is nobody to an administrator but another one', () => {
    expect(rightsOver({ id: 'ada', role: 'admin' }, { role: 'manager', accountId: 'greta' })).toEqual({ change: false, suspend: false });
    expect(rightsOver({ id: 'ada', role: 'admin' }, { role: 'admin', accountId: 'eva' })).toEqual({ change: true, suspend: true });
  });

  it('does not lock himself out', () => {
    expect(rightsOver({ id: 'ada', role: 'admin' }, { role: 'admin', accountId: 'ada' })).toEqual({ change: true, suspend: false });
  });
});

describe('accounts', () => {
  const all = [account('Íñigo Ruiz', 'member'), account('Ada Alba', 'admin'), account('Eva Gil', 'member', true)];

  it('are found by words in any order and without accents', () => {
    expect(sifted(all, { typed: 'ruiz inigo', role: null, suspended: false }).map(({ name }) => name)).toEqual(['Íñigo Ruiz']);
  });

  it('are found by role and by being locked out', () => {
    expect(sifted(all, { typed: '', role: 'member', suspended: false }).map(({ name }) => name)).toEqual(['Eva Gil', 'Íñigo Ruiz']);
    expect(sifted(all, { typed: '', role: null, suspended: true }).map(({ name }) => name)).toEqual(['Eva Gil']);
  });
});
