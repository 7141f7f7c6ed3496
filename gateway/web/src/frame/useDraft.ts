import type { UseFormReturnType } from '@mantine/form';
import { useEffect } from 'react';

/** What somebody has typed outlives a reload, a lost session and a lost connection; it ends with the tab. */
export function useDraft<T extends object>(name: string, form: UseFormReturnType<T>) {
  const key = `draft:${name}`;
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) {
      form.setValues(JSON.parse(kept) as T);
    }
    // Once, for the form that was opened.
  }, [key]);
  useEffect(() => {
    if (form.isDirty()) {
      sessionStorage.setItem(key, JSON.stringify(form.values));
    }
  }, [key, form, form.values]);
  return { forget: () => sessionStorage.removeItem(key) };
}
