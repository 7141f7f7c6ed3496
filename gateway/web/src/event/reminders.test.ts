import { expect, it } from 'vitest';
import { nextReminder } from './reminders';

it('proposes a reminder on a day that no other has', () => {
  expect(nextReminder([])).toEqual({ daysBefore: 7, at: '09:00' });
  expect(nextReminder([{ daysBefore: 7, at: '10:00' }, { daysBefore: '1', at: '08:00' }])).toEqual({ daysBefore: 0, at: '09:00' });
});
