// Figures of the documents: printed and not typed, stamped, and known to be stale when what they measure has changed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { MEASUREMENTS, type Measurement } from '../../tools/figures/measurements.mjs';
import { pagesOf } from '../../tools/figures/pages.mjs';
import { machineKind, readRecords, staleFigures, type FigureRecord } from '../../tools/figures/records.mjs';
import { digestOf, sourcesOf } from '../../tools/figures/sources.mjs';

const ROOT = join(__dirname, '../..');
const records = readRecords();
const all = Object.entries(records);

/** Cells by which a table tells what its figures are of. */
const PARTS = ['fitted', 'tuned', 'fit', 'unseen'];
/** A figure that is a time, or made of times. */
const TIME = /\d ?(?:ms|s|×|tokens)$/;

describe('the documents', () => {
  const pages = pagesOf(records, ROOT);

  it('show the tables of the records, and no figure that was typed', () => {
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'docs/accuracy.md']));
    for (const { path, text, wanted } of pages) expect({ path, text }).toEqual({ path, text: wanted });
  });

  it('notice one that was typed', () => {
    const [id, record] = all.find(([name]) => name === 'same')!;
    const [first, ...rest] = record.tables[0]!.rows;
    const typed = { ...record, tables: [{ ...record.tables[0]!, rows: [{ ...first, unseen: '.999' }, ...rest] }] };
    const differing = pagesOf({ ...records, [id]: typed }, ROOT).filter(({ text, wanted }) => text !== wanted);
    expect(differing.map(({ path }) => path)).toEqual(['README.md', 'docs/accuracy.md']);
  });

  it('show every measurement somewhere', () => {
    const text = pages.map((page) => page.text).join('\n');
    const shown = [...text.matchAll(/<!-- ([a-z+-]+):start -->/g)].flatMap(([, names = '']) => names.split('+'));
    for (const id of Object.keys(MEASUREMENTS)) expect(shown).toContain(id);
  });

  it('say of figures in records of decisions of which day they are', () => {
    const folder = join(ROOT, 'docs/decisions');
    const pages = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
    const withFigures = pages.filter(({ text }) =>
      /(?<![\w.])\.\d{3}\b|\d\.\d+ (?:ms|MB)\b|\d (?:seconds and|%)/.test(text),
    );
    expect(withFigures.length).toBeGreaterThan(4);
    for (const { name, text } of withFigures)
      expect([name, /^_Figures on this page are of \d{4}-\d\d-\d\d/m.test(text)]).toEqual([name, true]);
  });

  it('have no shares, times and ratios outside those tables, but what is set and not measured', () => {
    /** Thresholds that the code has, and labels of its own data: files and what may stand in them. */
    const set: Record<string, RegExp> = {
      'docs/accuracy.md': /\.99, the very same in \.95|161 km/,
      'docs/machine-contract.md': /.*/,
      'docs/vault-format.md': /.*/,
      'docs/review.md': /.*/,
      'docs/people-and-languages.md': /.*/,
    };
    const names = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
    for (const path of ['README.md', ...names.map((name) => `docs/${name}`)]) {
      const text = readFileSync(join(ROOT, path), 'utf8').replace(
        /<!-- ([a-z+-]+):start -->[\s\S]*?<!-- \1:end -->/g,
        '',
      );
      const lines = text.split('\n').filter((line) => /(?<![\w.\d])\.\d{2,3}\b|\d ?×|\d ms\b/.test(line));
      expect({ path, lines: lines.filter((line) => !(set[path]?.test(line) ?? false)) }).toEqual({ path, lines: [] });
    }
  });
});

