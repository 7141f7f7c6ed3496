import type { words as es } from './words.es';

export const words: typeof es = {
  segments: {
    title: 'Segments',
    lead: 'Groups of organisations that the office wants to see together again.',
    none: 'No segment yet',
    noneText: 'Filter the list of organisations and keep the filter: the segment always shows those that match at that moment.',
    choose: 'Go to the organisations',
    count_one: '{{many}} organisation',
    count_other: '{{many}} organisations',
    shared: 'Shared with the team',
    ofColleague: 'Somebody else of the team made it',
    byHand: 'Picked by hand',
    byTag: 'with a tag',
    byMore: 'and other filters',
    discard: 'Discard',
    discardSure: 'Yes, discard',
    discardWhich: 'Discard the segment {{name}}',
    keep: 'Keep as a segment',
    keepText: 'The filter is kept, not the list: tomorrow it has those that match tomorrow.',
    name: 'Name',
    kept: 'Kept: {{name}}',
    shown: 'Segment: {{name}}',
    leave: 'Leave the segment',
  },
};
