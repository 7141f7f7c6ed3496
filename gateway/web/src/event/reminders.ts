interface Typed {
  daysBefore: number | string;
  at: string;
}

/** Days on which people are reminded, the likeliest first. */
const USUAL = [7, 1, 0, 3, 14, 30];

/** One more, on a day that no other has. */
export const nextReminder = (all: readonly Typed[]): Typed => ({
  daysBefore: USUAL.find((days) => all.every(({ daysBefore }) => Number(daysBefore) !== days)) ?? '',
  at: '09:00',
});
