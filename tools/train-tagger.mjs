// Trains the tagger and writes src/data/tagger.tsv: npm run train -- DATA_DIR
// The trainer is TypeScript, because it extracts features with the code that the plugin tags with.
import { build } from 'esbuild';
import { lexiconPlugin } from './lexicon.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [data, ...options] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: npm run train -- DATA_DIR [--name=value …]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'dateline-train-'));
try {
  const outfile = join(folder, 'train.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('train/main.mts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    plugins: [lexiconPlugin(false)],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  // All chains stay in memory: about 4 GB.
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=10000', outfile, data, ...options], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
