import { describe, expect, it } from 'vitest';
import { found, inCents, inOwn, seats, time, type Guest } from './local';

const guest = (name: string, organisationName?: string): Guest => ({
  registrationId: name, eventId: 'e', stage: 'confirmed', person: { name, email: 'x@example.org' }, seats: 1, memberPrice: false, priceCents: 0, currency: 'EUR', registeredAt: '',
  ...(organisationName && { organisationName }),
});

describe('the time of an event', () => {
  it('is that of the clock at its place', () => {
    expect(time({ startsAt: '2027-03-18T09:00', endsAt: '2027-03-18T14:30:00' })).toMatch(/18 mar.*2027.*09:00 – 14:30/);
  });

  it('tells the day of its end where that is another', () => {
    expect(time({ startsAt: '2027-03-18T09:00', endsAt: '2027-03-19T14:30' })).toMatch(/18 mar.* – .*19 mar/);
  });
});

describe('the seats', () => {
  it.each([[120, 30, 90, 25], [120, 120, 0, 100], [10, 12, 0, 100]])('of %i with %i taken are %i, %i percent full', (capacity, taken, left, full) => {
    expect(seats({ capacity, taken })).toEqual({ left, full });
  });
});

describe('a guest at the door', () => {
  const guests = [guest('Ana Pérez', 'Biotecno Duero'), guest('Luis Gómez')];

  it('is found without accents, in any order', () => {
    expect(found(guests, 'perez ana').map(({ person }) => person.name)).toEqual(['Ana Pérez']);
    expect(found(guests, 'duero')).toHaveLength(1);
  });

  it('is one of all as long as nothing is typed', () => {
    expect(found(guests, ' ')).toHaveLength(2);
  });
});

it('tells a text in the language that there is', () => {
  expect(inOwn({ en: 'Panel' })).toBe('Panel');
  expect(inOwn({ es: 'Mesa', en: 'Panel' })).toBe('Mesa');
});

it('charges what was typed to the cent', () => {
  expect([inCents('45'), inCents(0.29), inCents('19.99')]).toEqual([4500, 29, 1999]);
});
