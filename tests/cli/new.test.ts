/** The built command line, as a user runs it. `npm test` builds it first. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { article, ENTITIES } from '../views/dossier/vault';

const CLI = join(process.env.DATELINE_DIST ?? join(__dirname, '..', '..', 'dist'), 'cli.mjs');
const POLICE = { actors: ['Police'] };
const FILES: Readonly<Record<string, string>> = {
  ...ENTITIES,
  'one.md': article('one', 'The [[Police]] came.', { ...POLICE, date: '2024-03-01' }),
  'two.md': article('two', 'The [[Police]] left, “We are done,” Kim Chol Su said.', { ...POLICE, date: '2024-04-01', source: 'Wire' }),
  'three.md': article('three', 'Rain fell.', { date: '2024-04-02' }),
  'broken.md': article('four', 'x', { date: '2024-04-03' }).replace('dateline: 1', 'x: ['),
}; // prettier-ignore

let vault: string;
beforeAll(() => {
  vault = mkdtempSync(join(tmpdir(), 'dateline-new-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(vault, path)), { recursive: true });
    writeFileSync(join(vault, path), text);
  }
});
afterAll(() => rmSync(vault, { recursive: true, force: true }));

function news(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const given = [CLI, 'new', '--vault', vault, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('dateline new', () => {
  it('prints what came in since a day, of the vault or of an entity', () => {
    const { code, out, err } = news('--since', '2024-04-01', 'the force');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^# What is new on Police since 2024-04-01\n\n1 new article in 1 story\. As the vault was on .*\n\n## 2024-04-01\n\n- 1 article · 1 outlet · 1 origin\n {2}- \*\*2024-04-01\*\* \[\[two\]\], Wire\n/); // prettier-ignore
    expect(out).toContain('“We are done,” Kim Chol Su said.\n');
    const all = news('--since', '2024-04-01');
    expect(all.out).toContain('\n\n2 new articles in 2 stories.');
    // What is in the vault and cannot be read is named.
    expect(all.out).toMatch(/\n.*broken\.md.*\n$/);
    expect(all.code).toBe(1);
  });

  it('keeps what it read for this build alone', () => {
    expect(news('--since', '2024-03-01', 'Police').code).toBe(0);
    const kept = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((path) => /cache.(?:readings|statements)..+\.jsonl$/.test(path)); // prettier-ignore
    expect(kept.length).toBeGreaterThan(0);
    for (const path of kept)
      expect(readFileSync(join(vault, path), 'utf8')).toMatch(/^dateline [a-z]+ \d+ [0-9a-f]{12} /);
  });

  it('prints JSON', () => {
    const { code, out } = news('--since', '2024-03-01', 'Police', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ since: '2024-03-01', about: [{ name: 'Police' }], problems: [], cancelled: false },
      stories: [
        { day: '2024-04-01', articles: [{ path: 'two.md', statements: [{ article: { source: 'Wire' } }] }] },
        { day: '2024-03-01', articles: [{ path: 'one.md', statements: [] }] },
      ],
    });
  });

  it.each([
    [['--since', '2024-13-01'], 2, 'give a day as YYYY-MM-DD'],
    [['--since', 'yesterday'], 2, 'give a day as YYYY-MM-DD'],
    [[], 2, "'--since <day>'"],
    [['--since', '2024-04-01', 'Nobody'], 1, 'dateline: Nobody: There is no note'],
  ])('%j ends with %i', (args, code, said) => {
    const ran = news(...args);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toContain(said);
  });
});
