import { DEFAULT_SETTINGS, type Settings, VaultError, type VaultFile } from '../../../src/model';
import { EntityBook } from '../../../src/index/entity-book';
import { MemoryStore, MemoryVault } from '../../../src/vault/memory';
import { VaultMemory, type Known } from '../../../src/index/cache/vault-memory';
import { forgetNotes } from '../../../src/index/cache/note-cache';

/** A vault with times as a disk has them, that counts what is read. */
class Disk extends MemoryVault {
  read_: string[] = [];
  listed = 0;
  readonly times = new Map<string, number>();

  override async list(): Promise<readonly VaultFile[]> {
    this.listed += 1;
    return (await super.list()).map((file) => ({ ...file, mtime: this.times.get(file.path) ?? 1_000 }));
  }

  override async read(path: string): Promise<string> {
    this.read_.push(path);
    return super.read(path);
  }

  /** A write of somebody else's, at a time in milliseconds. */
  at(time: number, path: string, text: string): void {
    this.put(path, text);
    this.times.set(path, time);
  }
}

/** The store as one run sees it: shut when the run has ended. */
class RunStore extends MemoryStore {
  hasEnded = false;

  override async append(name: string, text: string): Promise<void> {
    if (this.hasEnded) throw new Error('The run has ended.');
    return super.append(name, text);
  }
}

const person = (id: string, more = ''): string => `---\nentity-id: person:${id}\ntype: person\n${more}---\n`;
const naming = (id: string, name: string, text = 'Text'): string =>
  `---\narticle-id: ${id}\nactors:\n  - "[[${name}]]"\n---\n${text}`;

const NOW = 1_000_000;

function filled(): Disk {
  const vault = new Disk();
  vault.at(1_000, 'A/one.md', naming('1', 'Ada', 'Ada said so. She came back.'));
  vault.at(2_000, 'P/Ada.md', person('ada'));
  vault.at(3_000, 'Mine.md', 'Mine');
  vault.at(NOW, 'Newest.md', 'Newer than all of it');
  return vault;
}

interface Looking {
  readonly vault: Disk;
  readonly store: MemoryStore;
  readonly settings?: Settings;
  readonly memory?: VaultMemory;
}

/** One look, of a process just started unless it is given a memory. */
async function look({
  vault,
  store,
  settings = DEFAULT_SETTINGS,
  memory = new VaultMemory(),
}: Looking): Promise<Known> {
  vault.read_ = [];
  return memory.look({ vault, store, settings });
}

const cacheFile = async (store: MemoryStore): Promise<string> => (await store.list('cache/notes')).at(-1) ?? '';

