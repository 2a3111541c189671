/** `dateline relink` of the built command line. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../support/workspace';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

let folder: string;
let vault: string;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function dateline(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--vault', vault], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Path → text and time of change of every note. */
const notes = (): Record<string, string> =>
  Object.fromEntries(
    filesBelow(vault)
      .filter((path) => path.endsWith('.md'))
      .map((path) => [path.slice(vault.length + 1), `${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}`]),
  );
const textsOf = (all: Record<string, string>): readonly string[] =>
  Object.values(all).map((text) => text.slice(text.indexOf(' ')));

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  vault = join(folder, 'vault');
  mkdirSync(join(vault, 'Organizations'), { recursive: true });
  for (const port of ['Busan', 'Incheon']) {
    const text = `Inspectors in ${port} searched two ships of Kestrel on Monday.\n\nKestrel said that its papers were in order.\n`;
    writeFileSync(join(folder, `${port}.txt`), text);
  }
  expect(dateline('import', join(folder, 'Busan.txt'), join(folder, 'Incheon.txt')).code).toBe(0);
  const kestrel = '---\ntype: organization\nentity-id: my-kestrel\naliases:\n  - Kestrel\n---\n';
  writeFileSync(join(vault, 'Organizations', 'Kestrel Shipping.md'), kestrel);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dateline relink', () => {
  it('asks what is to be relinked, and who is meant', () => {
    expect(dateline('relink')).toMatchObject({ code: 2 });
    expect(dateline('relink', '--all', 'Articles').err).toContain('not both');
    const unknown = dateline('relink', '--entity', 'Nobody');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('no note')]);
  });

  it('shows counts and sentences, and writes nothing, in a dry run', () => {
    const before = notes();
    const { code, out } = dateline('relink', '--all', '--dry-run');
    expect([code, out]).toEqual([0, expect.stringContaining('2 of 2 articles change.')]);
    expect(out).toContain('2 mentions linked in the text');
    expect(out).toContain('+ Inspectors in [[Busan]] searched two ships of [[Kestrel Shipping|Kestrel]] on Monday.');
    expect(notes()).toEqual(before);
  });

  it('tells the same to a program', () => {
    const told = JSON.parse(dateline('relink', '--entity', 'Kestrel', '--dry-run', '--json').out) as unknown;
    expect(told).toMatchObject({
      analysed: 2,
      articles: 2,
      counts: { added: 2, linked: 2 },
      entities: [{ id: 'my-kestrel', articles: 2, examples: [{ kind: 'linked' }, { kind: 'linked' }] }],
      dryRun: true,
      batch: null,
    });
  });

  it('relinks a note, then the rest, touches nothing the third time, and is undone step by step', () => {
    const before = notes();
    const [one = ''] = Object.keys(before).filter((path) => path.includes('Busan searched'));
    expect(dateline('relink', one)).toMatchObject({ code: 0, out: expect.stringContaining('undo with') as string });
    const [first] = Object.values(notes()).filter((text) => text.includes('[[Kestrel Shipping|Kestrel]]'));
    expect(first).toBeDefined();
    expect(dateline('relink', 'Articles').out).toContain('1 of 2 articles change.');
    const after = notes();
    expect(dateline('relink', '--all').out).toContain('Nothing to change: 2 articles looked at.');
    expect(notes()).toEqual(after);
    expect([dateline('undo').code, dateline('undo').code]).toEqual([0, 0]);
    expect(textsOf(notes())).toEqual(textsOf(before));
  });
});
