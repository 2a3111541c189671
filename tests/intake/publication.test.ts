import fc from 'fast-check';
import { publicationKey, unwrapped } from '../../src/intake/publication';
import { canonicalUrl } from '../../src/intake/url';

const PAGE = 'https://www.example.org/world/2024/11/story-of-a-day';

describe('the key of a publication', () => {
  it.each([
    ['another scheme', 'http://www.example.org/world/2024/11/story-of-a-day'],
    ['no www.', 'https://example.org/world/2024/11/story-of-a-day'],
    ['a numbered www', 'https://www2.example.org/world/2024/11/story-of-a-day'],
    ['a host in capitals with its port', 'https://WWW.Example.ORG:443/world/2024/11/story-of-a-day'],
    ['a closing slash', `${PAGE}/`],
    ['doubled slashes', 'https://www.example.org//world/2024//11/story-of-a-day'],
    ['an index page', `${PAGE}/index.html`],
    ['a fragment', `${PAGE}#comments`],
    ['an empty query', `${PAGE}?`],
    ['campaigns', `${PAGE}?utm_source=x&utm_medium=y&fbclid=1&CMP=share_btn_tw&mc_cid=2&_gl=3`],
    ['a session', `${PAGE};jsessionid=A1B2?PHPSESSID=77`],
    ['AMP at the end', `${PAGE}/amp/`],
    ['AMP at the front', 'https://www.example.org/amp/world/2024/11/story-of-a-day'],
    ['AMP within', 'https://www.example.org/world/amp/2024/11/story-of-a-day'],
    ['AMP as a host', 'https://amp.example.org/world/2024/11/story-of-a-day'],
    ['AMP as a parameter', `${PAGE}?amp=1`],
    ['AMP as output', `${PAGE}?output=amp&outputType=amp`],
    ['AMP as an ending', `${PAGE}.amp`],
    ['a search engine’s AMP viewer', 'https://www.google.com/amp/s/www.example.org/world/2024/11/story-of-a-day'],
    ['the same in another country', 'https://www.google.co.kr/amp/s/amp.example.org/world/2024/11/story-of-a-day'],
    [
      'an AMP cache',
      'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/world/2024/11/story-of-a-day?usqp=mq331',
    ],
    ['a redirect', `https://www.google.com/url?rct=j&sa=t&url=${encodeURIComponent(PAGE)}&ct=ga&usg=A`],
    ['a mobile host', 'https://m.example.org/world/2024/11/story-of-a-day'],
    ['a mobile host in full', 'https://mobile.example.org/world/2024/11/story-of-a-day'],
    ['print', 'https://www.example.org/print/world/2024/11/story-of-a-day'],
    ['print at the end', `${PAGE}/print/`],
    ['print as a parameter', `${PAGE}?print=1`],
    ['other escapes', 'https://www.example.org/world/2024/11/story%2dof%2Da-day'],
    ['the Wayback Machine', `https://web.archive.org/web/20241115103000/${PAGE}`],
    ['its raw copy', `http://web.archive.org/web/20241115103000id_/${PAGE}`],
    ['its newest', `https://web.archive.org/web/${PAGE}`],
    ['archive.today', `https://archive.ph/2024.11.15-103000/${PAGE}`],
    ['archive.today’s newest', `https://archive.is/newest/${PAGE}`],
    [
      'an archive’s copy of an AMP page',
      `https://web.archive.org/web/2024/https:/amp.example.org/world/2024/11/story-of-a-day?amp`,
    ],
  ])('is the same with %s', (_what, address) => {
    expect(publicationKey(address)).toBe('example.org/world/2024/11/story-of-a-day');
  });

  it('does not depend on the order of parameters', () => {
    expect(publicationKey('https://example.org/a?b=2&a=1')).toBe(publicationKey('http://example.org/a?a=1&b=2'));
  });

  it('is the same for a domain in its own letters and in ASCII, and for a path so', () => {
    expect(publicationKey('https://bücher.example/straße')).toBe(
      publicationKey('https://xn--bcher-kva.example/stra%c3%9fe'),
    );
  });

  it('knows a mobile host behind a language', () => {
    expect(publicationKey('https://en.m.wikipedia.org/wiki/Hoeryong')).toBe('en.wikipedia.org/wiki/Hoeryong');
  });

  it.each([
    ['articles by number', 'https://example.org/?id=5', 'https://example.org/?id=6'],
    ['a story by number that looks like a session', 'https://example.org/a?sid=5', 'https://example.org/a?sid=6'],
    ['pages', 'https://example.org/a?page=1', 'https://example.org/a?page=2'],
    ['paths in capitals', 'https://example.org/a', 'https://example.org/A'],
    ['hosts', 'https://example.org/a', 'https://news.example.org/a'],
    ['ports', 'https://example.org/a', 'https://example.org:8080/a'],
    ['words that hold amp or print', 'https://example.org/camp/fingerprints', 'https://example.org/c/finger'],
    ['a section called print within', 'https://example.org/news/print/a', 'https://example.org/news/a'],
    ['routes of scripts', 'https://example.org/#!/article/5', 'https://example.org/#!/article/6'],
    ['archives of different pages', 'https://archive.ph/AbC12', 'https://archive.ph/AbC13'],
    ['parameters that say m', 'https://example.org/a?m=202411', 'https://example.org/a?m=202412'],
    ['a front page and a page called amp', 'https://example.org/', 'https://example.org/amp/'],
  ])('tells %s apart', (_what, one, other) => {
    expect(publicationKey(one)).not.toBe(publicationKey(other));
  });

  it('takes what is no address as it is', () => {
    expect(publicationKey(' not an address ')).toBe('not an address');
    expect(publicationKey('javascript:alert(1)')).toBe('javascript:alert(1)');
  });

  const segment = fc
    .stringMatching(/^[a-z0-9][a-z0-9-]{2,12}$/)
    .filter((part) => !/^(?:amp|amphtml|print\w*|index)$/.test(part));
  const page = fc.record({ path: fc.array(segment, { minLength: 1, maxLength: 4 }), id: fc.nat(99999) });
  const address = ({ path, id }: { path: string[]; id: number }): string =>
    `https://www.example.org/${path.join('/')}?id=${id}`;
  const WAYS: readonly ((url: string) => string)[] = [
    (url) => url.replace('https:', 'http:'),
    (url) => url.replace('www.', ''),
    (url) => url.replace('www.', 'm.'),
    (url) => url.replace('www.', 'amp.'),
    (url) => url.replace('?', '/?'),
    (url) => url.replace('?', '/amp?'),
    (url) => `${url}&utm_campaign=x`,
    (url) => url.replace('?', '?gclid=4&'),
    (url) => `${url}&amp=1`,
    (url) => `${url}&print=1`,
    (url) => `${url}#top`,
    (url) => (/^https?:\/\/web/.test(url) ? url : `https://web.archive.org/web/20240101000000/${url}`),
  ];

  it('stays whatever ways of writing come together', () => {
    const ways = fc.array(fc.constantFrom(...WAYS), { maxLength: 5 });
    fc.assert(
      fc.property(page, ways, (one, chosen) => {
        const written = chosen.reduce((url, way) => way(url), address(one));
        expect(publicationKey(written)).toBe(publicationKey(address(one)));
      }),
    );
  });

  it('differs for different pages', () => {
    fc.assert(
      fc.property(page, page, (one, other) => {
        fc.pre(address(one) !== address(other));
        expect(publicationKey(address(one))).not.toBe(publicationKey(address(other)));
      }),
    );
  });

  it('never throws and is its own key', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (url) => {
        const key = publicationKey(url);
        expect(typeof key).toBe('string');
        if (canonicalUrl(url) !== null) expect(publicationKey(`https://${key}`)).toBe(key);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an address as it is stored', () => {
  it('stays one that can be opened', () => {
    expect(canonicalUrl('https://m.Example.org/amp/a/?utm_source=x&id=5#top')).toBe(
      'https://m.example.org/amp/a/?id=5',
    );
    expect(canonicalUrl(`https://web.archive.org/web/2024/${PAGE}`)).toBe(`https://web.archive.org/web/2024/${PAGE}`);
  });

  it('is unwrapped a few layers deep and no further', () => {
    const deep = Array.from({ length: 50 }).reduce<string>((url) => `https://web.archive.org/web/2024/${url}`, PAGE);
    expect(unwrapped(deep).length).toBeGreaterThan(PAGE.length);
    expect(unwrapped(`https://web.archive.org/web/2024/${PAGE}`)).toBe(PAGE);
  });
});
