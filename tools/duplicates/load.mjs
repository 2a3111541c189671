// Bundles `library.ts` from the sources as they are now and loads it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../load-engine.mjs';

export async function loadLibrary() {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-duplicates-'));
  try {
    const outfile = join(folder, 'library.mjs');
    await bundle(fileURLToPath(new URL('library.ts', import.meta.url)), outfile);
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
