/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TOLD, toldVault } from '../workflow/statements/vault';
import { treeOf } from '../support/workspace';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;

function statements(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'statements', ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

interface Line {
  readonly article: { readonly path: string | null; readonly date: string };
  readonly speaker: { readonly name: string; readonly path: string | null } | null;
  readonly kind: string;
  readonly sentence: string;
  readonly content: readonly { readonly text: string }[];
  readonly line: number | null;
}

const linesOf = ({ out }: Ran): readonly Line[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-statements-'));
  const { vault } = await toldVault();
  for (const [path, text] of Object.entries(await treeOf(vault))) {
    mkdirSync(dirname(join(folder, 'vault', path)), { recursive: true });
    writeFileSync(join(folder, 'vault', path), text);
  }
  for (const [name, text] of Object.entries(TOLD)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dateline statements', () => {
  it('tells who says what in a file, as text and for programs', () => {
    const file = join(folder, 'denial.txt');
    const { code, out } = statements(file, '--all');
    expect(code).toBe(0);
    expect(out).toContain('2024-03-04  Ministry of State Security (body, denies, not sure, ');
    expect(out).toContain('A source in Musan (anonymous source, says)\n');
    const [first] = linesOf(statements(file, '--all', '--json', '--by', 'Ministry of State Security'));
    expect(first?.speaker).toMatchObject({ name: 'Ministry of State Security', path: null });
    expect(first?.content[0]?.text).toContain('traders were arrested in Hoeryong');
    expect(statements(file).out).not.toContain('not sure');
    expect(linesOf(statements(file, '--json')).length).toBeLessThan(
      linesOf(statements(file, '--all', '--json')).length,
    );
    expect(linesOf(statements(file, '--all', '--json', '--about', 'Musan')).map(({ kind }) => kind)).toEqual(['body']);
  });

  it('tells it over a vault, the newest first, of whom and by whom it is asked', () => {
    const vault = ['--all', '--vault', join(folder, 'vault')];
    const all = linesOf(statements(...vault, '--json'));
    expect(all.map(({ article }) => article.date)).toEqual(
      [...all.map(({ article }) => article.date)].sort().reverse(),
    );
    const by = linesOf(statements(...vault, '--json', '--by', 'Ministry of State Security'));
    expect(by.map(({ article, line }) => [article.date, line !== null])).toEqual([
      ['2024-06-09', true],
      ['2024-03-04', true],
      ['2024-03-04', true],
    ]);
    // From what the first call kept.
    expect(statements(...vault, '--about', 'Agencies/Ministry of State Security.md').out).toContain(
      'A source in Musan',
    );
  });

  it('says what it does not know, and what it was not told', () => {
    const vault = ['--all', '--vault', join(folder, 'vault')];
    expect(statements().code).toBe(2);
    expect(statements(...vault, '--by', 'Nobody at all')).toMatchObject({ code: 1 });
    expect(statements(...vault, '--by', 'Musan').out).toBe('No statement was found.\n');
  });
});