describe('a record', () => {
  it.each(all)('%s has its command, day, commit and machine, and what it measured', (id, record) => {
    expect(MEASUREMENTS[id]?.command).toBe(record.command);
    expect(record.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(record.commit).toMatch(/^[\da-f]{8}(?:, changed)?$/);
    expect(record.machine).toMatch(/^\d+ cores, \w+, \w+, .+, Node \d+\.\d+\.\d+$/);
    expect(Object.keys(record.measures).length).toBeGreaterThan(0);
    expect(record.tables.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
  });

  it.each(all)('%s says of a time by which clock it is', (_id, { tables }) => {
    for (const { heads, rows } of tables)
      for (const row of rows)
        if (typeof row.figure === 'string' && TIME.test(row.figure)) {
          expect(heads).toHaveProperty('is');
          expect(row.is).toMatch(/^(?:wall clock|CPU time|memory)$/);
        }
  });

  it.each(all)('%s says of an accuracy what it is of, and who was fitted', (_id, { tables, note }) => {
    for (const { heads, rows } of tables) {
      const hasShares = rows.some((row) => Object.values(row).some((cell) => /^[.]\d{3}\b/.test(String(cell))));
      if (!hasShares) continue;
      const parts = Object.keys(heads).filter((key) => PARTS.includes(key));
      const isNamedInRows = rows.every(({ what }) => /: (?:tuned|fitted)/.test(String(what)));
      expect([parts.length > 0, isNamedInRows, note !== undefined]).toContain(true);
    }
  });

  it('names the kind of machine, and neither the machine nor its user', () => {
    expect(machineKind()).not.toContain(hostname());
    expect(machineKind()).not.toContain(userInfo().username);
  });
});

describe('what a figure measures', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dateline-figures-'));
    write(
      'src/a/main.ts',
      `import { half } from './half';\nimport text from './data.tsv';\nimport box from 'worker:./box.worker';\nimport { five } from 'fives';\nexport const run = () => [half(2), text, box, five];\n`,
    );
    write(
      'src/a/half.ts',
      'export function half(count: number): number {\n  return count / 2;\n}\nexport interface Kept { readonly a: string }\n',
    );
    write('src/a/data.tsv', 'one\ttwo\n');
    write(
      'src/a/box.worker.ts',
      `import { inside } from '../b/inside';\nexport const answer = (): number => inside;\n`,
    );
    write('src/b/inside.ts', 'export const inside = 1;\n');
    write('src/b/other.ts', 'export const other = 1;\n');
    write('node_modules/fives/package.json', '{"name":"fives","version":"1.0.0","main":"index.js"}');
    write('node_modules/fives/index.js', 'export const five = 5;\n');
    write('docs/figures.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const measures = { entries: ['src/a/main.ts'] };
  const digest = async (): Promise<Record<string, string>> => digestOf(await sourcesOf(root, measures));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  const measurements: Record<string, Measurement> = { names: { command: 'npm run names', minutes: 1, measures } };
  const recordAt = async (commit: string): Promise<void> => {
    const record: FigureRecord = {
      command: 'npm run names',
      date: '2026-11-29',
      commit,
      machine: 'any',
      measures: await digest(),
      tables: [],
    };
    write('docs/figures.json', JSON.stringify({ names: record }));
  };

  it('is code with all it imports, data, and versions of packages', async () => {
    expect([...(await sourcesOf(root, measures)).keys()]).toEqual([
      'package fives',
      'src/a/box.worker.ts',
      'src/a/data.tsv',
      'src/a/half.ts',
      'src/a/main.ts',
      'src/b/inside.ts',
    ]);
  });

  it.each([
    [
      'a comment',
      'src/a/half.ts',
      '/** Halves. */\nexport function half(count: number): number {\n  // Evenly.\n  return count / 2;\n}\n',
    ],
    ['spaces', 'src/b/inside.ts', 'export const inside  =  1\n\n'],
    [
      'a type',
      'src/a/half.ts',
      'export type Half = number;\nexport function half(count: Half): Half {\n  return count / 2;\n}\n',
    ],
    ['a file that is not imported', 'src/b/other.ts', 'export const other = 2;\n'],
  ])('is the same with another %s', async (_what, path, text) => {
    const before = await digest();
    write(path, text);
    expect(await digest()).toEqual(before);
  });

  it.each([
    ['code', 'src/a/half.ts', 'export const half = (count: number): number => count / 3;\n', 'src/a'],
    ['what a worker imports', 'src/b/inside.ts', 'export const inside = 2;\n', 'src/b'],
    ['a space in data', 'src/a/data.tsv', 'one\ttwo \n', 'src/a'],
    [
      'a version',
      'node_modules/fives/package.json',
      '{"name":"fives","version":"1.0.1","main":"index.js"}',
      'packages',
    ],
  ])('is another with another %s', async (_what, path, text, room) => {
    const before = await digest();
    write(path, text);
    const after = await digest();
    expect(Object.keys(after).filter((key) => after[key] !== before[key])).toEqual([room]);
  });

  it('makes a figure stale when it changes, and the files are named that changed in more than comments', async () => {
    write('.gitignore', 'node_modules\n');
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'one');
    await recordAt(git('rev-parse', '--short=8', 'HEAD').trim());
    expect(await staleFigures(root, measurements)).toEqual([]);
    write('src/a/half.ts', 'export const half = (count: number): number => count / 3;\n');
    write('src/a/main.ts', `${readFileSync(join(root, 'src/a/main.ts'), 'utf8')}// The end.\n`);
    expect(await staleFigures(root, measurements)).toEqual([
      expect.stringMatching(/^names of 2026-11-29, [\da-f]{8}, is older than src\/a\/half\.ts$/),
    ]);
  });

  it('is told by its room where there is no history', async () => {
    await recordAt('unknown');
    write('src/b/inside.ts', 'export const inside = 2;\n');
    expect(await staleFigures(root, measurements)).toEqual(['names of 2026-11-29, unknown, is older than src/b']);
  });

  it('can be told of the whole plugin, with the pages of its help', async () => {
    const sources = [...(await sourcesOf(ROOT, MEASUREMENTS['size']!.measures)).keys()];
    expect(sources).toEqual(
      expect.arrayContaining(['docs/guide.md', 'src/main.ts', 'src/ui/features/help/help-view.ts']),
    );
  });

  it('makes a figure that was never measured as good as stale', async () => {
    expect(await staleFigures(root, measurements)).toEqual(['names was not measured: npm run names']);
  });
});
