import { MemoryStore } from '../../src/vault/memory';
import { Journal, type PlannedWrite } from '../../src/journal/journal';
import { VaultError } from '../../src/model';
import { subject, tickingClock } from '../workflow/recording';

const write = (path: string, after = 'after', before: string | null = null): PlannedWrite =>
  before === null
    ? { action: 'create', path, before, after, folders: ['A'], subject, why: 'new' }
    : { action: 'update', path, before, after, folders: [], subject, why: 'more' };

describe('Journal', () => {
  let store: MemoryStore;
  let journal: Journal;
  beforeEach(() => {
    store = new MemoryStore();
    journal = new Journal(store, tickingClock());
  });
  const record = async (...paths: string[]): Promise<string> => {
    const batch = journal.begin('import');
    for (const path of paths) batch.done(await batch.intend(write(path)), []);
    return (await batch.commit()) ?? 'nothing';
  };
  const lastId = async (): Promise<string | null> => {
    const last = await journal.lastBatch();
    return last.ok ? (last.value?.id ?? null) : last.problem.code;
  };

  it('gives back what was recorded', async () => {
    const batch = journal.begin('import');
    batch.done(await batch.intend(write('A/a.md', 'new ☂\ud83d')), ['A']);
    await batch.refused(await batch.intend(write('A/b.md')));
    batch.done(await batch.intend(write('A/a.md', 'newer', 'new')), []);
    const id = await batch.commit();
    expect(id).toBe('20261125T091200-0001');
    expect(await journal.read(id ?? '')).toEqual({
      ok: true,
      value: {
        id,
        command: 'import',
        started: '2026-11-25T09:12:00',
        state: 'committed',
        together: false,
        undoneAt: null,
        left: [],
        last: 3,
        device: null,
        damaged: 0,
        writes: [
          { n: 1, group: 1, ...write('A/a.md', 'new ☂\ud83d'), folders: ['A'], certain: true },
          { n: 3, group: 3, ...write('A/a.md', 'newer', 'new'), certain: true },
        ],
      },
    });
  });

  it('leaves no trace of a run that wrote nothing', async () => {
    expect(await journal.begin('import').commit()).toBeNull();
    expect(await journal.list()).toEqual([]);
  });

  it('has no id, and no batch to undo, for a run whose writes were all refused', async () => {
    const batch = journal.begin('import');
    await batch.refused(await batch.intend(write('a.md')));
    expect(await batch.commit()).toBeNull();
    expect(await lastId()).toBeNull();
  });

  it('has an intent on record before the write, with all that is needed to take it back', async () => {
    const batch = journal.begin('import');
    await batch.intend(write('a.md', 'after', 'before'));
    const other = new Journal(store, tickingClock());
    const read = await other.lastBatch();
    expect(read).toMatchObject({
      ok: true,
      value: { state: 'open', writes: [{ before: 'before', after: 'after', certain: false }] },
    });
  });

  it('orders batches by when they were begun, also when the wall clock goes back', async () => {
    const first = await record('a.md');
    journal = new Journal(store, tickingClock('2026-11-25T08:00:00'));
    const second = await record('b.md');
    const third = await record('c.md');
    expect(await journal.list()).toEqual([first, second, third]);
    expect([second, third]).toEqual(['20261125T091200-0002', '20261125T091200-0003']);
  });

  it('gives batches of the same second different ids', async () => {
    journal = new Journal(store, { now: () => '2026-11-25T09:12:00' });
    const ids = [await record('a.md'), await record('b.md')];
    expect(ids).toEqual(['20261125T091200-0001', '20261125T091200-0002']);
  });

  it('passes over undone batches to the one before', async () => {
    const [first, second] = [await record('a.md'), await record('b.md')];
    expect(await lastId()).toBe(second);
    await journal.mark(second, { line: 'undoing' });
    expect(await lastId()).toBe(second);
    await journal.mark(second, { line: 'undone', left: [] });
    expect(await lastId()).toBe(first);
    await journal.mark(first, { line: 'undone', left: [] });
    expect(await lastId()).toBeNull();
    expect(await journal.list()).toEqual([first, second]);
  });

  it('spreads a batch over segments and reads them in order', async () => {
    journal = new Journal(store, tickingClock(), { segment: 600 });
    const paths = Array.from({ length: 12 }, (_, n) => `${n}.md`);
    const id = await record(...paths);
    expect((await store.list('journal')).length).toBeGreaterThan(3);
    const read = await journal.read(id);
    expect(read.ok && read.value.writes.map(({ path }) => path)).toEqual(paths);
  });

  describe('when it was torn', () => {
    it('reads every whole line, whatever the byte it ends at', async () => {
      const id = await record('a.md', 'b.md');
      const name = `journal/${id}.0001.jsonl`;
      const whole = (await store.read(name)) ?? '';
      const lines = whole.split('\n');
      const headerLength = (lines[0] ?? '').length;
      for (let end = headerLength; end < whole.length; end++) {
        await store.write(name, whole.slice(0, end));
        const read = await journal.read(id);
        if (!read.ok) throw new Error(`unreadable at ${end}: ${read.problem.message}`);
        expect(read.value.damaged).toBe(0);
        const complete = lines.filter((line, at) => lines.slice(0, at + 1).join('\n').length <= end && line !== '');
        const count = (kind: string): number => complete.filter((line) => line.startsWith(`{"line":"${kind}"`)).length;
        expect(read.value.writes).toHaveLength(count('intent'));
        expect(read.value.writes.filter(({ certain }) => certain)).toHaveLength(count('done'));
        expect(read.value.state).toBe(count('commit') > 0 ? 'committed' : 'open');
      }
    });
    it('can still be marked as undone', async () => {
      const id = await record('a.md');
      const name = `journal/${id}.0001.jsonl`;
      await store.write(name, ((await store.read(name)) ?? '').slice(0, -5));
      await journal.mark(id, { line: 'undone', left: [] });
      expect(await lastId()).toBeNull();
    });
    it('passes over a batch whose first line is torn: none of its writes began', async () => {
      const first = await record('a.md');
      await store.append('journal/20991231T000000-0001.0001.jsonl', '{"line":"header","ver');
      expect(await lastId()).toBe(first);
    });
  });

  it('counts lines damaged in the middle and reads the others', async () => {
    const id = await record('a.md', 'b.md');
    const name = `journal/${id}.0001.jsonl`;
    const lines = ((await store.read(name)) ?? '').split('\n');
    lines[1] = (lines[1] ?? '').replace('"after":"after"', '"after":7');
    lines[2] = '{garbage';
    await store.write(name, lines.join('\n'));
    const read = await journal.read(id);
    expect(read).toMatchObject({ ok: true, value: { damaged: 2, writes: [{ path: 'b.md' }] } });
  });

  it('says so when a batch lost its beginning, or a newer version wrote it', async () => {
    const id = await record('a.md');
    const name = `journal/${id}.0001.jsonl`;
    const text = (await store.read(name)) ?? '';
    await store.write(name, text.slice(text.indexOf('\n') + 1));
    expect(await lastId()).toBe('journal-damaged');
    await store.write(name, text.replace('"version":1', '"version":2'));
    expect(await lastId()).toBe('journal-version');
  });

  it('passes over kinds of lines and fields it does not know', async () => {
    const id = await record('a.md');
    await store.append(`journal/${id}.0001.jsonl`, '{"line":"lease","device":"x"}\n');
    expect(await journal.read(id)).toMatchObject({ ok: true, value: { damaged: 0, state: 'committed' } });
  });

  it('goes on in a new segment after the disk refused a line half way', async () => {
    const append = store.append.bind(store);
    const batch = journal.begin('import');
    const first = await batch.intend(write('a.md'));
    store.append = async (name, text) => {
      await append(name, text.slice(0, 20));
      throw new VaultError('io', name, 'The disk is full.');
    };
    await expect(batch.intend(write('b.md'))).rejects.toThrow('The disk is full.');
    store.append = append;
    batch.done(first, []);
    const read = await journal.read((await batch.commit()) ?? '');
    expect(read).toMatchObject({
      ok: true,
      value: { damaged: 0, state: 'committed', writes: [{ path: 'a.md', certain: true }] },
    });
  });

  it('starts anew after the disk refused the very first line', async () => {
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new VaultError('io', 'x', 'The disk is full.'));
    const batch = journal.begin('import');
    await expect(batch.intend(write('a.md'))).rejects.toThrow('The disk is full.');
    store.append = append;
    batch.done(await batch.intend(write('b.md')), []);
    const read = await journal.read((await batch.commit()) ?? '');
    expect(read).toMatchObject({ ok: true, value: { writes: [{ path: 'b.md' }] } });
  });

  it('drops the oldest batches past its size, never the newest', async () => {
    const plenty = await record('x'.repeat(1500), 'y'.repeat(1500));
    journal = new Journal(store, tickingClock('2026-11-26T00:00:00'), { total: 4000 });
    const small = [await record('1.md'), await record('2.md'), await record('3.md')];
    expect(await journal.list()).toEqual([plenty, ...small].slice(1));
    const huge = await record('z'.repeat(5000));
    expect(await journal.list()).toEqual([huge]);
  });

  it('knows the size of what it wrote itself, and measures what others began', async () => {
    const read = vi.spyOn(store, 'read');
    const id = await record('1.md', '2.md');
    const segments = (): number => read.mock.calls.filter(([name]) => name.startsWith(`journal/${id}`)).length;
    expect(segments()).toBe(0);
    const sizes = JSON.parse((await store.read('journal-sizes.json')) ?? '') as Record<string, number>;
    expect(sizes[id]).toBe((await store.read(`journal/${id}.0001.jsonl`))?.length);
    const known = await journal.read(id);
    if (!known.ok) throw new Error(known.problem.message);
    const before = segments();
    await (await journal.resume(known.value)).commit();
    expect(segments()).toBeGreaterThan(before);
  });

  it('measures anew when the cached sizes are gone or broken', async () => {
    for (const name of ['1.md', '2.md', '3.md']) await record(name);
    await store.write('journal-sizes.json', '{broken');
    journal = new Journal(store, tickingClock('2026-11-26T00:00:00'), { total: 1 });
    const newest = await record('4.md');
    expect(await journal.list()).toEqual([newest]);
  });
});
