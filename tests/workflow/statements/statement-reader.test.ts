import { MemoryStore } from '../../../src/vault/memory';
import { StatementReader } from '../../../src/workflow/statements/statement-reader';
import { readable } from '../../../src/workflow/readable';
import { toldVault, type ToldVault } from './vault';

describe('the statements of articles’ notes', () => {
  let told: ToldVault;
  beforeAll(async () => {
    told = await toldVault();
  });

  const pathOf = (part: string): string => {
    const found = told.index.articles.find(({ path }) => path.includes(part));
    if (found === undefined) throw new Error(`no article ${part}`);
    return found.path;
  };

  it('stand where the note has their words, links and properties about them', async () => {
    const reader = await StatementReader.open(told.workspace, told.index);
    const read = await reader.of(pathOf('denies'));
    expect(read?.text).toContain('[[');
    const words = read?.statements.map(({ source, cue, content }) =>
      [source, cue, ...content].map((span) => span && readable(read.text.slice(span.start, span.end))),
    );
    expect(words).toContainEqual([
      'Kim Chol Su, a spokesman for the Ministry of State Security',
      'said',
      '“Nobody was arrested,”',
    ]);
    const spoken = read?.statements.find(({ speaksFor }) => speaksFor.length > 0);
    expect(spoken?.speaksFor.map((id) => told.index.entity(id)?.path)).toEqual([
      'Agencies/Ministry of State Security.md',
    ]);
    const source = read?.statements.find(({ kind }) => kind === 'anonymous');
    expect(source?.about.map((id) => told.index.entity(id)?.path)).toContain('Agencies/Ministry of State Security.md');
  });

  it('are not read again from a note that did not change, now and at the next start, and hold no word of it', async () => {
    const path = pathOf('denies');
    const { engine } = told.workspace;
    const analyze = vi.fn(engine.analyze);
    const workspace = { ...told.workspace, engine: { ...engine, analyze } };
    const reader = await StatementReader.open(workspace, told.index);
    const first = await reader.of(path);
    expect(await reader.of(path)).toEqual(first);
    expect(analyze).toHaveBeenCalledTimes(1);
    await reader.save();
    const again = await StatementReader.open(workspace, told.index);
    expect(await again.of(path)).toEqual(first);
    expect(analyze).toHaveBeenCalledTimes(1);
    const kept = (await told.store.read('cache/statements/here.jsonl')) ?? '';
    expect(kept).toContain(JSON.stringify(path));
    expect(kept).not.toContain('Nobody was arrested');
  });

  it('are none of a note that cannot be understood: the others are read', async () => {
    const { engine } = told.workspace;
    const analyze = vi.fn(engine.analyze).mockRejectedValueOnce(new RangeError('out of range'));
    const store = new MemoryStore();
    const reader = await StatementReader.open({ ...told.workspace, store, engine: { ...engine, analyze } }, told.index);
    expect(await reader.of(pathOf('denies'))).toBeNull();
    expect((await reader.of(pathOf('warns')))?.statements.length).toBeGreaterThan(0);
  });

  it('are read again where the note is another, or what recognition knows', async () => {
    const path = pathOf('warns');
    const { engine, settings } = told.workspace;
    const analyze = vi.fn(engine.analyze);
    const workspace = { ...told.workspace, engine: { ...engine, analyze } };
    const reader = await StatementReader.open(workspace, told.index);
    await reader.of(path);
    const before = await told.vault.read(path);
    told.vault.put(path, before.replace('opens in July', 'opens in August'));
    const changed = await reader.of(path);
    expect(changed?.text).toContain('August');
    expect(analyze).toHaveBeenCalledTimes(2);
    await reader.save();
    const ignoring = {
      ...settings,
      vocabularies: { ...settings.vocabularies, packs: [] },
    };
    await (await StatementReader.open({ ...workspace, settings: ignoring }, told.index)).of(path);
    expect(analyze).toHaveBeenCalledTimes(3);
  });

  it('are none of a note that is gone, or no article', async () => {
    const reader = await StatementReader.open(told.workspace, told.index);
    expect(await reader.of('Nowhere.md')).toBeNull();
    expect(await reader.of('Agencies/Ministry of State Security.md')).toBeNull();
  });
});
