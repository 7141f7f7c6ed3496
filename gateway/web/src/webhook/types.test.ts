import { describe, expect, it } from 'vitest';
import { messageTypes } from '../api/generated/messages';
import { aggregateOf, AGGREGATES, legible, nameOf, typesOf } from './types';

describe('the types that a webhook may be told', () => {
  it('are all that the services tell, each once', () => {
    expect(AGGREGATES.flatMap((one) => typesOf(one)).sort()).toEqual([...messageTypes].sort());
  });

  it('leave no aggregate without any', () => {
    expect(AGGREGATES.filter((one) => typesOf(one).length === 0)).toEqual([]);
  });

  it('keep one that was chosen before', () => {
    expect(typesOf('event.survey', ['event.survey.opened', 'member.relation.begun'])).toEqual(['event.survey.evaluated', 'event.survey.opened']);
  });

  it('belong to what stands before their last word', () => {
    expect(aggregateOf('project.cooperation.nda-agreed')).toBe('project.cooperation');
  });
});

describe('a webhook', () => {
  it('is called as the office wrote, or by its host', () => {
    expect(nameOf({ description: 'ERP', url: 'https://erp.example/hooks' })).toBe('ERP');
    expect(nameOf({ description: '', url: 'https://erp.example/hooks' })).toBe('erp.example');
  });
});

describe('a body', () => {
  it('is legible, whatever it is', () => {
    expect(legible('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(legible('not JSON')).toBe('not JSON');
  });
});
