// Bundles a tool that is written in TypeScript and runs it: node tools/run.mjs [--heap=MB] tools/NAME.ts [arguments]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lexiconPlugin } from './lexicon.mjs';

const given = process.argv.slice(2);
const heap = given[0]?.startsWith('--heap=') ? [`--max-old-space-size=${given.shift().slice('--heap='.length)}`] : [];
const [entry, ...rest] = given;
if (entry === undefined) {
  console.error('usage: node tools/run.mjs [--heap=MB] FILE.ts [arguments]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'dateline-tool-'));
try {
  const outfile = join(folder, 'tool.mjs');
  await build({
    entryPoints: [resolve(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    loader: { '.tsv': 'text', '.yaml': 'text' },
    plugins: [lexiconPlugin(false)],
    external: ['canvas'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  process.exitCode = spawnSync(process.execPath, [...heap, outfile, ...rest], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
