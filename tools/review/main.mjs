// What the review of Obsidian's community directory would say, section by section, as far as its checks are known:
// npm run review. The last build must be in dist/. Ends with 1 where there is an error or a warning that is not kept.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { buildFindings } from './build.mjs';
import { KEPT } from './kept.mjs';
import { manifestFindings } from './manifest.mjs';
import { releaseFindings } from './releases.mjs';
import { sourceFindings } from './source.mjs';
import { releaseFiles } from '../release/files.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name) => readFileSync(join(root, name), 'utf8');
const [manifest, versions] = ['manifest.json', 'versions.json'].map((name) => JSON.parse(read(name)));

const SECTIONS = {
  Manifest: () => manifestFindings({ manifest, versions }),
  Releases: () =>
    releaseFindings({
      version: manifest.version,
      workflow: read('.github/workflows/release.yml'),
      files: releaseFiles(manifest.version),
    }),
  'Source code': () => sourceFindings(root),
  'Build verification': () => buildFindings(root),
};

const counts = { error: 0, warning: 0, kept: 0, recommendation: 0 };
for (const [title, find] of Object.entries(SECTIONS)) {
  console.log(`\n${title}`);
  const findings = await find();
  if (findings.length === 0) console.log('  nothing');
  for (const { level, text, where } of findings) {
    const kept = KEPT.find((one) => one.text.test(text));
    counts[kept ? 'kept' : level] += 1;
    console.log(`  ${kept ? `kept ${level}` : level}: ${text}${where ? ` (${where})` : ''}`);
    if (kept) console.log(`    ${kept.why.replace(/\n/g, ' ')}`);
  }
}
console.log(
  `\n${counts.error} errors, ${counts.warning} warnings, ${counts.kept} kept, ${counts.recommendation} recommendations`,
);
process.exitCode = counts.error + counts.warning === 0 ? 0 : 1;
