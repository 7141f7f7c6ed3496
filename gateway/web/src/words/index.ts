import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { words as es } from './es';

export type Language = 'es' | 'en';

/** The gateway says it in the page: the same choice as that of its other pages. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'es';

/** To be waited for before anything is said. The words of the other language stay where they are. */
export const ready = (language === 'en' ? import('./en') : import('./es')).then(({ words }) =>
  i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: words } },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  }),
);

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof es };
  }
}

/** Days and numbers as they are written in Europe. */
const region = language === 'en' ? 'en-GB' : 'es-ES';

const days = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' });
const countries = new Intl.DisplayNames(region, { type: 'region' });
const numbers = new Intl.NumberFormat(region);
const money = new Intl.NumberFormat(region, { style: 'currency', currency: 'EUR' });

/** A day as the API writes it: the same everywhere, whatever the browser's zone. */
export const day = (date: string) => days.format(new Date(`${date}T00:00:00Z`));
export const moment = (instant: string) => moments.format(new Date(instant));
export const country = (code: string) => countries.of(code) ?? code;
export const number = (value: number) => numbers.format(value);
export const euros = (value: number) => money.format(value);

/** A title that is kept in both languages, in that of whoever reads. */
export const titleIn = (of: { titleEs: string; titleEn: string }) => (language === 'es' ? of.titleEs : of.titleEn);
