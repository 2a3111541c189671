import type { Article, Input, Problem } from '../../../src/model';
import { previewTable } from '../../../src/intake/tables/preview';
import { readAll } from '../helpers';

async function read(
  name: string,
  text: string,
  more: Partial<Input> = {},
): Promise<{ articles: Article[]; problems: Problem[] }> {
  const outcomes = await readAll({ name, text, ...more });
  return {
    articles: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    problems: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem])),
  };
}

const titles = ({ articles }: { articles: Article[] }): (string | undefined)[] =>
  articles.map(({ title }) => title?.value);
const story = 'The guards at the gate counted every sack of salt that came in during the morning.';

describe('a CSV table', () => {
  it.each([',', ';', '\t', '|'])('is read with %j between its cells', async (mark) => {
    const row = (...cells: string[]): string =>
      cells.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark);
    const text = [
      row('title', 'date', 'text'),
      row('A, b; c', '2025-03-01', story),
      row('D', '2025-03-02', story),
    ].join('\r\n');
    const { articles, problems } = await read('x.csv', text);
    expect(problems).toEqual([]);
    expect(articles.map(({ title, date }) => [title?.value, date?.value])).toEqual([
      ['A, b; c', '2025-03-01'],
      ['D', '2025-03-02'],
    ]);
  });

  it('keeps quotation marks, delimiters and line ends inside a cell', async () => {
    const { articles } = await read(
      'x.csv',
      `title,text\n"A ""ship"", they said","First, line.\n\nSecond; line: ${story}"\n`,
    );
    expect(articles[0]?.title?.value).toBe('A "ship", they said');
    expect(articles[0]?.body.text).toBe(`First, line.\nSecond; line: ${story}`);
  });

  it('reads numeric days in the order the whole column shows', async () => {
    const table = (...days: string[]): string =>
      ['title,date,text', ...days.map((day, at) => `T${at},${day},${story}`)].join('\n');
    const dates = async (...days: string[]): Promise<(string | undefined)[]> =>
      (await read('x.csv', table(...days))).articles.map(({ date }) => date?.value);
    expect(await dates('03/04/2025', '25/04/2025')).toEqual(['2025-04-03', '2025-04-25']);
    expect(await dates('03/04/2025', '04/25/2025')).toEqual(['2025-03-04', '2025-04-25']);
    expect(await dates('03/04/25', '25/04/25')).toEqual(['2025-04-03', '2025-04-25']);
    expect(await dates('03/04/2025', '05/04/2025')).toEqual([undefined, undefined]);
    expect(await dates('45750', '45751,25')).toEqual(['2025-04-03', '2025-04-04']);
  });

  it('takes midnight in every row for no time, and other times for what they are', async () => {
    const published = async (...times: string[]): Promise<(string | undefined)[]> =>
      (
        await read('x.csv', ['title,date,text', ...times.map((time) => `T,2025-03-01 ${time},${story}`)].join('\n'))
      ).articles.map((article) => article.published?.value);
    expect(await published('00:00:00', '00:00:00')).toEqual([undefined, undefined]);
    expect(await published('00:00:00', '13:30:00')).toEqual(['2025-03-01T00:00:00', '2025-03-01T13:30:00']);
  });

  it('takes a summary where a row has no text, and names the row that has neither', async () => {
    const { articles, problems } = await read(
      'x.csv',
      `title,summary,text,url\nA,${story},,https://a.example/1\nB,,nan,https://a.example/2\nC,s,${story} Full.,\n`,
    );
    expect(articles.map(({ name, body }) => [name, body.text])).toEqual([
      ['x.csv#2', story],
      ['x.csv#4', `${story} Full.`],
    ]);
    expect(problems).toMatchObject([
      { code: 'no-text', where: 'row 3', message: expect.stringContaining('https://a.example/2') as string },
    ]);
  });

  it('says which columns there are where none holds text', async () => {
    const { problems } = await read('x.csv', 'title,url\nA,https://a.example/1\n');
    expect(problems).toMatchObject([
      { code: 'no-text-column', message: expect.stringContaining('“title”, “url”') as string },
    ]);
  });

  it('finds its header behind the rows that a database puts before it', async () => {
    const text = `Search:,"hyesan, salt"\nExported:,2025-03-20\n\nTitle,Publication title,Date,Abstract\nA,Daily NK,2025-03-01,${story}\n`;
    const { articles } = await read('x.csv', text);
    expect(articles.map(({ title, source, date }) => [title?.value, source?.value, date?.value])).toEqual([
      ['A', 'Daily NK', '2025-03-01'],
    ]);
  });

  it('obeys the user about its columns, by name or number', async () => {
    const text = `kop,note,memo\nA,${story},${story} Memo.\n`;
    const bodies = async (columns: Input['columns']): Promise<string[]> =>
      (await read('x.csv', text, { columns })).articles.map(({ body }) => body.text);
    expect(await bodies({ title: 'kop', text: 'memo' })).toEqual([`${story} Memo.`]);
    expect(await bodies({ title: '1', text: 'NOTE' })).toEqual([story]);
    expect((await read('x.csv', text, { columns: { text: 'body' } })).problems).toMatchObject([
      { code: 'no-text-column', message: expect.stringContaining('“body”') as string },
    ]);
  });

  it('reads a page in a cell as a page, Markdown as Markdown, and neither as a table', async () => {
    const { articles } = await read(
      'x.csv',
      `title,text\nA,"<p>${story}</p><p>Second.</p>"\nB,"## Part\n\n${story}"\nC,"date,title\nx,y and ${story}"\n`,
    );
    expect(articles.map(({ format }) => format)).toEqual(['html', 'markdown', 'text']);
  });

  it('loses no row behind a quotation mark that is never closed', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => (at === 9 ? `T${at},"Open ${story}` : `T${at},${story}`));
    const found = titles(await read('x.csv', ['title,text', ...rows].join('\n')));
    expect(found).toEqual(rows.map((_, at) => `T${at}`));
  });

  it('reads more rows than one piece of text holds, each once', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `T${at},"${story.repeat(8)}\n${at}"`);
    const names: string[] = [];
    const { openCsv } = await import('../../../src/intake/tables/csv');
    const table = await openCsv(['title,text', ...rows].join('\n'), 'x');
    for (const row of table?.rows() ?? []) if (row.ok) names.push(row.value.cell('title'));
    expect(names).toEqual(rows.map((_, at) => `T${at}`));
  });
});

