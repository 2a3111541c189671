// The files an article passes from the command to the disk, as the running code shows them.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { lexiconPlugin } from '../lexicon.mjs';

/** Where a walk is looked at: the step it shows, the file, and the function whose callers are noted. */
const STATIONS = [
  ['read', 'src/intake/index.ts', 'readArticles'],
  ['identify', 'src/index/identify.ts', 'identify'],
  ['link', 'src/analysis/entities/names/link.ts', 'link'],
  ['plan', 'src/notes/article/plan.ts', 'planArticle'],
  ['write', 'src/vault/folder.mts', 'create'],
];

/**
 * Builds the command line with a note of who calls at each station, imports `article` into a new vault, and gives the
 * files on the way: `{ step, files }` in the order of the stations, each file where it is met first.
 */
export async function walkOfCommand(root, article) {
  const folder = await mkdtemp(join(tmpdir(), 'walk-'));
  try {
    const program = join(folder, 'cli.mjs');
    await build({
      entryPoints: [join(root, 'cli/main.mts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      sourcemap: true,
      loader: { '.tsv': 'text', '.yaml': 'text' },
      banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
      plugins: [stations(root), lexiconPlugin(false)],
      logLevel: 'error',
    });
    await mkdir(join(folder, 'vault'));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--enable-source-maps', '--stack-trace-limit=200', program, 'import', article, '--vault', join(folder, 'vault')],
      { encoding: 'utf8', maxBuffer: 1e9 },
    );
    if (status !== 0) throw new Error(`the import failed: ${stderr}`);
    return stepsIn(stderr, root);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts a line at the head of each station's function that prints the stack it was called with. */
const stations = (root) => ({
  name: 'stations',
  setup(pluginBuild) {
    for (const [step, file, name] of STATIONS)
      pluginBuild.onLoad({ filter: new RegExp(`${file.replace(/[.]/g, '\\.')}$`) }, async ({ path }) => {
        if (resolve(root, file) !== path) return null;
        return { contents: marked(await readFile(path, 'utf8'), step, name), loader: 'ts' };
      });
  },
});

function marked(text, step, name) {
  const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true);
  let at = -1;
  const visit = (node) => {
    const isStation =
      (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name?.getText(tree) === name;
    if (isStation && node.body && at < 0) at = node.body.getStart(tree) + 1;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  if (at < 0) throw new Error(`no function ${name} to look at`);
  return `${text.slice(0, at)} console.error('@walk ${step} ' + new Error().stack.replaceAll('\\n', ' | '));${text.slice(at)}`;
}

/** The files of each station's first stack, the command first, without those that a station before it has named. */
function stepsIn(printed, root) {
  const met = new Set();
  return STATIONS.map(([step]) => {
    const line = printed.split('\n').find((each) => each.startsWith(`@walk ${step} `)) ?? '';
    const stack = [...line.matchAll(/((?:\/|[A-Z]:)[^\s()|]*?\.m?ts):\d+/g)].map(([, path]) => relative(root, path));
    const files = [...new Set(stack.reverse())].filter((path) => /^(?:src|cli)\//.test(path) && !met.has(path));
    for (const path of files) met.add(path);
    return { step, files };
  });
}
