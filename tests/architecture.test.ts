import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative, resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';
import { aboveLimits, measuredHouse, readLimits } from '../tools/house/limits.mjs';
import { typesDeclaredTwice } from '../tools/house/measures.mjs';
import { EDGES, forbidden, LAYERS, roomOf } from '../tools/house/rooms.mjs';
import { sourceFiles, type Module } from '../tools/house/source.mjs';
import { lexiconPlugin } from '../tools/lexicon.mjs';

const ROOT = resolve(__dirname, '..');

const KNOWS_OBSIDIAN = /^src\/(?:main\.ts|ui\/.*|text\/language\.ts|vault\/obsidian(?:-store)?\.ts)$/;
const KNOWS_NODE = /^(?:cli\/.*|tools\/.*|src\/vault\/(?:folder(?:-store|-staging)?|disk))\.mts$/;

interface Import {
  readonly from: string;
  /** A file of the project, else the name of a package. */
  readonly to: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name) && !/\.d\.m?ts$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort();
}

const files = [...filesIn('src'), ...filesIn('cli')];
const known = new Set([...files, ...filesIn('src/data'), 'src/data/index.ts']);

function target(from: string, name: string): string {
  const worker = name.startsWith('worker:');
  if (!name.startsWith('.') && !worker) return name;
  const path = posix.join(posix.dirname(from), worker ? name.slice('worker:'.length) : name);
  return [`${path}.ts`, `${path}/index.ts`, path].find((candidate) => known.has(candidate)) ?? path;
}

const imports: readonly Import[] = files.flatMap((from) =>
  ts
    .preProcessFile(readFileSync(join(ROOT, from), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => ({ from, to: target(from, fileName) })),
);

function allowed(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'main.ts') return to !== 'cli';
  if (from === 'cli') return to !== 'main.ts';
  return to !== 'main.ts' && !forbidden(from).includes(to);
}

const show = ({ from, to }: Import): string => `${from} → ${to}`;
const inside = imports.filter(({ to }) => /^(?:src|cli|tools|tests)\//.test(to));

function module(path: string): Module {
  const text = 'export interface Story {}';
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

describe('the architecture', () => {
  const modules = sourceFiles(ROOT);

  it('is told about every folder of src', () => {
    const areas = new Set(files.map(roomOf));
    expect([...areas].filter((area) => !['main.ts', 'cli', ...LAYERS, ...Object.keys(EDGES)].includes(area))).toEqual(
      [],
    );
    expect(files.length).toBeGreaterThan(50);
    expect(inside.length).toBeGreaterThan(100);
  });

  it('lets layers import downwards only', () => {
    expect(inside.filter(({ from, to }) => !allowed(roomOf(from), roomOf(to))).map(show)).toEqual([]);
  });

  it('resolves every import inside the project', () => {
    const missing = inside.filter(({ to }) => !known.has(to) && !/\.(?:tsv|yaml|json)$/.test(to));
    expect(missing.map(show)).toEqual([]);
  });

  it('declares each exported type once', () => {
    expect(typesDeclaredTwice(modules)).toEqual([]);
    expect(typesDeclaredTwice([module('a.ts'), module('b.ts')])).toEqual(['Story: a.ts, b.ts']);
  });

  it('is no larger than its limits, and holds no more word lists and long regular expressions', () => {
    expect(aboveLimits(measuredHouse(ROOT, modules), readLimits())).toEqual([]);
  });

  it('has no cycle between files', () => {
    expect(findCycle(inside)).toBeNull();
  });

  it('finds a cycle where there is one', () => {
    expect(
      findCycle([
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'a' },
      ]),
    ).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps Obsidian to main.ts, ui/ and the Obsidian vault', () => {
    const strangers = imports.filter(({ from, to }) => to === 'obsidian' && !KNOWS_OBSIDIAN.test(from));
    expect(strangers.map(show)).toEqual([]);
  });

  it('keeps Node to cli/ and the folder vault', () => {
    const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);
    expect(imports.filter(({ from, to }) => isNode(to) && !KNOWS_NODE.test(from)).map(show)).toEqual([]);
  });

  it('is told of with links to files that are there', () => {
    const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !existsSync(join(ROOT, 'docs', link)))).toEqual([]);
  });

  it('keeps main.ts to wiring', () => {
    expect(readFileSync(join(ROOT, 'src/main.ts'), 'utf8').split('\n').length).toBeLessThanOrEqual(150);
  });
});

describe('the core', () => {
  const core = files.filter((path) => [...LAYERS, 'journal', 'views'].includes(roomOf(path)));

  it('loads, every module of it, where there is no Obsidian, no Node, no window and no document', async () => {
    const { outputFiles } = await build({
      stdin: { contents: core.map((path) => `import './${path}';`).join('\n'), resolveDir: ROOT },
      bundle: true,
      format: 'iife',
      // As the plugin's worker is built (esbuild.config.mjs).
      platform: 'browser',
      conditions: ['worker'],
      loader: { '.tsv': 'text', '.yaml': 'text' },
      plugins: [lexiconPlugin(false)],
      // `sideEffects: false` must not spare a module from being evaluated.
      ignoreAnnotations: true,
      write: false,
      logLevel: 'silent',
    });
    const bare = createContext({ TextDecoder, TextEncoder, URL, AbortController, atob, console: undefined });
    expect(() => new Script(outputFiles[0]!.text).runInContext(bare) as unknown).not.toThrow();
  });
});

/** A ring of imports, first file repeated at the end; null when there is none. */
function findCycle(edges: readonly Import[]): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    for (const to of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle !== null) return cycle;
    }
    return null;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
