// Makes the files of a release from dist/, unless the versions differ:  npm run release -- --dry-run | --tag TAG
// They lie in dist/release/, what the changelog says of them in dist/release-notes.md. A release proper has a tag, and no
// figure in its documents that is older than what it measures; a dry run names those.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { staleFigures } from '../figures/records.mjs';
import { makeRelease } from './files.mjs';
import { faultsOf, isRefused, sectionsOf } from './versions.mjs';

const TO = resolve('dist/release');
const options = { 'dry-run': { type: 'boolean' }, tag: { type: 'string' } };
const { tag, 'dry-run': isDry } = parseArgs({ options }).values;
if ((tag === undefined) !== (isDry === true)) {
  console.error('usage: npm run release -- --dry-run | --tag TAG');
  process.exit(2);
}

const read = (name) => readFileSync(name, 'utf8');
const json = (name) => JSON.parse(read(name));
const pkg = json('package.json');
const changelog = read('CHANGELOG.md');
const files = { pkg, lock: json('package-lock.json'), changelog, versions: json('versions.json') };
const faults = ['manifest.json', 'dist/manifest.json'].flatMap((name) =>
  faultsOf({ ...files, manifest: json(name) }, tag),
);
for (const fault of new Set(faults)) console.error(`*** ${fault}`);
// Where the versions differ nothing is made, and no figure needs to be looked at, which takes a while.
const stale = faults.length > 0 ? [] : await staleFigures();
for (const figure of stale) console.error(`*** figures: ${figure}`);
if (isRefused(faults, stale, tag)) process.exit(1);

makeRelease({ dist: resolve('dist'), root: resolve('.'), pkg }, TO);
writeFileSync('dist/release-notes.md', `${sectionsOf(changelog).find(({ title }) => title === pkg.version).text}\n`);
console.log(`Dateline ${pkg.version}${isDry ? ', not released' : ''}: dist/release/`);
for (const name of readdirSync(TO)) console.log(`  ${name.padEnd(28)} ${statSync(`${TO}/${name}`).size} bytes`);
console.log(read(`${TO}/SHA256SUMS`).trim());
if (stale.length > 0)
  console.log(`*** A release would be refused for ${stale.length} figures: npm run figures -- --measure DATA_DIR`);