describe('what is known of a vault from one start to the next', () => {
  it('is read from the notes once', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    await look({ vault, store });
    expect(vault.read_).toEqual(['A/one.md', 'Mine.md', 'Newest.md', 'P/Ada.md']);
    const { index, stories } = await look({ vault, store });
    expect(vault.read_).toEqual(['Newest.md']);
    expect(index.entity('person:ada')?.path).toBe('P/Ada.md');
    expect(index.resolve('Mine')).toBe('Mine.md');
    expect(index.namedIn('1')).toEqual([{ id: 'person:ada', at: [0] }]);
    expect(stories.size).toBe(1);
    expect(await stories.find('Ada said so. She came back.', index, (path) => vault.read(path))).toHaveLength(1);
  });

  it('follows notes that changed, came, went and were renamed meanwhile', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    await look({ vault, store });
    vault.at(5_000, 'A/one.md', naming('1', 'Bob'));
    vault.at(5_000, 'P/Bob.md', person('bob'));
    vault.drop('Mine.md');
    vault.drop('P/Ada.md');
    vault.at(2_000, 'P/Ada L.md', person('ada'));
    const { index, deleted } = await look({ vault, store });
    expect(index.namedIn('1').map(({ id }) => id)).toEqual(['person:bob']);
    expect(index.entity('person:ada')?.path).toBe('P/Ada L.md');
    expect(index.resolve('Mine')).toBeNull();
    expect(deleted).toEqual([]);
    await look({ vault, store });
    expect(vault.read_).toEqual(['Newest.md']);
  });

  it('does not trust a note that changed within two seconds of the newest change', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    vault.at(NOW - 1_500, 'P/Ada.md', person('ada'));
    await look({ vault, store });
    vault.at(NOW - 1_500, 'P/Ada.md', person('bea'));
    expect((await look({ vault, store })).index.entity('person:bea')).not.toBeNull();
    vault.at(2 * NOW, 'Newest.md', 'Later');
    await look({ vault, store });
    await look({ vault, store });
    expect(vault.read_).toEqual(['Newest.md']);
  });

  it('is made anew where names of properties changed', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    vault.at(1_000, 'A/one.md', '---\narticle-id: 1\nwho: "[[Ada]]"\n---\n');
    expect((await look({ vault, store })).index.countOf('person:ada')).toBe(0);
    const settings = { ...DEFAULT_SETTINGS, properties: { ...DEFAULT_SETTINGS.properties, actors: 'who' } };
    expect((await look({ vault, store, settings })).index.countOf('person:ada')).toBe(1);
    const memory = new VaultMemory();
    expect((await look({ vault, store, memory })).index.countOf('person:ada')).toBe(0);
    expect((await look({ vault, store, memory, settings })).index.countOf('person:ada')).toBe(1);
  });

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, text.length / 2)],
    ['mixed up', (text) => text.replace(/ada/g, 'eve')],
    ['emptied', () => ''],
    ['of another version', (text) => text.replace(/^dateline notes/, 'dateline notes 0')],
    ['no text of ours', () => '{"a": 1}\n\n\n'],
    ['followed by something else', (text) => `${text}garbage\tin\tlines\n`],
  ])('is the same where the cache was %s', async (_what, damage) => {
    const [vault, store] = [filled(), new MemoryStore()];
    await look({ vault, store });
    const file = await cacheFile(store);
    await store.write(file, damage((await store.read(file)) ?? ''));
    for (let again = 0; again < 3; again += 1) {
      const { index } = await look({ vault, store });
      expect(index.entity('person:ada')?.path).toBe('P/Ada.md');
      expect(index.entity('person:eve')).toBeNull();
      expect(index.countOf('person:ada')).toBe(1);
    }
    expect(vault.read_).toEqual(['Newest.md']);
  });

  it('is told though the store refuses', async () => {
    class Refusing extends MemoryStore {
      override async append(): Promise<void> {
        throw new VaultError('io', 'cache', 'The disk is full.');
      }
      override async list(): Promise<readonly string[]> {
        throw new VaultError('io', 'cache', 'No permission.');
      }
    }
    const { index } = await look({ vault: filled(), store: new Refusing() });
    expect(index.countOf('person:ada')).toBe(1);
  });

  it('does not grow with changes', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    const memory = new VaultMemory();
    let largest = 0;
    for (let change = 0; change < 6_000; change += 1) {
      vault.at(change, 'P/Ada.md', person('ada', `url: https://example.org/${change}\n`));
      await look({ vault, store, memory });
      const names = await store.list('cache/notes');
      largest = Math.max(largest, names.length);
    }
    const texts = await Promise.all((await store.list('cache/notes')).map((name) => store.read(name)));
    expect(texts.join('').length).toBeLessThan(400_000);
    expect(largest).toBeLessThan(3);
    expect((await look({ vault, store })).index.entity('person:ada')?.url).toBe('https://example.org/5999');
  });

  it('tells again of a note that cannot be read', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    vault.at(1_000, 'P/Bad.md', '---\nentity-id: person:bad\nx: [\n---\n');
    for (let again = 0; again < 2; again += 1) {
      const { problems } = await look({ vault, store });
      expect(problems.map(({ code, subject }) => [code, subject])).toEqual([['invalid-yaml', 'P/Bad.md']]);
    }
  });
});

