import { extractLine } from '../../../src/workflow/extract';
import { readExtractedLine, readExtracted, type ExtractedFiles } from '../../../src/workflow/extracted/lines';
import { importArticles, importReadings } from '../../../src/workflow/import';
import { failed, jsonText, ok, type Input, type Outcome } from '../../../src/model';
import { MemoryVault } from '../../../src/vault/memory';
import { realEngine, sampleInputs, testWorkspace, treeOf } from '../../support/workspace';

const ARTICLE =
  'Police in Hoeryong searched homes for Chinese phones on Monday, Kim Jong Un said.\nMay 2, 2024 at 09:00AM\nby DailyNK(North Korean Media)\n';

const lineOf = async (id: string, input: string): Promise<string> =>
  jsonText(await extractLine(JSON.stringify({ id, input }), realEngine(), { full: true }), 0);

/** As much of a line as is harmed here. */
interface Line {
  filing: {
    version: number;
    article: { body: { text: string; markdown: string }; date: unknown; url: unknown };
    analysis: {
      mentions: [{ end: number }];
      entities: Record<string, { id: string; parent?: string }>;
      statements: { tense?: unknown }[];
    };
  };
}

/** The samples that are text, as a machine that extracts is given them. */
async function texts(): Promise<{ readonly name: string; readonly text: string }[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const found: { name: string; text: string }[] = [];
  for (const input of sampleInputs()) {
    if (!input.ok || input.value.bytes === undefined) continue;
    try {
      found.push({ name: input.value.name, text: decoder.decode(input.value.bytes) });
    } catch {
      continue; // A sample in another encoding, or no text at all.
    }
  }
  return found;
}

async function* filesOf(...lines: readonly string[]): ExtractedFiles {
  yield ok({
    name: 'part.jsonl',
    lines: (async function* () {
      for (const [at, text] of lines.entries()) yield ok({ number: at + 1, text });
    })(),
  });
}

describe('what was extracted elsewhere', () => {
  it('becomes the very notes that importing the same inputs makes', async () => {
    const inputs = await texts();
    expect(inputs.length).toBeGreaterThan(20);
    const direct = testWorkspace(new MemoryVault());
    const there = inputs.map(({ name, text }): Outcome<Input> => ok({ name, text }));
    const report = await importArticles(there, direct);
    const lines: string[] = [];
    for (const { name, text } of inputs) lines.push(await lineOf(name, text));
    const filed = testWorkspace(new MemoryVault());
    const other = await importReadings(() => readExtracted(filesOf(...lines)), filed);
    expect(await treeOf(filed.vault)).toEqual(await treeOf(direct.vault));
    const told = (articles: typeof report.articles): unknown => articles.map(({ status, path }) => ({ status, path }));
    expect(told(other.articles)).toEqual(told(report.articles));
  });

  it('is filed line by line; a bad one is named with its number and reason, and the rest goes on', async () => {
    const good = await lineOf('a', ARTICLE);
    const short = jsonText(await extractLine(JSON.stringify({ id: 'b', input: ARTICLE }), realEngine()), 0);
    const failing = JSON.stringify({ id: 'c', error: { code: 'empty-input', message: 'there is no text in it' } });
    const workspace = testWorkspace(new MemoryVault());
    const report = await importReadings(() => readExtracted(filesOf('{"broken', short, failing, good)), workspace);
    expect(report.articles.map(({ name, status, problem }) => [name, status, problem?.code])).toEqual([
      ['part.jsonl, line 1', 'failed', 'invalid-json'],
      ['part.jsonl, line 2', 'failed', 'no-filing'],
      ['part.jsonl, line 3', 'failed', 'empty-input'],
      ['a', 'created', undefined],
    ]);
    expect(report.articles[1]?.problem?.message).toContain('--full');
  });

  it('tells of a file that cannot be had, and goes on with the next', async () => {
    const good = await lineOf('a', ARTICLE);
    async function* files(): ExtractedFiles {
      yield failed({ code: 'unreadable-file', subject: 'gone.jsonl', message: 'cannot be read' });
      yield* filesOf(good);
    }
    const report = await importReadings(() => readExtracted(files()), testWorkspace(new MemoryVault()));
    expect(report.articles.map(({ status }) => status)).toEqual(['failed', 'created']);
  });

  it('keeps all articles of an input that holds several', async () => {
    const two = JSON.stringify([
      { title: 'One', date: '2024-05-02', text: `${ARTICLE}It is the first of two reports from there. `.repeat(3) },
      {
        title: 'Two',
        date: '2024-05-03',
        text: 'Officials in Seoul met on Tuesday to talk about rice prices. '.repeat(4),
      },
    ]);
    const line = await extractLine(JSON.stringify({ id: 'x', input: two }), realEngine(), { full: true });
    expect(line).toMatchObject({ id: 'x', article: { title: 'One' }, more: [{ article: { title: 'Two' } }] });
    const read = readExtractedLine(jsonText(line, 0), 'line 1');
    expect(read.map((one) => one.ok && one.value.article.title?.value)).toEqual(['One', 'Two']);
  });
});

