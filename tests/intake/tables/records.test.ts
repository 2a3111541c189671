import type { Article, Input, Problem } from '../../../src/model';
import { flatten } from '../../../src/intake/tables/flatten';
import { roleNamed } from '../../../src/intake/tables/header-names';
import { readAll } from '../helpers';

async function read(name: string, text: string): Promise<{ articles: Article[]; problems: Problem[] }> {
  const input: Input = { name, text };
  const outcomes = await readAll(input);
  return {
    articles: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    problems: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem])),
  };
}

const story =
  'Ferries between the two islands stood still on Monday because the crews had not been paid since the spring, the harbour office said.';

describe('the day of publication', () => {
  const dayOf = async (record: object): Promise<string | undefined> =>
    (await read('x.json', JSON.stringify([{ title: 'Ferries stand still', text: story, ...record }]))).articles[0]?.date
      ?.value;

  it('is never that on which a program fetched the page', async () => {
    for (const name of [
      'date_download',
      'crawl_time',
      'scraped_at',
      'fetchedAt',
      'Import Date',
      'retrieved',
      'Accessed',
      'date_modify',
      'lastcrawled',
      'indexed_date',
    ])
      expect([name, await dayOf({ [name]: '2024-12-01 10:00:00' })]).toEqual([name, undefined]);
  });

  it('is found beside it, whichever comes first', async () => {
    expect(await dayOf({ date_download: '2024-12-01', date_publish: '2024-05-07' })).toBe('2024-05-07');
    expect(await dayOf({ crawl_time: '2024-12-01', timestamp: '2024-05-07' })).toBe('2024-05-07');
    expect(await dayOf({ meta: { crawl_date: '2024-12-01' }, publishing_date: '2024-05-07' })).toBe('2024-05-07');
  });

  it('has names that say so for certain', () => {
    expect(roleNamed('date_publish')).toEqual({ role: 'date', sure: true });
    expect(roleNamed('Date published')).toEqual({ role: 'date', sure: true });
    expect(roleNamed('importance')).toBeNull();
  });
});

describe('a text in pieces', () => {
  it('is joined as it reads, links by their words', () => {
    const text = [
      '⚡️ ',
      { type: 'bold', text: 'Port shut' },
      '\n\nNo ships. ',
      { type: 'text_link', text: 'More', href: 'https://a.example/1' },
    ];
    expect([...flatten({ text })]).toEqual([['text', '⚡️ Port shut\n\nNo ships. More']]);
    expect([...flatten({ text: [{ type: 'bold', text: 'All of it' }] })]).toEqual([['text', 'All of it']]);
  });

  it('is told from lists of records and of words', () => {
    expect([...flatten({ tags: ['a', 'b'] })]).toEqual([['tags', 'a; b']]);
    expect([
      ...flatten({
        body: [
          { type: 'paragraph', text: 'A' },
          { type: 'paragraph', text: 'B' },
        ],
      }),
    ]).toEqual([
      ['body.type', 'paragraph; paragraph'],
      ['body.text', 'A; B'],
    ]);
  });

  const channel = {
    name: 'Harbour Wire',
    type: 'public_channel',
    id: 1,
    messages: [1, 2, 3].map((id) => ({
      id,
      type: 'message',
      date: `2024-05-0${id}T10:00:00`,
      from: 'Harbour Wire',
      text:
        id === 2
          ? story
          : [
              `⚡️ `,
              { type: 'bold', text: `Ferries stand still ${id}` },
              `\n\n${story} `,
              { type: 'text_link', text: 'Subscribe', href: 'https://t.me/harbour' },
            ],
    })),
  };

  it('gives a channel’s messages its name as their outlet and no link inside them as their address', async () => {
    const { articles } = await read('result.json', JSON.stringify(channel));
    expect(articles.map(({ source, url, date }) => [source?.value, url, date?.value])).toEqual([
      ['Harbour Wire', null, '2024-05-01'],
      ['Harbour Wire', null, '2024-05-02'],
      ['Harbour Wire', null, '2024-05-03'],
    ]);
    expect(articles[0]?.title?.value).toBe('⚡️ Ferries stand still 1');
    expect(articles[0]?.body.text).toContain('harbour office said. Subscribe');
  });

  it('has no address of its own inside, even where a record is half text, half list', async () => {
    const text = [
      { content: story, title: 'A' },
      { content: [{ p: story, href: 'https://b.example/2' }], title: 'B' },
    ];
    const { articles } = await read('x.json', JSON.stringify(text));
    expect(articles.map(({ url }) => url)).toEqual(articles.map(() => null));
  });
});

describe('records that keep a field one level deeper than others', () => {
  it('are read alike', async () => {
    const lines = [
      { headline: { main: 'First of them' }, body: story, source: { name: 'Coast Post' } },
      { headline: 'Second of them', body: story, source: 'Coast Post' },
      { headline: { main: 'Third of them' }, body: story, source: 'Coast Post' },
    ];
    const { articles } = await read('x.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(articles.map(({ title }) => title?.value)).toEqual(['First of them', 'Second of them', 'Third of them']);
    expect(articles.map(({ source }) => source?.value)).toEqual(['Coast Post', 'Coast Post', 'Coast Post']);
  });
});

describe('a text that a service hands out only the beginning of', () => {
  it('is told as such, without the service’s mark', async () => {
    const { articles } = await read(
      'x.json',
      JSON.stringify([{ title: 'A', content: `${story} The crews… [+2031 chars]` }]),
    );
    expect(articles[0]?.body.text.endsWith('The crews…')).toBe(true);
    expect(articles[0]?.removals).toContainEqual(expect.objectContaining({ what: '[+2031 chars]', count: 1 }));
  });
});

describe('a table wider than any of articles', () => {
  it('is looked at only so far, and makes no text of what lies beyond', async () => {
    const header = ['title', 'text', ...Array.from({ length: 3000 }, (_, at) => `c${at}`)].join(',');
    const { articles } = await read('x.csv', `${header}\n${`T,"${story}"${',x'.repeat(3000)}\n`.repeat(5)}`);
    expect(articles.map(({ body }) => body.text)).toEqual(Array<string>(5).fill(story));
    const refused = await read('y.csv', `${header.replace('title,text,', '')}\n${'x,'.repeat(2999)}x\n`.repeat(3));
    expect(refused.problems.map(({ code }) => code)).toEqual(['no-text-column']);
  });
});
