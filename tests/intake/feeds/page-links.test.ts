import { feedLinks } from '../../../src/intake/feeds/page-links';

const link = (href: string, more = 'type="application/rss+xml"'): string =>
  `<link rel="alternate" ${more} href="${href}">`;

describe('the feeds a page names', () => {
  const urls = (html: string): string[] => feedLinks(html, 'https://x.org/a/').map(({ url }) => url);

  it('are links to feeds of any kind, however they are written', () => {
    expect(urls("<LINK HREF='b.xml' TYPE='application/atom+xml' REL=alternate>")).toEqual(['https://x.org/a/b.xml']);
    expect(urls('<link type=application/feed+json rel="alternate home" href=c.json>')).toEqual([
      'https://x.org/a/c.json',
    ]);
    expect(
      urls('<link rel="stylesheet" type="text/css" href="x.css"><link rel="alternate" hreflang="ko" href="/ko">'),
    ).toEqual([]);
  });

  it('count from the base of the page', () => {
    expect(urls(`<base href="https://cdn.example.org/">${link('f')}`)).toEqual(['https://cdn.example.org/f']);
  });

  it('come once each, those of comments last', () => {
    expect(urls(link('/comments/feed/') + link('/feed/') + link('/feed/'))).toEqual([
      'https://x.org/feed/',
      'https://x.org/comments/feed/',
    ]);
  });

  it.each(['<link', '<link rel="', '<link a=b ', '<base'])('are found before %s without end', (piece) => {
    expect(urls(link('/feed/') + piece.repeat(1_000_000))).toEqual(['https://x.org/feed/']);
  });

  it('are looked for where a head may be, and in no more tags than it may have', () => {
    const last = link('/feed/');
    expect([urls(' '.repeat(400_000) + last), urls(' '.repeat(600_000) + last)]).toEqual([['https://x.org/feed/'], []]);
    expect([urls('<link>'.repeat(900) + last), urls('<link>'.repeat(1100) + last)]).toEqual([
      ['https://x.org/feed/'],
      [],
    ]);
  });
});
