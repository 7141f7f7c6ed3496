import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as call from '../call/words';
import * as event from '../event/words';
import * as exchange from '../exchange/words';
import * as frame from '../frame/words';
import * as membership from '../membership/words';
import * as onboarding from '../onboarding/words';
import * as organisation from '../organisation/words';
import * as plan from '../plan/words';
import * as today from '../today/words';

export type Language = 'es' | 'en';

/** The gateway says it in the page: the same choice as that of its other pages. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'es';

/** Every feature keeps its own words, below names that no other uses. */
export const parts = [frame, today, onboarding, membership, organisation, plan, exchange, call, event];

const es = {
  ...frame.es,
  ...today.es,
  ...onboarding.es,
  ...membership.es,
  ...organisation.es,
  ...call.es,
  ...event.es,
  ...plan.es,
  ...exchange.es,
};

const en: typeof es = {
  ...frame.en,
  ...today.en,
  ...onboarding.en,
  ...membership.en,
  ...organisation.en,
  ...call.en,
  ...event.en,
  ...plan.en,
  ...exchange.en,
};

void i18next.use(initReactI18next).init({
  lng: language,
  resources: { es: { translation: es }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
});

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