describe('a line that is not as it should be', () => {
  const damaged = async (harm: (line: Line) => void): Promise<string> => {
    const line = JSON.parse(await lineOf('a', ARTICLE)) as Line;
    harm(line);
    const [read] = readExtractedLine(JSON.stringify(line), 'part.jsonl, line 7');
    return read === undefined || read.ok ? 'taken' : `${read.problem.code}: ${read.problem.message}`;
  };

  it('is taken where nothing is changed', async () => {
    expect(await damaged(() => undefined)).toBe('taken');
  });

  it('is taken from an earlier version that knew no tense of statements, and no traits of outlets', async () => {
    const line = JSON.parse(await lineOf('a', ARTICLE)) as Line;
    const { analysis } = line.filing;
    expect(analysis.statements.length).toBeGreaterThan(0);
    for (const each of analysis.statements) delete each.tense;
    Reflect.deleteProperty(analysis, 'outletTraits');
    const [read] = readExtractedLine(JSON.stringify(line), 'part.jsonl, line 7');
    expect(read?.ok && read.value.analysis?.statements.every(({ tense }) => tense === null)).toBe(true);
    expect(read?.ok && read.value.analysis?.outletTraits).toEqual({});
  });

  it.each<[string, (line: Line) => void, RegExp]>([
    ['another version', ({ filing }) => (filing.version = 2), /^extracted-version: .*again/],
    ['no body', ({ filing }) => Reflect.deleteProperty(filing.article, 'body'), /^invalid-filing: .*body/],
    [
      'a date that is none',
      ({ filing }) => (filing.article.date = { value: '02.05.2024', from: 'x' }),
      /^invalid-filing/,
    ],
    ['text that is not the Markdown’s', ({ filing }) => (filing.article.body.text = 'x'), /^invalid-filing/],
    ['a mention outside', ({ filing }) => (filing.analysis.mentions[0].end = 1e6), /^invalid-filing: .*mention/],
    ['an entity that is not there', ({ filing }) => (filing.analysis.entities = {}), /^invalid-filing: .*describing/],
    [
      'an address of a script',
      ({ filing }) => (filing.article.url = { value: 'javascript:alert(1)', from: 'x' }),
      /^invalid-filing: .*address/,
    ],
    [
      'a circle',
      ({ filing: { analysis } }) => Object.values(analysis.entities).forEach((one) => void (one.parent = one.id)),
      /^invalid-filing: .*circle/,
    ],
  ])('is refused: %s', async (_what, harm, problem) => {
    expect(await damaged(harm)).toMatch(problem);
  });

  it.each([
    '<script>alert(1)</script>',
    '```dataview\nlist\n```',
    '[[Secret]]',
    '![[Secret]]',
    '`= this.file`',
    '%%x%%',
    '- [ ] task',
    'a #tag',
    'key:: value',
  ])('is refused where its Markdown would do something: %s', async (live) => {
    const outcome = await damaged(({ filing: { article } }) => {
      article.body.markdown = `${article.body.markdown}\n\n${live}`;
    });
    expect(outcome).toMatch(/^invalid-filing: .*act on/);
  });

  it('is refused whatever it is, and never throws', () => {
    for (const text of [
      '',
      '[]',
      '1',
      'null',
      '{}',
      '{"filing":[]}',
      '{"filing":{"version":1}}',
      '{"more":1}',
      '{"error":{}}',
    ]) {
      const read = readExtractedLine(text, 'line 1');
      expect(read.every((one) => !one.ok)).toBe(true);
      expect(read.length).toBeGreaterThan(0);
    }
  });
});
