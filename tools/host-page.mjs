// Bundles the browser page of the test host: prints the path of the script it wrote.
//   node tools/host-page.mjs [outfile]
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const outfile = process.argv[2] ?? at('test-results/host/page.js');

await build({
  entryPoints: [at('tests/host/shell/page.ts')],
  outfile,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
});
console.log(outfile);
