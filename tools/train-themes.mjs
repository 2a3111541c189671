// Fits the theme scorer and writes src/themes/weights.ts: node tools/train-themes.mjs DATA_DIR
// The trainer is TypeScript, because it scores with the code that ships.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [data] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node tools/train-themes.mjs DATA_DIR');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'dateline-themes-'));
const root = fileURLToPath(new URL('..', import.meta.url));
try {
  const outfile = join(folder, 'train.mjs');
  await build({
    entryPoints: [join(root, 'tools/themes/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    external: ['canvas'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const { status } = spawnSync(process.execPath, [outfile, root, data], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
