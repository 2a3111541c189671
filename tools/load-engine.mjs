// Bundles the engine from the sources as they are now, minified as it ships, and loads it.
import { build } from 'esbuild';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lexiconPlugin } from './lexicon.mjs';
import { packFile } from './pack-data.mjs';

/** As `esbuild.config.mjs` packs the data. */
const packedData = {
  name: 'packed-data',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:tsv|yaml)$/ }, async ({ path }) => ({
      contents: packFile(path, await readFile(path, 'utf8')),
      loader: 'text',
    }));
  },
};

/** Writes the bundle of any tool's source to a file; `plugins` come before those that ship. */
export const bundle = (entry, outfile, plugins = [], minify = true) =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // As in `esbuild.config.mjs`.
    supported: { 'regexp-unicode-property-escapes': true },
    plugins: [...plugins, lexiconPlugin(true), packedData],
    external: ['canvas'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });

/** Resolves to the exports of a tool's source, as the sources are now, in this process. */
export async function load(entry) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-tool-'));
  try {
    const outfile = join(folder, 'tool.mjs');
    await bundle(entry, outfile);
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ENGINE = fileURLToPath(new URL('engine.mts', import.meta.url));

/** Writes the bundle of `engine.ts` to a file. */
export const bundleEngine = (outfile, plugins, minify) => bundle(ENGINE, outfile, plugins, minify);

/** Resolves to the exports of `engine.ts`. */
export const loadEngine = () => load(ENGINE);
