import type { Figure } from './figures';

export const COLOURS: Record<Figure['state'], string> = {
  ahead: 'var(--plan-ahead)',
  'on-track': 'var(--plan-on-track)',
  behind: 'orange.6',
  'no-figure': 'gray.5',
  'no-target': 'gray.3',
};
