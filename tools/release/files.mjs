// The files of a release, made from what was built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLUGIN = ['main.js', 'manifest.json', 'styles.css'];
const SUMS = 'SHA256SUMS';

/** Names of what a release of `version` has. */
export const releaseFiles = (version) => [...PLUGIN, `dateline-${version}.tgz`, SUMS];

/** What the archive of the command line says of itself. All it needs is bundled, so it depends on nothing. */
const cliPackage = ({ name, version, description, license, engines }) => ({
  ...{ name, version, description, license, engines },
  type: 'module',
  bin: { dateline: 'cli.mjs' },
});

function copyCli({ dist, root, pkg }, folder) {
  cpSync(join(dist, 'cli'), join(folder, 'cli'), { recursive: true });
  for (const name of ['cli.mjs', 'THIRD-PARTY.txt']) copyFileSync(join(dist, name), join(folder, name));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const data = join(root, 'src/data');
  for (const name of readdirSync(data).filter((file) => file.endsWith('.LICENSE.md')))
    copyFileSync(join(data, name), join(folder, 'cli', name));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(cliPackage(pkg), null, 2));
}

/** Packs the command line into `to`, as what `npm install --global` takes. */
function packCli(from, to) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pack-'));
  try {
    copyCli(from, folder);
    const { status, stderr } = spawnSync('npm', ['pack', '--silent', '--pack-destination', to], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`npm pack: ${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line a file, as `sha256sum --check` reads it. */
const checksums = (folder) =>
  readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');

/** Makes the folder `to` with the three files of the plugin, the archive of the command line and their checksums. */
export function makeRelease(from, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of PLUGIN) copyFileSync(join(from.dist, name), join(to, name));
  packCli(from, to);
  writeFileSync(join(to, SUMS), checksums(to));
}
