import { sketchOf, storyHashes, type Sketch } from '../../src/duplicates';
import { MemoryStore } from '../../src/vault/memory';
import { VaultError } from '../../src/workflow/ports';
import { SketchCache } from '../../src/workflow/sketch-cache';

const TEXT = 'One two three four five six seven eight nine ten eleven twelve.';
const SKETCH = sketchOf(storyHashes(TEXT));
const NOTE = { path: 'Articles/ä b.md', mtime: 1_700_000_000_123, size: 64 };

async function kept(): Promise<MemoryStore> {
  const store = new MemoryStore();
  const cache = await SketchCache.load(store);
  cache.sketch(NOTE, () => SKETCH);
  await cache.save();
  return store;
}

/** What a cache on this store says, and whether it had to be made. */
async function ask(store: MemoryStore, note = NOTE): Promise<{ sketch: Sketch; made: boolean }> {
  let made = false;
  const cache = await SketchCache.load(store);
  const sketch = cache.sketch(note, () => ((made = true), SKETCH));
  return { sketch, made };
}

describe('sketches kept between runs', () => {
  it('come back as they were', async () => {
    const { sketch, made } = await ask(await kept());
    expect(made).toBe(false);
    expect(sketch).toEqual(SKETCH);
  });

  it.each([
    ['another time', { ...NOTE, mtime: NOTE.mtime + 1 }],
    ['another size', { ...NOTE, size: 65 }],
    ['another path', { ...NOTE, path: 'b.md' }],
    ['a path that breaks lines', { ...NOTE, path: 'a\tb\n.md' }],
  ])('are made again for %s', async (_what, note) => {
    expect((await ask(await kept(), note)).made).toBe(true);
  });

  it('are made again where a byte of the file is lost, and are never wrong', async () => {
    const whole = (await (await kept()).read('cache/sketches.txt')) ?? '';
    for (let at = 0; at < whole.length; at += 3) {
      const store = new MemoryStore();
      await store.write('cache/sketches.txt', whole.slice(0, at) + whole.slice(at + 1));
      expect((await ask(store)).sketch).toEqual(SKETCH);
    }
  });

  it('cost nothing but time where the store refuses', async () => {
    const store = new MemoryStore();
    store.read = store.write = async () => {
      throw new VaultError('io', 'cache', 'The disk is full.');
    };
    const cache = await SketchCache.load(store);
    expect(cache.sketch(NOTE, () => SKETCH)).toEqual(SKETCH);
    await expect(cache.save()).resolves.toBeUndefined();
  });
});
