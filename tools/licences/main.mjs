// Prints which packages the last build contains, under which licences, and fails where the text of one is missing.
//   node tools/licences/main.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { labelOf, packagesOf } from './packages.mjs';

const outputs = readdirSync('dist/meta').flatMap((name) =>
  Object.values(JSON.parse(readFileSync(`dist/meta/${name}`, 'utf8')).outputs),
);
const notices = readFileSync('dist/THIRD-PARTY.txt', 'utf8');

const packages = packagesOf(outputs);
const isMissing = (each) => each.terms === '' || !notices.includes(labelOf(each));
for (const each of packages)
  console.log(`  ${labelOf(each).padEnd(50)} ${isMissing(each) ? '*** no licence text' : each.licence}`);
const missing = packages.filter(isMissing);
console.log(`${packages.length} packages, ${missing.length} missing`);
process.exit(missing.length === 0 ? 0 : 1);