describe('JSON records', () => {
  const record = (title: string): string => JSON.stringify({ title, text: story });

  it('are a list, lines, one after another, kept by key, or deep inside', async () => {
    const [a, b] = [record('A'), record('B')];
    const forms = [
      `[${a},${b}]`,
      `${a}\n${b}\n`,
      `${a.replace(',', ',\n')}\n${b.replace(',', ',\n')}`,
      `{"x1":${a},"x2":${b}}`,
      `{"ok":true,"data":{"page":{"hits":[${a},${b}]}}}`,
    ];
    for (const text of forms) expect(titles(await read('x.json', text))).toEqual(['A', 'B']);
    expect(titles(await read('x.json', `{"title":"A","text":"${story}","related":[${b},${b}]}`))).toEqual(['A']);
  });

  it('prefer the own fields of a record to those of its outlet', async () => {
    const text = JSON.stringify({
      items: [
        {
          origin: { title: 'Daily NK', htmlUrl: 'https://www.dailynk.com/' },
          published: 1741651200,
          title: 'A',
          summary: { content: `<p>${story}</p>` },
          canonical: [{ href: 'https://www.dailynk.com/1' }],
        },
      ],
    });
    const [article] = (await read('x.json', text)).articles;
    expect([article?.title?.value, article?.source?.value, article?.date?.value, article?.url?.value]).toEqual([
      'A',
      'Daily NK',
      '2025-03-11',
      'https://www.dailynk.com/1',
    ]);
  });

  it('never take a key for more than a name', async () => {
    const text = `[{"__proto__":{"title":"P"},"constructor":"c","title":"A","toString":"t","text":"${story}"}]`;
    expect(titles(await read('x.json', text))).toEqual(['A']);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  it('give what is whole where one is bad or the text breaks off', async () => {
    const lines = await read('x.jsonl', `${record('A')}\n{"title":"B",\n${record('C')}\n[1]\n`);
    expect(titles(lines)).toEqual(['A', 'C']);
    expect(lines.problems).toMatchObject([
      { code: 'damaged', where: 'record 2 (line 2)' },
      { where: 'record 4 (line 4)' },
    ]);
    const cut = await read('x.json', `[${record('A')},\n{"title":"B","te`);
    expect(titles(cut)).toEqual(['A']);
    expect(cut.problems).toMatchObject([{ code: 'damaged', where: 'record 2 (line 2)' }]);
  });

  it('are told from JSON without records', async () => {
    for (const text of ['{"a":1}', '[{}]', '{"a":{"b":[]}}', '[{"a":']) {
      const { articles, problems } = await read('x.json', text);
      expect(articles).toEqual([]);
      expect(problems).toMatchObject([{ code: expect.stringMatching(/^(?:no-articles|no-text-column)$/) as string }]);
    }
  });

  it('may be nested beyond measure', async () => {
    for (const text of [
      '['.repeat(200_000),
      '{"a":'.repeat(100_000),
      `[{"title":"A","x":${'['.repeat(5000)}${']'.repeat(5000)},"text":"t"}]`,
    ]) {
      const { articles, problems } = await read('x.json', text);
      expect(articles).toEqual([]);
      expect(problems).toHaveLength(1);
    }
  });
});

describe('the preview of a table', () => {
  it('shows columns, first rows in short, and the guess', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `T${at},${story.repeat(9)}`);
    const preview = await previewTable(['title,text', ...rows].join('\n'), 'x.csv');
    expect(preview).toMatchObject({
      format: 'csv',
      columns: ['title', 'text'],
      guess: { mapping: { title: 'title', text: 'text' } },
    });
    expect(preview?.rows).toHaveLength(5);
    expect(preview?.rows[0]?.[1]).toHaveLength(200);
  });

  it('reads bytes in any charset and paths of records', async () => {
    const preview = await previewTable(
      new TextEncoder().encode(`[{"title":"A","source":{"name":"B"},"text":"${story}"}]`),
      'x.json',
    );
    expect(preview).toMatchObject({
      format: 'json',
      columns: ['title', 'source.name', 'text'],
      guess: { mapping: { source: 'source.name' } },
    });
  });

  it('is none of prose, pages and feeds', async () => {
    for (const text of [
      'Rain fell, and more.\nIt fell, again.',
      '<html></html>',
      '{"version":"https://jsonfeed.org/version/1","items":[{"title":"x","text":"y"}]}',
      '',
    ]) {
      expect(await previewTable(text, 'x')).toBeNull();
    }
  });
});
