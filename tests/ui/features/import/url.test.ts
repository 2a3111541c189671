import { fetchableUrl, webAddresses } from '../../../../src/ui/features/import/url';

describe('a web address', () => {
  it.each([
    ['https://example.org/story', 'https://example.org/story'],
    [' http://example.org ', 'http://example.org/'],
    ['https://통일.kr/기사', 'https://xn--pu5bz0q.kr/%EA%B8%B0%EC%82%AC'],
  ])('%s may be fetched', (given, value) => {
    expect(fetchableUrl(given)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://obsidian.md',
    'data:text/html,x',
    'ftp://a.b',
  ])('%s may not', (given) => {
    expect(fetchableUrl(given)).toMatchObject({ ok: false, problem: { code: 'invalid-url' } });
  });

  it('with a password is refused, and the password is not repeated', () => {
    const outcome = fetchableUrl('https://me:secret@example.org/');
    expect(outcome).toMatchObject({ ok: false, problem: { subject: 'example.org' } });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });
});

describe('several addresses', () => {
  it('are taken once each, with their hosts', () => {
    expect(webAddresses('https://a.org/1\n\nhttps://a.org/2\nhttps://b.org/\nhttps://a.org/1')).toEqual({
      urls: ['https://a.org/1', 'https://a.org/2', 'https://b.org/'],
      hosts: ['a.org', 'b.org'],
      problems: [],
    });
  });

  it('name the one that is wrong', () => {
    expect(webAddresses('https://a.org/\nnot-an-address').problems).toMatchObject([{ subject: 'not-an-address' }]);
  });
});
