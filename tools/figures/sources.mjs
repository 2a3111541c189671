// What a figure measures, told by what is in it: two states of the sources are the same where no comment aside differs.
import { lexiconPlugin } from '../lexicon.mjs';
import { build, transform } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, readdirSync } from 'node:fs';
import { extname, join, posix } from 'node:path';

const LOADERS = { '.ts': 'ts', '.mjs': 'js', '.cjs': 'js', '.js': 'js', '.css': 'css' };
/** The version of a package stands for its files. */
const PACKAGES = 'packages';

/** `import bundle from 'worker:./x.worker'` brings that module with all it imports. */
const workers = {
  name: 'workers',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^worker:/ }, ({ path, resolveDir }) => ({
      path: `${join(resolveDir, path.slice('worker:'.length))}.ts`,
      namespace: 'worker',
    }));
    pluginBuild.onLoad({ filter: /.*/, namespace: 'worker' }, ({ path }) => ({
      contents: `import * as bundled from ${JSON.stringify(path)}; export default bundled;`,
      resolveDir: '/',
    }));
  },
};

/** The text of the help, which no figure but the size depends on. */
const noHelp = {
  name: 'no-help',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^help:text$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Paths of all that code of the entries brings into a bundle, those of packages among them. */
async function bundledFrom(root, entries) {
  if (entries.length === 0) return [];
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entries],
    outdir: 'none',
    ...{ bundle: true, write: false, metafile: true, platform: 'node', format: 'esm', logLevel: 'error' },
    loader: { '.tsv': 'text', '.yaml': 'text' },
    external: ['obsidian', 'electron', 'canvas', 'esbuild', 'playwright-core', '@codemirror/*', '@lezer/*'],
    plugins: [workers, noHelp, lexiconPlugin(false)],
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return parts
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && !path.startsWith('worker:'))
    .map(([path]) => path);
}

/** A file, or all files in a folder. */
function filesOf(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(path, entry.parentPath.slice(join(root, path).length), entry.name));
}

const sha = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The hash of a file's content: of code without comments and spaces. Shorter names would be chosen by the comments, too. */
async function hashOf(path, content) {
  const loader = LOADERS[extname(path)];
  if (loader === undefined) return sha(content);
  const { code } = await transform(content.toString('utf8'), {
    ...{ loader, minifyWhitespace: true, minifySyntax: true, legalComments: 'none' },
  });
  return sha(code);
}

function versionOf(root, folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).version;
}

/** The folder of the package a file is of; some bring others inside themselves, which have no version of their own. */
function packageOf(root, path) {
  const folders = [...path.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+/g)].map(({ 0: name, index }) => path.slice(0, index) + name); // prettier-ignore
  return folders.findLast((folder) => existsSync(join(root, folder, 'package.json')));
}

/** Where a file counts: its room, such as `src/analysis/language`; a file that stands alone counts for itself. */
export const roomOf = (path) => path.split('/').slice(0, 2).join('/');

/**
 * What `{entries, files, packages}` measure: of every file its hash, of every package its version. `entries` bring all they
 * import; `files` are files and folders as they are.
 * @returns {Promise<Map<string, string>>} path, or `package NAME` → hash or version, in the order of their names
 */
export async function sourcesOf(root, { entries = [], files = [], packages = [] }) {
  const found = new Map();
  const paths = new Set([...(await bundledFrom(root, entries)), ...files.flatMap((path) => filesOf(root, path))]);
  for (const path of paths) {
    const folder = packageOf(root, path);
    if (folder === undefined) found.set(path, await hashOf(path, readFileSync(join(root, path))));
    else found.set(`package ${folder.replace(/^node_modules\//, '')}`, versionOf(root, folder));
  }
  for (const name of packages) found.set(`package ${name}`, versionOf(root, `node_modules/${name}`));
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const groupOf = (path) => (path.startsWith('package ') ? PACKAGES : roomOf(path));

/** One hash for each room, which is what is written down. `{room: hash}` */
export function digestOf(sources) {
  const rooms = new Map();
  for (const [path, hash] of sources) rooms.set(groupOf(path), `${rooms.get(groupOf(path)) ?? ''}${path} ${hash}\n`);
  return Object.fromEntries([...rooms].map(([room, text]) => [room, sha(text)]));
}

/** Rooms in which two digests differ. */
export const roomsChanged = (before, now) =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((room) => before[room] !== now[room]).sort();

function git(root, ...args) {
  try {
    return execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  } catch {
    return null;
  }
}

/**
 * The files of some rooms that are other than in a commit, where the history has it; of a room that tells no file, the room.
 * `sources`: as they are now.
 */
export async function filesChanged(root, commit, rooms, sources) {
  const named = [];
  for (const room of rooms) {
    const paths = room === PACKAGES ? [] : await changedIn(root, commit, room, sources);
    named.push(...(paths.length > 0 ? paths : [room]));
  }
  return named;
}

async function changedIn(root, commit, room, sources) {
  const told = git(root, 'diff', '--name-only', commit, '--', room)?.toString('utf8') ?? '';
  const changed = [];
  for (const path of told.split('\n').filter(Boolean)) {
    const before = git(root, 'show', `${commit}:${path}`);
    if (!existsSync(join(root, path))) changed.push(path);
    else if (sources.has(path) && (before === null || (await hashOf(path, before)) !== sources.get(path)))
      changed.push(path);
  }
  return changed;
}

/** The commit that is checked out, and whether what can be measured is as it says; null where there is no history. */
export function commitOf(root) {
  const commit = git(root, 'rev-parse', '--short=8', 'HEAD')?.toString('utf8').trim();
  if (!commit) return null;
  const changed = git(root, 'status', '--porcelain', '--', 'src', 'cli', 'tools', 'samples', 'styles.css', 'package-lock.json', 'esbuild.config.mjs'); // prettier-ignore
  return { commit, isClean: changed?.length === 0 };
}
