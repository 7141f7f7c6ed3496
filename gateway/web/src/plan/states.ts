import type { Figure } from './figures';

export const COLOURS: Record<Figure['state'], string> = {
  ahead: 'teal.8',
  'on-track': 'teal.4',
  behind: 'orange.6',
  'no-figure': 'gray.5',
  'no-target': 'gray.3',
};
