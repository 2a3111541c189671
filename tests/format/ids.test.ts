import { createHash } from 'node:crypto';
import { articleId, byDateAndId, numbersOf, otherId } from '../../src/format/ids';
import { article, stated } from '../notes/builders';

const withUrl = (url: string): string => articleId(article('Text', { url: stated(url) }));

describe('the id of an article', () => {
  it('is 128 bits of SHA-256 of its URL', () => {
    const expected = createHash('sha256').update('url example.org/a?id=1').digest('hex').slice(0, 32);
    expect(withUrl('https://www.example.org/a?id=1')).toBe(expected);
  });

  it('is the same for the same page', () => {
    const urls = [
      'http://example.org/a',
      'https://www.Example.org/a/',
      'https://example.org/a#part',
      'https://example.org/a?utm_source=x',
    ];
    expect(new Set(urls.map(withUrl)).size).toBe(1);
  });

  it('is another for another page', () => {
    expect(
      new Set(
        ['https://example.org/a', 'https://example.org/A', 'https://example.org/a?id=1', 'https://other.org/a'].map(
          withUrl,
        ),
      ).size,
    ).toBe(4);
  });

  it('is the text’s where there is no URL, whatever its quotes, dashes and spacing', () => {
    expect(articleId(article('The “plan” — it’s on.\n\nNow'))).toBe(articleId(article('the "plan" - its on. now')));
    expect(articleId(article('The plan'))).not.toBe(articleId(article('The plant')));
    expect(articleId(article('…'))).not.toBe(articleId(article('!')));
  });

  it('is of the URL and the text where another story has the address', () => {
    const at = (url: string, text: string): string => otherId(article(text, { url: stated(url) }));
    expect(at('https://example.org/news', 'The “plan”')).toBe(at('http://www.example.org/news/', 'the plan'));
    expect(at('https://example.org/news', 'The plan')).not.toBe(at('https://example.org/news', 'The plant'));
    expect(at('https://example.org/news', 'The plan')).not.toBe(at('https://example.org/more', 'The plan'));
  });
});

describe('what tells articles apart, whichever came first', () => {
  it('is the day, then the id; without a day they come last', () => {
    const told = [
      { date: '2024-01-02', id: 'b' },
      { date: null, id: 'a' },
      { date: '2024-01-02', id: 'a' },
      { date: '2023-12-31', id: 'c' },
    ];
    expect([...told].sort(byDateAndId).map(({ date, id }) => `${date} ${id}`)).toEqual([
      '2023-12-31 c',
      '2024-01-02 a',
      '2024-01-02 b',
      'null a',
    ]);
  });

  it('are numbers of the id: five digits, then more', () => {
    const numbers = [...numbersOf('a')];
    expect(numbers.map((number) => String(number).length)).toEqual([5, 8, 11, 14]);
    expect([...numbersOf('a')]).toEqual(numbers);
    const firsts = Array.from({ length: 300 }, (_, at) => numbersOf(`article ${at}`).next().value as number);
    expect(new Set(firsts).size).toBeGreaterThan(296);
  });

  it('is the outlet of a text without address, with its article or without', () => {
    const of = (source: string): string => otherId(article('Text', { source: stated(source) }));
    expect(of('The X News')).toBe(of('x news'));
    expect(of('X News')).not.toBe(of('Y News'));
  });
});
