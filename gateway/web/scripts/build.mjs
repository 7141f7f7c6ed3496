// What Maven calls: makes the console, or checks it, and only what has changed since last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contracts, made, web } from './places.mjs';

const [what] = process.argv.slice(2);
const target = join(web, '../target');
const page = join(made, 'index.html');
const passing = ['node_modules', 'generated'];

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !passing.includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : join(folder, entry.name)))
    .sort();

const digest = (files) => {
  const hash = createHash('sha256').update(process.version);
  files.forEach((file) => hash.update(file).update(readFileSync(file)));
  return hash.digest('hex');
};

/** Whether these files are those of last time, as the stamp tells. */
const unchanged = (stamp, files) => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(files);
const remember = (stamp, files) => writeFileSync(stamp, digest(files));

const run = (command, ...words) =>
  spawnSync(command, words, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const script = (name) => run('npm', 'run', '--silent', name) || process.exit(1);

/** Each script and style sheet lies there as browsers fetch it, too: nobody compresses it anew for every visit. */
const compress = (folder) =>
  filesIn(folder)
    .filter((file) => /\.(js|css|svg)$/.test(file))
    .forEach((file) => writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file))));

const leave = (sentence) => {
  console.log(sentence);
  process.exit(0);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  leave(`The console was not built: it needs Node 20.19 or later, and this is ${process.version}.`);
}

mkdirSync(target, { recursive: true });
const lock = [join(web, 'package-lock.json')];
const libraries = join(web, 'node_modules/.tejido-lock');
if (!unchanged(libraries, lock)) {
  if (!run('npm', 'ci', '--no-audit', '--no-fund', '--silent')) {
    leave('The console was not built: its libraries could not be fetched.');
  }
  remember(libraries, lock);
}

const sources = [...filesIn(web), ...contracts().flatMap(filesIn)];
const built = join(target, 'console.built');
if (!existsSync(page) || !unchanged(built, sources)) {
  rmSync(built, { force: true });
  script('build');
  compress(join(made, 'assets'));
  remember(built, sources);
}

const checked = join(target, 'console.checked');
if (what === 'check' && !unchanged(checked, sources)) {
  script('check');
  remember(checked, sources);
}
