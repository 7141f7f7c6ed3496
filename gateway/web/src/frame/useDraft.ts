import type { UseFormReturnType } from '@mantine/form';
import { useEffect } from 'react';
import { drafts } from './drafts';

/** What somebody has typed into a form, as a draft of this name. */
export function useDraft<T extends object>(name: string, form: UseFormReturnType<T>) {
  useEffect(() => {
    const kept = drafts.read<T>(name);
    if (kept) form.setValues(kept);
    // Once, for the form that was opened.
  }, [name]);
  useEffect(() => {
    // What the form holds by now: values that were just put back are not in those of this rendering yet.
    if (form.isDirty()) drafts.keep(name, form.getValues());
  }, [name, form, form.values]);
  return { forget: () => drafts.forget(name) };
}
