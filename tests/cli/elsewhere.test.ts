/** Work shared out among threads, processes and machines, with the built command line: the notes stay the same. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow } from '../support/workspace';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(command: string, args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 50_000_000 });
  return { code: status, out: stdout, err: stderr };
}
const dateline = (args: readonly string[], input = ''): Ran => run(process.execPath, [CLI, ...args], input);

const TOWNS = ['Hoeryong', 'Musan', 'Hyesan', 'Sinuiju', 'Chongjin', 'Rason', 'Wonsan', 'Kaesong'];

/** Articles that name each other's people and places, as records of the machine contract. */
const RECORDS = Array.from({ length: 24 }, (_one, at) => {
  const town = TOWNS[at % TOWNS.length] ?? '';
  const other = TOWNS[(at * 3 + 1) % TOWNS.length] ?? '';
  return {
    id: `story-${String(at).padStart(2, '0')}.txt`,
    input: [
      `Story ${at} from ${town}`,
      `November ${(at % 28) + 1}, 2024`,
      `The Ministry of State Security searched ${at + 3} homes in ${town} for Chinese phones, residents said.`,
      `Officials of the ${town} Police Department met traders from ${other}; Pak Chol Jin, who leads it, spoke for hour ${at}.`,
      `In ${other}, the World Food Programme counted ${at * 7 + 20} sacks of rice and Pak Chol Jin of ${town} was told.`,
    ].join('\n\n'),
  };
});
const lines = (records: readonly unknown[]): string => records.map((one) => `${JSON.stringify(one)}\n`).join('');

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-elsewhere-'));
  mkdirSync(join(folder, 'in'));
  for (const { id, input } of RECORDS) writeFileSync(join(folder, 'in', id), input);
  writeFileSync(join(folder, 'full.jsonl'), dateline(['extract', '--full'], lines(RECORDS)).out);
  importInto('direct', join(folder, 'in'), '--workers', '1');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Imports into a new vault of that name. */
function importInto(name: string, ...args: readonly string[]): Ran {
  mkdirSync(join(folder, name));
  return dateline(['import', ...args, '--vault', join(folder, name)]);
}

/** Path → text of the notes, but for when they were imported. */
const notes = (name: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(join(folder, name))
      .map((path) => [path.slice(join(folder, name).length + 1), path] as const)
      .filter(([path]) => !path.startsWith('.obsidian/'))
      .map(([path, file]) => [path, readFileSync(file, 'utf8').replace(/^imported: .*$/m, 'imported')]),
  );

const put = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('dateline extract under GNU parallel', () => {
  const parallel = (...options: readonly string[]): Ran =>
    run(
      'parallel',
      ['--will-cite', '--pipe', '--line-buffer', '--jobs', '3', '--block', '2k', ...options],
      lines(RECORDS),
    );
  const sorted = (text: string): string[] => text.split('\n').filter(Boolean).sort();

  it('gives with several processes the lines of one, in whatever order', () => {
    const { code, out, err } = parallel(process.execPath, CLI, 'extract');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(sorted(out)).toEqual(sorted(dateline(['extract'], lines(RECORDS)).out));
    expect(sorted(out)).toHaveLength(RECORDS.length);
  });

  it('gives lines that are filed as one process would have', () => {
    const { code, out } = parallel('--keep-order', process.execPath, CLI, 'extract', '--full');
    expect(code).toBe(0);
    importInto('by-parallel', '--extracted', put('parallel.jsonl', out));
    expect(notes('by-parallel')).toEqual(notes('direct'));
  });
});

