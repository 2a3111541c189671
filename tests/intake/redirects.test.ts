import { readFeed } from '../../src/intake/feeds/read';
import { htmlBlocks } from '../../src/intake/mail/html-blocks';
import { plainBlocks } from '../../src/intake/mail/plain-blocks';
import { parseHtml } from '../../src/intake/parse-html';
import { publicationKey } from '../../src/intake/publication';
import { destination } from '../../src/intake/redirects';

const PAGE = 'https://www.example.org/world/a-story/?id=5';
const coded = encodeURIComponent(PAGE);
/** As Google News did: a few bytes that say how long it is, the address, more bytes. */
const inBase64 = (address: string): string =>
  btoa(`\x08\x13"${String.fromCharCode(address.length)}${address}\xd2\x01`)
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

const LEADING: readonly (readonly [what: string, address: string])[] = [
  ['a search engine', `https://www.google.com/url?rct=j&sa=t&url=${coded}&ct=ga`],
  ['the same in another country, by its other parameter', `https://www.google.co.kr/url?q=${coded}&sa=U`],
  ['the same, which gives its own address first', `https://www.google.com/url?url=/search&q=${coded}`],
  ['another search engine', `http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=${coded}&c=7`],
  ['Google News', `https://news.google.com/rss/articles/${inBase64(PAGE)}?oc=5`],
  ['Google News as it once was', `https://news.google.com/news/url?sa=t&fd=R&url=${coded}`],
  ['a viewer of AMP pages', 'https://www.google.com/amp/s/www.example.org/world/a-story/?id=5'],
  ['a cache of AMP pages', 'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/world/a-story/?id=5'],
  ['another such cache', 'https://example-org.bing-amp.com/c/s/www.example.org/world/a-story/?id=5'],
  ['Safe Links', `https://eur01.safelinks.protection.outlook.com/?url=${coded}&data=05`],
  ['a guard of mail', `https://protect2.fireeye.com/v1/url?k=1&q=1&u=${coded}`],
  ['another guard', `https://linkprotect.cudasvc.com/url?a=${coded}&c=E`],
  ['a third', `https://urldefense.proofpoint.com/v1/url?u=${coded}&k=1`],
  [
    'the same in signs of its own',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.org_world_a-2Dstory_-3Fid-3D5&d=DwMF',
  ],
  ['the same around the address', 'https://urldefense.com/v3/__https://www.example.org/world/a-story/?id=5__;!!abc$'],
  ['the same, squeezed', 'https://urldefense.us/v3/__https:/www.example.org/world/a-story/?id=5__;!!abc$'],
  ['a social network', `https://l.facebook.com/l.php?u=${coded}&h=x`],
  ['its form for phones', `https://lm.facebook.com/l.php?u=${coded}&h=x`],
  ['another network', `https://vk.com/away.php?to=${coded}`],
  ['a site of its own', `https://news.example.net/redirect?source=rss&url=${coded}`],
  [
    'one redirect within another',
    `https://www.google.com/url?url=${encodeURIComponent(`https://l.facebook.com/l.php?u=${coded}`)}`,
  ],
];

const ELSEWHERE_NOT: readonly string[] = [
  PAGE,
  'https://www.google.com/url?url=javascript:top.x',
  'https://www.google.com/amp/help/',
  'https://news.google.com/rss/articles/AU_yqLNotAnAddressAtAllNotAnAddress',
  'https://urldefense.proofpoint.com/v2/url?u=https-3A&d=DwMF',
  `https://a.example/search?url=${coded}`,
  `https://www.pinterest.com/pin/create/link/?url=${coded}`,
  `https://www.tumblr.com/share/link?url=${coded}`,
  `https://web.archive.org/web/20241115103000/${PAGE}`,
];

const entities = (address: string): string => address.replace(/&/g, '&amp;');

async function inFeed(address: string): Promise<string | null | undefined> {
  const text = `<rss version="2.0"><channel><title>T</title><item><title>A</title><link>${entities(address)}</link></item></channel></rss>`;
  const feed = await readFeed(text, 'https://feeds.example/');
  return feed.ok ? feed.value.items[0]?.link : undefined;
}

const inMail = (address: string): string | undefined =>
  htmlBlocks(parseHtml(`<p><a href="${entities(address)}">A story</a></p>`))[0]?.links[0]?.href;

const inPlainMail = (address: string): string | undefined =>
  plainBlocks(`A story: <${address}>`, { flowed: false, joinedWithoutSpace: false })[0]?.links[0]?.href;

describe('an address that leads through a service', () => {
  it.each(LEADING)('is known by itself: %s', (_what, address) => {
    expect(destination(` ${address}\n`)).toBe(PAGE);
  });

  it.each(LEADING)('is the same to a feed, to mails and as a publication: %s', async (_what, address) => {
    expect([await inFeed(address), inMail(address), inPlainMail(address)]).toEqual([PAGE, PAGE, PAGE]);
    expect(publicationKey(address)).toBe(publicationKey(PAGE));
  });

  it('may lead to the plain web', () => {
    expect(destination('https://www.google.com/amp/www.example.org/a')).toBe('http://www.example.org/a');
  });

  it('is followed a few services deep and no further', () => {
    const deep = Array.from({ length: 9 }).reduce<string>(
      (url) => `https://www.google.com/url?url=${encodeURIComponent(url)}`,
      PAGE,
    );
    expect(destination(deep)).toMatch(/^https:\/\/www\.google\.com\/url\?/);
    expect(destination(destination(destination(deep)))).toBe(PAGE);
  });
});

describe('an address that leads nowhere else', () => {
  it.each(ELSEWHERE_NOT)('stays as it is: %s', async (address) => {
    expect(destination(address)).toBe(address);
    expect([await inFeed(address), inMail(address), inPlainMail(address)]).toEqual([address, address, address]);
  });

  it('is a publication of its own, but for an archive’s copy', () => {
    const same = ELSEWHERE_NOT.filter((address) => publicationKey(address) === publicationKey(PAGE));
    expect(same).toEqual([PAGE, `https://web.archive.org/web/20241115103000/${PAGE}`]);
  });

  it('stays whatever it is', () => {
    for (const text of ['', 'mailto:a@example.org?subject=url', 'not an address']) expect(destination(text)).toBe(text);
  });
});
