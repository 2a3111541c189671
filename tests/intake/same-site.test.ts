import { isSameSite } from '../../src/intake/same-site';

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
