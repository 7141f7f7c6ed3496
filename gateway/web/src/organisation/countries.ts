import { country, language } from '../words';

/** Of the Union, its neighbours, and those with whom European clusters work most; others stay as they are written. */
const CODES =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK UA RS AL ME MK BA MD TR US CA MX BR AR CL CO PE UY CR IL JP KR CN IN SG AU NZ MA TN EG ZA';

export const COUNTRIES = CODES.split(' ')
  .map((value) => ({ value, label: country(value) }))
  .sort((one, other) => one.label.localeCompare(other.label, language));
