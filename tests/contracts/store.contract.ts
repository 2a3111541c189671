import type { StorePort } from '../../src/model';
import { OUTSIDE, refusal } from './vault.contract';

/** Every StorePort keeps this; `make` gives a fresh, empty store. */
export function describeStoreContract(
  name: string,
  make: () => Promise<{ store: StorePort; dispose?(): Promise<void> }>,
): void {
  describe(`${name} as a store`, () => {
    let store: StorePort;
    let dispose: (() => Promise<void>) | undefined;
    beforeEach(async () => {
      ({ store, dispose } = await make());
    });
    afterEach(async () => dispose?.());

    it('has nothing at first', async () => {
      expect(await store.read('a.json')).toBeNull();
      expect(await store.list('journal')).toEqual([]);
    });
    it('reads what was written last', async () => {
      await store.write('a.json', 'one');
      await store.write('a.json', '회령 🗞️\r\n');
      expect(await store.read('a.json')).toBe('회령 🗞️\r\n');
    });
    it('leaves nothing beside what was written', async () => {
      for (const text of ['one', 'two']) await store.write('journal/a', text);
      await store.append('journal/a', 'three');
      expect(await store.list('journal')).toEqual(['journal/a']);
    });
    it('never shows half a text to who reads while it is written', async () => {
      await store.write('a.json', 'one');
      const [, read, , again] = await Promise.all([
        store.write('a.json', 'two'),
        store.read('a.json'),
        store.write('a.json', 'three'),
        store.read('a.json'),
      ]);
      expect(['one', 'two', 'three']).toContain(read);
      expect(['one', 'two', 'three']).toContain(again);
    });
    it('appends to what is there, and to nothing', async () => {
      await store.append('journal/a.jsonl', '1\n');
      await store.append('journal/a.jsonl', '2\n');
      expect(await store.read('journal/a.jsonl')).toBe('1\n2\n');
    });
    it('keeps the order of appends that are not waited for', async () => {
      const lines = Array.from({ length: 20 }, (_, n) => `${n}\n`);
      await Promise.all(lines.map((line) => store.append('a.jsonl', line)));
      expect(await store.read('a.jsonl')).toBe(lines.join(''));
    });
    it('lists the files below a folder at any depth, sorted, by the names read takes', async () => {
      for (const file of ['journal/b', 'journal/a/c', 'journal/a/b', 'other/x', 'journals'])
        await store.write(file, file);
      const names = await store.list('journal');
      expect(names).toEqual(['journal/a/b', 'journal/a/c', 'journal/b']);
      for (const file of names) expect(await store.read(file)).toBe(file);
    });
    it('removes, also what is not there', async () => {
      await store.write('journal/a', 'x');
      await store.remove('journal/a');
      await store.remove('journal/a');
      await store.remove('nowhere/b');
      expect(await store.read('journal/a')).toBeNull();
      expect(await store.list('journal')).toEqual([]);
    });
    it.each(OUTSIDE)('refuses %j', async (path) => {
      expect(await refusal(store.read(path))).toBe('outside');
      expect(await refusal(store.write(path, 'x'))).toBe('outside');
      expect(await refusal(store.append(path, 'x'))).toBe('outside');
      expect(await refusal(store.list(path))).toBe('outside');
      expect(await refusal(store.remove(path))).toBe('outside');
    });
  });
}
