import { readImportRequest } from '../../../../src/ui/features/cli/import-request';

describe('a call of dateline:import', () => {
  it.each([
    [{ url: 'https://example.org' }, { kind: 'url', url: 'https://example.org/' }],
    [{ text: 'A story' }, { kind: 'text', text: 'A story' }],
    [{ file: 'Inbox/page.html' }, { kind: 'file', path: 'Inbox/page.html' }],
    [{ note: 'Inbox/note.md' }, { kind: 'note', path: 'Inbox/note.md' }],
  ])('%j is understood', (params, what) => {
    expect(readImportRequest(params as unknown as Record<string, string>)).toEqual({
      ok: true,
      value: { what, dryRun: false, json: false },
    });
  });

  it('takes its switches', () => {
    const request = readImportRequest({ text: 'A story', 'dry-run': 'true', json: 'true' });
    expect(request).toMatchObject({ value: { dryRun: true, json: true } });
  });

  it('with nothing to import says what to name', () => {
    expect(readImportRequest({ json: 'true' })).toMatchObject({ ok: false, problem: { code: 'usage' } });
  });

  it('fetches from the web only', () => {
    expect(readImportRequest({ url: 'file:///etc/passwd' })).toMatchObject({
      ok: false,
      problem: { code: 'invalid-url' },
    });
  });
});
