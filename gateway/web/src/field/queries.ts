import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Field } from './terms';

export const fields = (subject: Field['subject']) =>
  queryOptions({ queryKey: ['fields', subject], queryFn: () => answer(api.GET('/api/fields', { params: { query: { subject } } })) });
