// Bundles the engine from the sources, as they are now, and loads it into this process.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Resolves to `understand` of `engine.ts`. */
export async function loadEngine() {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-eval-'));
  const outfile = join(folder, 'engine.mjs');
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('engine.ts', import.meta.url))],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      loader: { '.tsv': 'text', '.yaml': 'text' },
      external: ['canvas'],
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'warning',
    });
    const { understand } = await import(pathToFileURL(outfile).href);
    return understand;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
