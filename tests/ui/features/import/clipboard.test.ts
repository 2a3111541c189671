import { readClipboard, type ReadableClipboard } from '../../../../src/ui/features/import/clipboard';

const item = (types: Record<string, string>): ClipboardItem =>
  ({ types: Object.keys(types), getType: async (type: string) => ({ text: async () => types[type] }) }) as unknown as ClipboardItem; // prettier-ignore

describe('the clipboard', () => {
  beforeEach(() => {
    vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  });
  afterEach(() => vi.restoreAllMocks());

  it('gives a piece of a page as HTML', async () => {
    const html = '<p>Rain in <a href="https://a.example">Sinuiju</a>.</p>';
    const clipboard = { readText: async () => 'Rain in Sinuiju.', read: async () => [item({ 'text/plain': '', 'text/html': html })] }; // prettier-ignore
    expect(await readClipboard(clipboard)).toEqual({
      name: 'text copied from a page',
      content: { kind: 'text', text: html, format: 'html' },
    });
  });

  it.each<[string, ReadableClipboard]>([
    ['has no way to give it', { readText: async () => 'Rain.' }],
    ['refuses to give it', { readText: async () => 'Rain.', read: () => Promise.reject(new Error('denied')) }],
    ['has none', { readText: async () => 'Rain.', read: async () => [item({ 'text/plain': 'Rain.' })] }],
  ])('gives plain text where it %s', async (_, clipboard) => {
    expect(await readClipboard(clipboard)).toEqual({ name: 'clipboard', content: { kind: 'text', text: 'Rain.' } });
  });

  it('says when it is empty, and when it cannot be read', async () => {
    expect(await readClipboard({ readText: async () => ' \n' })).toBeNull();
    expect(await readClipboard({ readText: () => Promise.reject(new Error('denied')) })).toBe('refused');
  });
});
