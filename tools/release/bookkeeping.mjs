// Writes the version of package.json into manifest.json, versions.json and CHANGELOG.md; `npm version` runs it.
import { readFileSync, writeFileSync } from 'node:fs';
import { withVersion } from './versions.mjs';

const read = (name) => readFileSync(name, 'utf8');
const { version } = JSON.parse(read('package.json'));
const { manifest, versions, changelog } = withVersion(
  {
    manifest: JSON.parse(read('manifest.json')),
    versions: JSON.parse(read('versions.json')),
    changelog: read('CHANGELOG.md'),
  },
  version,
);
writeFileSync('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync('versions.json', `${JSON.stringify(versions, null, 2)}\n`);
writeFileSync('CHANGELOG.md', changelog);
