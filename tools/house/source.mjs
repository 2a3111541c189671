// The source of the project as syntax trees, and what its parts import.
import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import ts from 'typescript';

/** `{ path, text, tree }` of every module in `src` and `cli`, data aside; paths are relative to `root`, `/`-separated. */
export function sourceFiles(root) {
  return ['src', 'cli']
    .flatMap((folder) => modulesIn(root, folder))
    .filter(({ path }) => !path.startsWith('src/data/'));
}

/** Paths of the modules below a folder, relative to `root`. */
const pathsIn = (root, folder) =>
  readdirSync(resolve(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.m?[tj]s$/.test(entry.name) && !/\.d\.m?ts$/.test(entry.name))
    .map((entry) =>
      relative(root, resolve(entry.parentPath ?? entry.path, entry.name))
        .split('\\')
        .join('/'),
    )
    .sort();

/** `{files, lines}` of a folder's modules, in TypeScript or JavaScript; fixtures are data. */
export function sizeOf(root, folder) {
  const paths = pathsIn(root, folder).filter((path) => !path.startsWith('tests/fixtures/'));
  const lines = paths.map((path) => readFileSync(resolve(root, path), 'utf8').split('\n').length - 1);
  return { files: paths.length, lines: lines.reduce((sum, count) => sum + count, 0) };
}

/** The same as `sourceFiles` of one folder, data too. */
export function modulesIn(root, folder) {
  return pathsIn(root, folder)
    .filter((path) => path.endsWith('ts'))
    .map((path) => {
      const text = readFileSync(resolve(root, path), 'utf8');
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
    });
}

/** `{ from, to }` for each import of one module of the project by another. */
export function importsIn(files) {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path, text }) =>
    ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
      const name = fileName.replace(/^worker:/, '');
      if (!name.startsWith('.')) return [];
      const base = posix.join(posix.dirname(path), name);
      const to = [`${base}.ts`, `${base}/index.ts`, base].find((candidate) => known.has(candidate));
      return to === undefined ? [] : [{ from: path, to }];
    }),
  );
}

/** Calls `visit` with each node of a tree, outermost first. */
export function eachNode(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}
