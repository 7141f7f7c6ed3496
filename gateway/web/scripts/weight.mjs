// What a deep link to each page of the console fetches as script before it is there, as the build has compressed it.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { made } from './places.mjs';

const MOST = 250 * 1024;
/** Fetched by everybody who reads Spanish, whose words are the longer ones. */
const SPANISH = ['src/words/es.ts', 'src/words/refusals.es.ts'];

const parts = JSON.parse(readFileSync(join(made, '.vite/manifest.json'), 'utf8'));

const needed = (names, known = new Set()) => {
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    needed(parts[name].imports ?? [], known);
  }
  return known;
};

const weight = (names) => [...needed(names)].reduce((sum, name) => sum + statSync(join(made, `${parts[name].file}.br`)).size, 0);

const pages = Object.keys(parts).filter((name) => parts[name].isDynamicEntry && /Page\.tsx$/.test(name));
const weighed = pages.map((page) => [page, weight(['index.html', ...SPANISH, page])]).sort(([, one], [, other]) => other - one);
const heavy = weighed.filter(([, bytes]) => bytes > MOST);

const [heaviest, most] = weighed[0];
console.log(`The heaviest of ${weighed.length} pages of the console is ${heaviest}, with ${(most / 1024).toFixed(1)} KB of script.`);
heavy.forEach(([page, bytes]) => console.error(`${page} takes ${(bytes / 1024).toFixed(1)} KB of script, more than ${MOST / 1024}.`));
process.exit(heavy.length || weighed.length < 10 ? 1 : 0);
