import type { Article, Stated } from '../../src/model';
import { readOne } from './helpers';

const TEXT =
  'Officers searched three houses near the river and took away a box of telephones, witnesses said.\n\nMore came.';
const read = (stated: Omit<Stated, 'from'>, text = TEXT): Promise<Article> =>
  readOne({ text, format: 'text', stated: { from: 'feed item', ...stated } });

describe('what a container says about an article', () => {
  it.each([
    ['RFC 822', 'Fri, 15 Nov 2024 13:30:00 +0900', '2024-11-15T13:30:00', '+09:00'],
    ['RFC 822 with a zone’s name and a short year', 'Fri, 15 Nov 24 13:30:00 EST', '2024-11-15T13:30:00', '-05:00'],
    ['ISO 8601', '2024-11-15T13:30:00Z', '2024-11-15T13:30:00', 'Z'],
    ['a PDF', "D:20241115133000+09'00'", '2024-11-15T13:30:00', '+09:00'],
    ['words', '15 November 2024 13:30', '2024-11-15T13:30:00', null],
    ['seconds', '1731650000', '2024-11-15T05:53:20', 'Z'],
    ['milliseconds', '1731650000000', '2024-11-15T05:53:20', 'Z'],
  ])('has its time in the form of %s', async (_what, published, expected, offset) => {
    const article = await read({ published });
    expect([article.published?.value, article.publishedOffset]).toEqual([expected, offset]);
    expect(article.date).toEqual({ value: '2024-11-15', from: 'feed item date', evidence: published });
  });

  it.each([
    'November 15, 2024',
    '15/11/2024',
    '20241115',
    'Load-Date: November 15, 2024',
    '15-NOV-24',
    '2024년 11월 15일',
  ])('has its day as %s', async (published) => {
    expect((await read({ published })).date?.value).toBe('2024-11-15');
  });

  it('has its day in numbers as the outlet’s country or language writes them', async () => {
    const published = '11/05/2024';
    expect((await read({ published })).date).toBeNull();
    expect((await read({ published, url: 'https://www.example.co.uk/a' })).date?.value).toBe('2024-05-11');
    expect((await read({ published, language: 'fr' })).date?.value).toBe('2024-05-11');
  });

  it.each([
    ['The Straits Ledger (Singapore)', 'Nexis export', 'The Straits Ledger'],
    ['Harbour Gazette (Bristol, England)', 'Factiva export', 'Harbour Gazette'],
    ['Daily News (Harare)', 'Nexis export', 'Daily News (Harare)'],
    ['Toronto Star (Nowhere)', 'Nexis export', 'Toronto Star (Nowhere)'],
    ['The Straits Ledger (Singapore)', 'feed item', 'The Straits Ledger (Singapore)'],
  ])('has its outlet, %s in a %s, without the place where that tells none apart', async (source, from, name) => {
    expect((await readOne({ text: TEXT, format: 'text', stated: { from, source } })).source?.value).toBe(name);
  });

  it('counts before the text’s own statements, each with its trace', async () => {
    const article = await read(
      {
        title: ' Houses  searched ',
        published: '2024-11-15T13:30:00+09:00',
        updated: '2024-11-15T15:30:00+09:00',
        source: 'Reuters',
        authors: ['Ann Lee and Bo Kim', ' '],
        url: 'https://example.org/a?utm_source=feed',
        section: 'World',
        language: 'en',
      },
      `Other headline\n\nBy Cy Poe\n\n3 March 2023\n\n${TEXT}`,
    );
    expect(article).toMatchObject({
      title: { value: 'Houses searched', from: 'feed item title' },
      date: { value: '2024-11-15' },
      modified: { value: '2024-11-15T15:30:00', from: 'feed item update' },
      source: { value: 'Reuters' },
      authors: { value: ['Ann Lee', 'Bo Kim'], from: 'feed item author' },
      url: { value: 'https://example.org/a', from: 'feed item link' },
      section: { value: 'World', from: 'feed item section' },
      language: 'en',
    });
  });

  it('is left aside where it says nothing that can be read', async () => {
    const article = await read({ published: 'yesterday', url: 'javascript:alert(1)', title: ' ' });
    expect([article.date, article.url]).toEqual([null, null]);
  });
});
