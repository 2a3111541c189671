import { publicationKey } from '../../src/intake/publication';
import { canonicalUrl, hostOf, shownHost, webAddress, isSameSite, withoutSecrets } from '../../src/intake/url';

describe('an address as it is stored and requested', () => {
  it.each([
    'https://bbs.example.cn/forum.php?mod=viewthread&tid=5',
    'https://www.youtube.com/watch?v=x&feature=y',
    'https://example.org/?ref=7',
    'https://example.org/a?via=b',
    'https://example.org/a?sh=1',
    'https://example.org/a?share=2',
    'https://example.org/a?m=1',
  ])('keeps what may choose the page: %s', (address) => {
    expect(canonicalUrl(address)).toBe(address);
  });

  it.each([
    'utm_source=x',
    'fbclid=x',
    'gclid=x',
    'msclkid=x',
    'mc_eid=x',
    'mtm_campaign=x',
    'igshid=x',
    '_ga=x',
    'guce_referrer=x',
  ])('loses what never does: %s', (parameter) => {
    expect(canonicalUrl(`https://example.org/a?id=5&${parameter}`)).toBe('https://example.org/a?id=5');
  });
});

describe('the publication of an address', () => {
  it.each(['ref=rss', 'via=x', 'feature=share', 'sh=1', 'share=x', 'CMP=share', 'smid=tw', 'at_medium=RSS'])(
    'is the same with and without %s',
    (parameter) => {
      expect(publicationKey(`https://example.org/a?id=5&${parameter}`)).toBe('example.org/a?id=5');
    },
  );

  it('differs by what some software chooses its pages by', () => {
    const thread = 'https://bbs.example.cn/forum.php?tid=5&mod=';
    expect(publicationKey(`${thread}viewthread`)).not.toBe(publicationKey(`${thread}print`));
    expect(publicationKey('https://ex.kr/news/view.php?m=1&no=5')).not.toBe(
      publicationKey('https://ex.kr/news/view.php?m=0&no=5'),
    );
  });

  it('is one for a blog and its form for phones', () => {
    const blog = 'https://someone.blogspot.co.uk/2024/11/story.html';
    expect(publicationKey(`${blog}?m=1`)).toBe(publicationKey(blog));
    expect(publicationKey('https://someone.example/2024/11/story.html?m=0')).toBe('someone.example/2024/11/story.html');
  });
});

describe('a web address', () => {
  it.each(['', 'example.org', 'mailto:a@example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'https://', '/a'])(
    'is not %s',
    (address) => {
      expect(webAddress(address)).toBeNull();
    },
  );

  it('is read without what stands around it, and against a base', () => {
    expect(webAddress(' HTTPS://Example.org:443/a\n')?.href).toBe('https://example.org/a');
    expect(webAddress('../b', 'https://example.org/a/c')?.href).toBe('https://example.org/b');
    expect(webAddress('mailto:a@example.org', 'https://example.org/')).toBeNull();
  });

  it('has a host that tells its site, and one that is asked for it', () => {
    const address = 'https://me@WWW.Example.org:8080/a';
    expect(hostOf(address)).toBe('example.org');
    expect(hostOf('www.Example.org')).toBe('example.org');
    expect(shownHost(address)).toBe('www.example.org:8080');
    expect(shownHost('no address')).toBe('no address');
  });
});

describe('one site', () => {
  it.each([
    ['the same host', 'https://example.org/a', 'http://example.org/b?c'],
    ['www. before one of them', 'https://www.example.org/a', 'https://example.org/a'],
    ['the form for phones', 'https://example.org/a', 'https://m.example.org/a'],
    ['AMP', 'https://www.example.org/a', 'https://amp.example.org/a'],
    ['a cache of AMP pages', 'https://example.org/a', 'https://www.google.com/amp/s/amp.example.org/a'],
  ])('is %s', (_what, one, fetched) => {
    expect(isSameSite(one, fetched)).toBe(true);
  });

  it.each([
    ['where anybody gets a host', 'https://github.io/story', 'https://attacker.github.io/a'],
    ['nor the other way', 'https://victim.github.io/story', 'https://github.io/a'],
    ['where anybody gets a blog', 'https://www.blogspot.com/', 'https://evil.blogspot.com/a'],
    ['below a registry’s names', 'https://co.kr/', 'https://a.co.kr/x'],
    ['of neighbours', 'https://b.example.org/', 'https://a.example.org/x'],
    ['whose name is an ending', 'https://ample.org/', 'https://example.org/'],
  ])('is not one %s', (_what, one, fetched) => {
    expect(isSameSite(one, fetched)).toBe(false);
  });
});

describe('what lets somebody in', () => {
  it.each([
    ['https://a.example/?token=abc&b=1', 'https://a.example/?token=&b=1'],
    ['https://a.example/?url=https://b.example/?token=abc&b=1', 'https://a.example/?url=https://b.example/?token=&b=1'],
    ['https://a.example/?b=c?access_token=abc', 'https://a.example/?b=c?access_token='],
    ['https://a.example/?token=abc?sig=def, then', 'https://a.example/?token= then'],
    ['https://me:key@a.example/?X-Amz-Signature=abc#top', 'https://a.example/?X-Amz-Signature=#top'],
    ['https://a.example/?page=2', 'https://a.example/?page=2'],
  ])('is taken out of %s', (address, open) => {
    expect(withoutSecrets(address)).toBe(open);
  });
});
