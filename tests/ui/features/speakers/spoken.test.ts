import { spokenIn } from '../../../../src/ui/features/speakers/spoken';
import type { Host } from '../../../../src/ui/kit/host';
import { toldVault } from '../../../workflow/statements/vault';

describe('who speaks in a note', () => {
  it('is read once of a note as it stands, and not kept of what is typed', async () => {
    const told = await toldVault();
    const path = told.index.articles.find((each) => each.path.includes('denies'))?.path ?? '';
    const text = await told.vault.read(path);
    const analyze = vi.fn(told.workspace.engine.analyze);
    const workspace = { ...told.workspace, engine: { ...told.workspace.engine, analyze } };
    const host = {
      app: { metadataCache: { getCache: () => ({ frontmatter: { 'article-id': 'a' } }) } },
      runner: { use: (step: (each: unknown) => unknown) => step(workspace) },
    } as unknown as Host;
    const read = (of: string) => spokenIn(host, path, of, new AbortController().signal);
    const parts = (await read(text)) ?? [];
    const labels = new Map(parts.map(({ start, end, label }) => [text.slice(start, end), label]));
    expect(labels.get('“Nobody was arrested,”')).toBe('Kim Chol Su, named person');
    expect(labels.get('A source in Musan')).toBe('A source in Musan, anonymous source');
    expect([...labels.values()]).toContain('Ministry of State Security, body');
    expect(await read(text)).toEqual(parts);
    expect(analyze).toHaveBeenCalledTimes(1);
    const typed = `${text}\nNobody else spoke.`;
    expect(await read(typed)).toEqual(parts);
    await read(typed);
    expect(analyze).toHaveBeenCalledTimes(3);
    expect(await read(text)).toEqual(parts);
    expect(analyze).toHaveBeenCalledTimes(3);
  });

  it('is told of no note but an article', async () => {
    const host = { app: { metadataCache: { getCache: () => ({}) } } } as unknown as Host;
    expect(await spokenIn(host, 'Diary.md', 'He said so.', new AbortController().signal)).toBeNull();
  });
});
