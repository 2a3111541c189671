import type { NoteStatement } from '../../../src/workflow/statements/model';
import { TextCache } from '../../../src/index/cache/text-cache';
import { STATEMENT_FORM } from '../../../src/workflow/statements/statement-line';
import { MemoryStore } from '../../../src/vault/memory';

const FILE = 'cache/statements/here.jsonl';

const statement = (start: number): NoteStatement => ({
  source: { start, end: start + 3 },
  cue: null,
  content: [
    { start: start + 4, end: start + 9 },
    { start: start + 12, end: start + 20 },
  ],
  speaker: 'person:a-b',
  kind: 'named person',
  attitude: 'denies',
  tense: 'future',
  hedged: true,
  chain: [{ start: 1, end: 2, speaker: null }],
  about: ['place:x', 'agency:y'],
  speaksFor: [],
  named: { start: 2, end: 7 },
});

describe('the cache of statements', () => {
  let store: MemoryStore;
  const load = (key = 'k', most = STATEMENT_FORM.most): Promise<TextCache<readonly NoteStatement[]>> =>
    TextCache.load(store, { ...STATEMENT_FORM, most }, { device: 'here', key });
  beforeEach(() => {
    store = new MemoryStore();
  });

  it('gives back what was put of the same text only, after a restart too', async () => {
    const cache = await load();
    cache.put('Articles/“A” \\ ü.md', 'text', [statement(10), statement(40)]);
    await cache.save();
    const again = await load();
    expect(again.get('Articles/“A” \\ ü.md', 'text')).toEqual([statement(10), statement(40)]);
    expect(again.get('Articles/“A” \\ ü.md', 'text.')).toBeNull();
    expect(again.get('B.md', 'text')).toBeNull();
    expect((await load('other')).get('Articles/“A” \\ ü.md', 'text')).toBeNull();
  });

  it('appends, and the last line of a note counts', async () => {
    const cache = await load();
    cache.put('A.md', 'one', [statement(1)]);
    await cache.save();
    cache.put('A.md', 'two', [statement(2)]);
    await cache.save();
    expect((await store.read(FILE))?.split('\n')).toHaveLength(4);
    const again = await load();
    expect(again.get('A.md', 'one')).toBeNull();
    expect(again.get('A.md', 'two')).toEqual([statement(2)]);
  });

  it('is bounded: what was read longest ago goes, and the file is written anew', async () => {
    const cache = await load('k', 4_000);
    for (let n = 0; n < 100; n += 1) {
      cache.put(`${n}.md`, 'text', [statement(n)]);
      await cache.save();
    }
    expect((await store.read(FILE))?.length).toBeLessThanOrEqual(8_000);
    const again = await load('k', 4_000);
    expect(again.get('99.md', 'text')).toEqual([statement(99)]);
    expect(again.get('0.md', 'text')).toBeNull();
  });

  it('leaves out what is damaged, and goes on with what is whole', async () => {
    const cache = await load();
    cache.put('A.md', 'text', [statement(1)]);
    cache.put('B.md', 'text', [statement(2)]);
    await cache.save();
    const text = (await store.read(FILE)) ?? '';
    await store.write(FILE, text.replace('[1,4]', '["x",4]').slice(0, -30));
    const again = await load();
    expect(again.get('A.md', 'text')).toBeNull();
    expect(again.get('B.md', 'text')).toBeNull();
    again.put('C.md', 'text', [statement(3)]);
    await again.save();
    expect((await load()).get('C.md', 'text')).toEqual([statement(3)]);
  });
});
