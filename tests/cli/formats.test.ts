/** Every fixture of the intake through the built command line into a vault, as a user imports a folder of everything. */
import { load } from 'js-yaml';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../support/workspace';

const ROOT = join(__dirname, '..', '..');
const EXPECTED = join(ROOT, 'tests/fixtures/expected');

interface ExpectedArticle {
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly contains: readonly string[];
}
interface Note {
  readonly title: unknown;
  readonly date: unknown;
  readonly source: string;
  readonly text: string;
}

const expected = filesBelow(EXPECTED).flatMap((path) => {
  const { articles, problems = [] } = JSON.parse(readFileSync(path, 'utf8')) as {
    articles: ExpectedArticle[];
    problems?: unknown[];
  };
  return [{ fixture: path.slice(EXPECTED.length + 1, -5), articles, problems: problems.length }];
});

/** Words alone: without links, marks and escapes. */
const words = (markdown: string): string =>
  markdown
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[\\*_`<>[\]|-]/g, '')
    .replace(/\s+/g, '');

function noteAt(path: string): Note {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  const { title, date, source } = load(yaml) as Record<string, unknown>;
  return { title, date: date ?? null, source: words(typeof source === 'string' ? source : ''), text: words(body) };
}

describe('a folder of every format', () => {
  let vault: string;
  let out: string;
  let notes: readonly Note[];

  beforeAll(() => {
    vault = mkdtempSync(join(tmpdir(), 'dateline-formats-'));
    const args = [join(ROOT, 'dist/cli.mjs'), 'import', join(ROOT, 'tests/fixtures/intake'), '--vault', vault];
    out = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 50_000_000 }).stdout;
    notes = filesBelow(join(vault, 'Articles')).map(noteAt);
  }, 120_000);
  afterAll(() => rmSync(vault, { recursive: true, force: true }));

  it('gives as many articles and problems as expected', () => {
    const articles = expected.reduce((sum, one) => sum + one.articles.length, 0);
    const problems = expected.reduce((sum, one) => sum + one.problems, 0);
    expect(out).toContain(`${articles + problems} articles: `);
    expect(out).toContain(` ${problems} failed; `);
  });

  it.each(expected.filter(({ articles }) => articles.length > 0))(
    '$fixture has notes with its headlines, days, outlets and words',
    ({ articles }) => {
      for (const article of articles) {
        const [piece = ''] = article.contains;
        const found = notes.filter(({ text }) => text.includes(words(piece)));
        expect(found).toContainEqual(
          expect.objectContaining({
            ...(article.title === null ? {} : { title: article.title }),
            date: article.date,
            source: words(article.source ?? ''),
          }),
        );
      }
    },
  );
});
