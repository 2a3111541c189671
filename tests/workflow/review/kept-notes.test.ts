import { KeptNotes } from '../../../src/workflow/review/read-note';
import type { Workspace } from '../../../src/workflow/workspace';
import { toldVault } from '../statements/vault';

describe('what an article’s note yields', () => {
  it('is the same from one start to the next, and found anew of another text, setting or pack', async () => {
    const { workspace, index, vault } = await toldVault();
    const path = index.articles[0]?.path ?? '';
    const analyze = vi.fn(workspace.engine.analyze);
    const read = async (changed: Partial<Workspace> = {}) => {
      analyze.mockClear();
      const kept = await KeptNotes.open({ ...workspace, engine: { ...workspace.engine, analyze }, ...changed }, index);
      const note = await kept.at(path);
      await kept.save();
      return note?.ok === true ? { note: note.value, times: analyze.mock.calls.length } : null;
    };
    const { settings } = workspace;
    const first = await read();
    const again = await read();
    expect([first?.times, again?.times]).toEqual([1, 0]);
    expect(again?.note.analysis.statements).toEqual(first?.note.analysis.statements);
    expect(again?.note.article).toEqual(first?.note.article);
    const packs = { ...settings, vocabularies: { ...settings.vocabularies, packs: [] } };
    expect((await read({ settings: packs }))?.times).toBe(1);
    expect((await read({ settings: { ...settings, claims: { certainty: 'strict' } } }))?.times).toBe(1);
    await read();
    await vault.process(path, (text) => `${text}\nThe road to Musan is closed.\n`);
    expect((await read())?.times).toBe(1);
  });
});