describe('a memory kept from one run to the next', () => {
  it('reads only what it is told of, where it is told of all', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    const memory = new VaultMemory({ isWatched: () => true });
    await look({ vault, store, memory });
    vault.at(9_000, 'P/Ada.md', person('eve'));
    vault.at(9_000, 'P/Unheard.md', person('unheard'));
    memory.changed('P/Ada.md', { mtime: 9_000, size: 10 });
    memory.changed('P/None.md', null);
    const { index } = await look({ vault, store, memory });
    expect(vault.read_).toEqual(['P/Ada.md', 'P/None.md']);
    expect(vault.listed).toBe(1);
    expect(index.entity('person:ada')).toBeNull();
    expect(index.entity('person:eve')?.path).toBe('P/Ada.md');
  });

  it('compares the list again where it was told that more changed', async () => {
    const [vault, store, memory] = [filled(), new MemoryStore(), new VaultMemory({ isWatched: () => true })];
    await look({ vault, store, memory });
    vault.drop('P/Ada.md');
    memory.unsure();
    expect((await look({ vault, store, memory })).index.entity('person:ada')).toBeNull();
  });

  it('compares it again also where it was told so while it compared', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    const memory = new VaultMemory({ isWatched: () => true });
    const list = vault.list.bind(vault);
    vault.list = () => {
      memory.unsure();
      return list();
    };
    await look({ vault, store, memory });
    vault.list = list;
    vault.put('P/Silent.md', person('silent'));
    expect((await look({ vault, store, memory })).index.entity('person:silent')).not.toBeNull();
  });

  it('forgets what a run only thought of', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    const memory = new VaultMemory({ isWatched: () => true });
    const { index } = await look({ vault, store, memory });
    index.add('P/Planned.md', index.recordAt('P/Ada.md'));
    index.remove('A/one.md');
    const again = await look({ vault, store, memory });
    expect(again.index).toBe(index);
    expect(index.resolve('Planned')).toBeNull();
    expect(index.countOf('person:ada')).toBe(1);
  });

  it('forgets it also where the vault could not be listed in between', async () => {
    const [vault, store, memory] = [filled(), new MemoryStore(), new VaultMemory()];
    const { index } = await look({ vault, store, memory });
    const after = person('someone-else');
    const subject = { kind: 'entity', id: 'person:ada', name: 'Ada' } as const;
    index.addPlans([{ action: 'update', path: 'P/Ada.md', before: person('ada'), after, subject, why: 'dry' }]);
    const list = vault.list.bind(vault);
    vault.list = () => Promise.reject(new VaultError('io', '', 'The disk reports an error.'));
    await expect(look({ vault, store, memory })).rejects.toMatchObject({ code: 'io' });
    vault.list = list;
    await look({ vault, store, memory });
    expect(index.recordAt('P/Ada.md')).toMatchObject({ id: 'person:ada' });
  });

  it('lets others have their turn', async () => {
    const vault = filled();
    for (let note = 0; note < 100; note += 1) vault.at(1_000, `N/${note}.md`, person(String(note)));
    let breaths = 0;
    const breathe = async (): Promise<void> => void (breaths += 1);
    await look({ vault, store: new MemoryStore(), memory: new VaultMemory({ breathe }) });
    expect(breaths).toBeGreaterThan(5);
  });

  it('makes the entities that runs ask for while others have their turn', async () => {
    const vault = filled();
    const memory = new VaultMemory({ breathe: async () => undefined });
    for (let note = 0; note < 100; note += 1) vault.at(1_000, `N/${note}.md`, person(String(note)));
    const made = vi.spyOn(EntityBook.prototype, 'of');
    const { index } = await look({ vault, store: new MemoryStore(), memory });
    expect(new Set(made.mock.calls.map(([{ id }]) => id)).size).toBe(index.entityRecords.length);
    made.mockRestore();
  });

  it('lets others have their turn while it keeps what a run wrote', async () => {
    const vault = filled();
    let breaths = 0;
    const memory = new VaultMemory({ breathe: async () => void (breaths += 1) });
    const { index } = await look({ vault, store: new MemoryStore(), memory });
    const made = Array.from({ length: 100 }, (_one, at) => `P/New ${at}.md`);
    for (const path of made) {
      const subject = { kind: 'entity', id: `person:${path}`, name: path } as const;
      index.addPlans([{ action: 'create', path, after: person(path), subject, why: 'new' }]);
    }
    breaths = 0;
    await memory.keepWritten(index);
    expect(breaths).toBeGreaterThan(5);
  });

  it('writes through the store of the run at hand, not through that of a run that has ended', async () => {
    const vault = filled();
    const memory = new VaultMemory();
    const first = new RunStore();
    await look({ vault, store: first, memory });
    first.hasEnded = true;
    vault.at(NOW + 1, 'A/two.md', naming('2', 'Ada'));
    const store = new RunStore();
    await look({ vault, store, memory });
    expect([...store.entries()].some(([, text]) => text.includes('A/two.md'))).toBe(true);
  });
});

