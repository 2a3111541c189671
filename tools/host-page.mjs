// Bundles the browser page of the test host, unless the bundle is newer than all it is made of: prints the path of the script.
//   node tools/host-page.mjs [outfile]
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const outfile = process.argv[2] ?? `${root}test-results/host/page.js`;
const inputs = `${outfile}.inputs.json`;

const changed = async (path) => (await stat(path)).mtimeMs;

async function isFresh() {
  try {
    const built = await changed(outfile);
    const times = await Promise.all(JSON.parse(await readFile(inputs, 'utf8')).map(changed));
    return times.every((time) => time < built);
  } catch {
    return false;
  }
}

/** Tests that run side by side may look for it at the same time: what is there is whole. */
async function put(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
}

if (!(await isFresh())) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [`${root}tests/host/shell/page.ts`],
    absWorkingDir: root,
    write: false,
    metafile: true,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const made = [...Object.keys(metafile.inputs).map((path) => root + path), fileURLToPath(import.meta.url)];
  await put(outfile, outputFiles[0].text);
  await put(inputs, JSON.stringify(made));
}
console.log(outfile);
