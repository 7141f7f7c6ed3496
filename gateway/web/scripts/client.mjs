// The services' contracts as one, and the types of its client. A service keeps one file per feature; they share components.
// What services tell is listed, too, by the names of its messages.
import { readdirSync, readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import openapi, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { contracts, web } from './places.mjs';

const read = (file) => parse(readFileSync(file, 'utf8'), { merge: true, maxAliasCount: -1 });

const merge = (into, from) => {
  for (const [key, value] of Object.entries(from)) {
    const known = into[key];
    const both = [known, value].every((one) => one !== null && typeof one === 'object' && !Array.isArray(one));
    into[key] = both ? merge(known, value) : value;
  }
  return into;
};

/** The types of what a service tells. */
const messages = (folder) => {
  const file = join(folder, 'asyncapi.yaml');
  return existsSync(file) ? Object.values(read(file).components.messages).map(({ name }) => name) : [];
};

const documents = contracts().flatMap((folder) => {
  const features = join(folder, 'openapi');
  const files = existsSync(features) ? readdirSync(features).map((file) => join(features, file)) : [];
  return { name: folder.split(/[\\/]/).at(-2).replace('-service', ''), files: [join(folder, 'openapi.yaml'), ...files] };
});

mkdirSync(join(web, 'src/api/generated'), { recursive: true });
for (const { name, files } of documents) {
  const whole = files.map(read).reduce(merge);
  writeFileSync(join(web, `src/api/generated/${name}.ts`), astToString(await openapi(whole)));
}

const told = contracts().flatMap(messages).sort();
writeFileSync(join(web, 'src/api/generated/messages.ts'), `export const messageTypes: string[] = ${JSON.stringify(told, null, 2)};\n`);
