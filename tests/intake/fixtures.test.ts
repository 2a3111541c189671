import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article } from '../../src/model';
import { dangersIn, expectSound, readAll } from './helpers';

/**
 * What a fixture must give. A value that is named must come out exactly; `null` means that none may be stated.
 * `contains` and `lacks` are looked for in the text that recognition reads, white space as one space.
 */
interface ExpectedArticle {
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly contains: readonly string[];
  readonly lacks?: readonly string[];
  readonly authors?: readonly string[] | null;
  readonly url?: string | null;
  readonly published?: string | null;
  readonly publishedOffset?: string | null;
  readonly modified?: string | null;
  readonly section?: string | null;
  readonly kind?: string | null;
  readonly format?: string;
  readonly language?: string;
  readonly dateline?: string | null;
  /** What the report calls it, behind the file's own name: `/inner/a.html`, `#2`. */
  readonly place?: string;
}

/** `articles` in the order they come, all of them; `problems` likewise. */
interface Expected {
  readonly articles: readonly ExpectedArticle[];
  readonly problems?: readonly { readonly code: string; readonly where?: string }[];
}

const FIXTURES = join(__dirname, '../fixtures/intake');
const EXPECTED = join(__dirname, '../fixtures/expected');

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .sort()
    : [];

const fixtures = filesIn(FIXTURES);
const expected = new Set(filesIn(EXPECTED));
const expectationOf = (fixture: string): Expected =>
  JSON.parse(readFileSync(join(EXPECTED, `${fixture}.json`), 'utf8')) as Expected;

/** The body without what is kept out of recognition. */
function textRead({ body }: Article): string {
  let text = '';
  let at = 0;
  for (const { start, end } of body.excluded) {
    text += `${body.text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return oneLine(text + body.text.slice(at));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The values of an article that an expectation can name. */
function valuesOf(article: Article, fixture: string): Record<string, unknown> {
  const { title, date, source, authors, url, published, publishedOffset, modified, section, kind } = article;
  return {
    title: title?.value ?? null,
    date: date?.value ?? null,
    source: source?.value ?? null,
    authors: authors?.value ?? null,
    url: url?.value ?? null,
    published: published?.value ?? null,
    publishedOffset,
    modified: modified?.value ?? null,
    section: section?.value ?? null,
    kind: kind?.value ?? null,
    format: article.format,
    language: article.language,
    dateline: article.dateline?.value ?? null,
    place: article.name.slice(fixture.length),
  };
}

function compare(article: Article, expected: ExpectedArticle, fixture: string): void {
  const { contains, lacks = [], ...named } = expected;
  const values = valuesOf(article, fixture);
  expect(Object.fromEntries(Object.keys(named).map((key) => [key, values[key]]))).toEqual(named);
  const text = textRead(article);
  for (const words of contains) expect(text).toContain(oneLine(words));
  for (const words of lacks) expect(text).not.toContain(oneLine(words));
}

describe('the fixtures', () => {
  it('each have an expectation, and each expectation its fixture', () => {
    expect([...expected].sort()).toEqual(fixtures.map((fixture) => `${fixture}.json`).sort());
  });

  it('exist', () => {
    expect(fixtures.length).toBeGreaterThan(0);
  });
});

describe.each(fixtures.filter((fixture) => expected.has(`${fixture}.json`)))('%s', (fixture) => {
  const wanted = expectationOf(fixture);

  it('gives its articles and problems', async () => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, fixture)));
    const outcomes = await readAll({ name: fixture, bytes });
    const articles = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]));

    expect(problems).toMatchObject(wanted.problems ?? []);
    expect(problems.map(({ code }) => code)).toEqual((wanted.problems ?? []).map(({ code }) => code));
    expect(articles.map(({ title }) => title?.value ?? null)).toEqual(wanted.articles.map(({ title }) => title));
    for (const [index, article] of articles.entries()) compare(article, wanted.articles[index]!, fixture);
  });

  it('gives sound and harmless notes', async () => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, fixture)));
    for (const outcome of await readAll({ name: fixture, bytes })) {
      if (!outcome.ok) {
        expect(outcome.problem.message).toContain(outcome.problem.subject);
        continue;
      }
      expectSound(outcome.value.body);
      expect(dangersIn(outcome.value.body.markdown)).toEqual([]);
    }
  });

  it('is expected in enough detail to fail', () => {
    for (const article of wanted.articles) {
      expect(Object.keys(article)).toEqual(expect.arrayContaining(['title', 'date', 'source', 'contains']));
      expect(article.contains.length).toBeGreaterThan(0);
    }
    expect(wanted.articles.length + (wanted.problems?.length ?? 0)).toBeGreaterThan(0);
  });
});