describe('an entity whose note is gone', () => {
  it('is told each time until that is decided', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    await look({ vault, store });
    vault.drop('P/Ada.md');
    for (let again = 0; again < 3; again += 1) {
      const { deleted, index } = await look({ vault, store });
      expect(deleted.map(({ id }) => id)).toEqual(['person:ada']);
      expect(index.entity('person:ada')).toBeNull();
    }
    vault.at(9_000, 'Decisions.md', '---\ndateline: decisions\ndeleted:\n  - person:ada\n---\n');
    expect((await look({ vault, store })).deleted).toEqual([]);
    vault.drop('Decisions.md');
    expect((await look({ vault, store })).deleted).toEqual([]);
  });

  it('is told where the memory saw it go', async () => {
    const [vault, store, memory] = [filled(), new MemoryStore(), new VaultMemory({ isWatched: () => true })];
    await look({ vault, store, memory });
    vault.drop('P/Ada.md');
    memory.changed('P/Ada.md', null);
    expect((await look({ vault, store, memory })).deleted.map(({ id }) => id)).toEqual(['person:ada']);
    expect((await look({ vault, store })).deleted.map(({ id }) => id)).toEqual(['person:ada']);
  });

  it('is no decision where it came back, was merged, or nobody names it', async () => {
    const [vault, store] = [filled(), new MemoryStore()];
    vault.at(1_000, 'P/Nobody.md', person('nobody'));
    vault.at(1_000, 'P/Bob.md', person('bob'));
    vault.at(1_000, 'A/two.md', naming('2', 'Bob'));
    await look({ vault, store });
    for (const path of ['P/Nobody.md', 'P/Bob.md', 'P/Ada.md']) vault.drop(path);
    vault.at(9_000, 'P/Robert.md', person('robert', 'same-as: [person:bob]\n'));
    vault.at(9_000, 'Q/Ada.md', person('ada'));
    expect((await look({ vault, store })).deleted).toEqual([]);
  });

  it('is no decision where a run only thought of the note that articles lack', async () => {
    const [vault, store, memory] = [filled(), new MemoryStore(), new VaultMemory()];
    vault.at(1_500, 'A/two.md', naming('2', 'Grace'));
    const { index } = await look({ vault, store, memory });
    const subject = { kind: 'entity', id: 'person:grace', name: 'Grace' } as const;
    index.addPlans([{ action: 'create', path: 'P/Grace.md', after: person('grace'), subject, why: 'dry' }]);
    expect((await look({ vault, store, memory })).deleted).toEqual([]);
    expect((await look({ vault, store })).deleted).toEqual([]);
    expect(index.entity('person:grace')).toBeNull();
  });

  it('is no decision where Dateline took the note away', async () => {
    const [vault, store, memory] = [filled(), new MemoryStore(), new VaultMemory()];
    await look({ vault, store, memory });
    memory.byOwnHand('P/Ada.md');
    await forgetNotes(store, ['P/Ada.md']);
    vault.drop('P/Ada.md');
    expect((await look({ vault, store, memory })).deleted).toEqual([]);
    expect((await look({ vault, store })).deleted).toEqual([]);
  });
});