describe('dateline import --extracted', () => {
  it('makes the notes that importing the articles makes, also of packed lines in several files', () => {
    const all = readFileSync(join(folder, 'full.jsonl'), 'utf8').split('\n').filter(Boolean);
    const first = put('first.jsonl.gz', gzipSync(all.slice(0, 10).join('\n')));
    const rest = put('rest.jsonl', all.slice(10).join('\n'));
    const { code, out } = importInto('filed', '--extracted', first, rest);
    expect({ code, said: out.includes(`${RECORDS.length} articles: ${RECORDS.length} created`) }).toEqual({
      code: 0,
      said: true,
    });
    expect(notes('filed')).toEqual(notes('direct'));
  });

  it('adds nothing where the articles are in the vault', () => {
    const before = notes('direct');
    const { out } = dateline(['import', '--extracted', join(folder, 'full.jsonl'), '--vault', join(folder, 'direct')]);
    expect(out).toContain(`${RECORDS.length} unchanged`);
    expect(notes('direct')).toEqual(before);
  });

  it('names each bad line of a file that anybody wrote, and files the others', () => {
    const good = readFileSync(join(folder, 'full.jsonl'), 'utf8').split('\n').slice(0, 2);
    const changed = (harm: (line: Line) => void): string => {
      const line = JSON.parse(good[0] ?? '') as Line;
      harm(line);
      return JSON.stringify(line);
    };
    const bad = [
      '{"id": "torn", "article": {"ti',
      changed(({ filing }) => (filing.version = 99)),
      changed(({ filing }) => (filing.article.body.text = 'short')),
      changed(({ filing: { article } }) => (article.body.markdown = `${article.body.markdown}\n\n<script>x</script>`)),
      JSON.stringify({ id: 'without', article: {} }),
    ];
    const file = put('bad.jsonl', [good[0], ...bad, good[1], ''].join('\n'));
    appendFileSync(file, '{"cut off');
    const { code, out } = importInto('bad', '--extracted', file);
    expect(code).toBe(1);
    expect(out).toContain('2 created, 6 failed');
    for (const at of [2, 3, 4, 5, 6, 8]) expect(out).toContain(`bad.jsonl, line ${at}`);
    expect(out).not.toContain('bad.jsonl, line 7');
  });

  it('writes nothing outside the vault, whatever names a line bears', () => {
    const line = JSON.parse(readFileSync(join(folder, 'full.jsonl'), 'utf8').split('\n')[0] ?? '') as Line;
    const evil = '../../../outside';
    line.filing.article.title = { value: evil, from: 'x' };
    for (const entity of Object.values(line.filing.analysis.entities)) entity.name = `${evil} ${entity.name}`;
    const { code } = importInto('inside', '--extracted', put('evil.jsonl', JSON.stringify(line)));
    expect(code).toBe(0);
    expect(Object.keys(notes('inside')).length).toBeGreaterThan(1);
    expect(existsSync(join(folder, 'outside.md'))).toBe(false);
    const named = filesBelow(folder).filter((path) => path.includes('outside'));
    expect(named.filter((path) => !path.startsWith(join(folder, 'inside')))).toEqual([]);
  });

  it('says which file cannot be read, and takes the next', () => {
    const damaged = put('damaged.jsonl.gz', Buffer.from('this is not packed'));
    const { code, out } = importInto('next', '--extracted', join(folder, 'none.jsonl'), damaged, join(folder, 'full.jsonl')); // prettier-ignore
    expect(code).toBe(1);
    expect(out).toMatch(/none\.jsonl[\s\S]*damaged\.jsonl\.gz/);
    expect(out).toContain(`${RECORDS.length} created, 2 failed`);
  });

  it('refuses options that are for reading', () => {
    const { code, err } = importInto('never', '--extracted', '--fetch', join(folder, 'full.jsonl'));
    expect({ code, err: err.includes('--fetch') }).toEqual({ code: 2, err: true });
  });
});

describe('dateline import --workers', () => {
  it.each(['2', '3'])('makes the notes of one thread with %s', (count) => {
    const { code } = importInto(`workers-${count}`, join(folder, 'in'), '--workers', count);
    expect(code).toBe(0);
    expect(notes(`workers-${count}`)).toEqual(notes('direct'));
  });

  it('is asked for with a number that makes sense', () => {
    expect(importInto('none', join(folder, 'in'), '--workers', '0').code).toBe(2);
  });
});

interface Line {
  readonly filing: {
    version: number;
    readonly article: { title: unknown; readonly body: { text: string; markdown: string } };
    readonly analysis: { readonly entities: Record<string, { name: string }> };
  };
}
