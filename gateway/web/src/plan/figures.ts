import type { Schemas } from '../api/client';
import { language } from '../words';

export type Figure = Schemas['Figure'];
export type Plan = Schemas['Plan'];

export const STATES = ['ahead', 'on-track', 'behind', 'no-figure', 'no-target'] as const satisfies readonly Figure['state'][];

const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** A figure in its unit. */
export function inUnit(value: number, unit: string): string {
  switch (unit) {
    case 'percent':
      return `${plain.format(value)} %`;
    case 'euros':
      return money.format(value);
    case 'minutes':
      return `${plain.format(value)} min`;
    default:
      return plain.format(value);
  }
}

export const euros = (value: number) => money.format(value);

/** How many figures are in each state, the empty ones left out. */
export const counted = (figures: Figure[]) =>
  STATES.map((state) => ({ state, count: figures.filter((figure) => figure.state === state).length })).filter(({ count }) => count > 0);

/** Percent of the target, and where it should be by the day; both within what can be drawn. */
export function towards({ achieved, expected, target }: Figure) {
  const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100);
  return {
    reached: achieved === undefined ? undefined : within(achieved),
    due: expected === undefined || !target ? undefined : within(expected / target),
  };
}

/** The figures of each line; those of none are those of the plan as a whole. */
export function byLine(figures: Figure[]) {
  const lines = new Map<number | undefined, Figure[]>();
  for (const figure of figures) lines.set(figure.line, [...(lines.get(figure.line) ?? []), figure]);
  return lines;
}

/** Former ends of periods and the day itself, as a line may be drawn through them. */
export const course = (figure: Figure, on: string) =>
  [...figure.trend, { on, value: figure.value }].flatMap((point) => (point.value === undefined ? [] : [{ on: point.on, value: point.value }]));

/** The points of a small line, within a box of that size. */
export function sparkline(values: number[], width: number, height: number): string {
  const most = Math.max(...values);
  const least = Math.min(...values);
  const range = most - least || 1;
  return values
    .map((value, place) => `${round((place / Math.max(1, values.length - 1)) * width)},${round(height - ((value - least) / range) * height)}`)
    .join(' ');
}

/** Round values from nothing upwards, the last at or above what is drawn highest: five or six at most. */
export function scale(highest: number, whole: boolean): number[] {
  const rough = (highest || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((times) => times >= rough) ?? rough;
  const steps = whole ? Math.max(1, Math.ceil(step)) : step;
  return Array.from({ length: Math.ceil((highest || 1) / steps) + 1 }, (_, place) => Number((place * steps).toPrecision(12)));
}

const round = (value: number) => Math.round(value * 10) / 10;
