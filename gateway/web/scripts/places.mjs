import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const web = dirname(dirname(fileURLToPath(import.meta.url)));
const home = dirname(dirname(web));

/** Where the console lies once it is made. */
export const made = join(dirname(web), 'target/classes/console');

/** The folders of contracts: the gateway's own and each service's. */
export const contracts = () =>
  readdirSync(home)
    .map((module) => join(home, module, 'contracts'))
    .filter((folder) => existsSync(join(folder, 'openapi.yaml')));
