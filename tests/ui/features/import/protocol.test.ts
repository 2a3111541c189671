import { MAX_LINK_TEXT, readProtocol } from '../../../../src/ui/features/import/protocol';

describe('an obsidian://dateline link', () => {
  it('asks for a page', () => {
    expect(readProtocol({ action: 'dateline', url: 'https://example.org/a' })).toEqual({
      ok: true,
      value: { kind: 'url', url: 'https://example.org/a' },
    });
  });

  it('asks for a text', () => {
    expect(readProtocol({ action: 'dateline', text: 'Seoul said on Monday' })).toEqual({
      ok: true,
      value: { kind: 'text', text: 'Seoul said on Monday' },
    });
  });

  it('asks for a text and says where it is from', () => {
    expect(readProtocol({ text: 'A story', url: 'https://example.org/a' })).toEqual({
      ok: true,
      value: { kind: 'text', text: 'A story', url: 'https://example.org/a' },
    });
  });

  it('asks to subscribe to a feed', () => {
    const value = { kind: 'feed', url: 'https://example.org/rss' };
    expect(readProtocol({ feed: 'https://example.org/rss', url: 'https://example.org' })).toEqual({ ok: true, value });
    expect(readProtocol({ feed: 'feed:https://example.org/rss' })).toEqual({ ok: true, value });
    expect(readProtocol({ feed: 'javascript:alert(1)' })).toMatchObject({ ok: false });
  });

  it.each<Record<string, string>>([{}, { url: 'true' }, { text: ' ' }, { url: '', text: '' }])(
    'with nothing in it (%j) is refused',
    (params) => {
      expect(readProtocol(params)).toMatchObject({ ok: false, problem: { code: 'empty-link' } });
    },
  );

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'obsidian://open?vault=x'])('to %s is refused', (url) => {
    expect(readProtocol({ url })).toMatchObject({ ok: false, problem: { code: 'invalid-url' } });
  });

  it('with a book in it is refused', () => {
    expect(readProtocol({ text: 'a'.repeat(MAX_LINK_TEXT + 1) })).toMatchObject({
      ok: false,
      problem: { code: 'too-large' },
    });
  });
});
