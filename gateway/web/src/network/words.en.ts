import type { words as es } from './words.es';

export const words: typeof es = {
  network: {
    title: 'Network',
    lead: 'Who has worked with whom, by the projects that are on record.',
    middle: 'Put in the middle',
    around: 'In the middle',
    partners_one: '{{count}} organisation around it',
    partners_other: '{{count}} organisations around it',
    projects_one: '{{count}} joint project, in {{last}}',
    projects_other: '{{count}} joint projects, the last in {{last}}',
    more_one: 'And {{count}} more, with fewer projects.',
    more_other: 'And {{count}} more, with fewer projects.',
    none: 'No joint project is on record',
    noneText: 'The network is drawn from projects done together: they come when they are recorded through the API.',
    alone: 'Nothing is on record of whom it has worked with',
    aloneText: 'Put another in the middle, or record its projects through the API.',
  },
};
