import { fileOfBytes } from '../../../src/analysis/entities';
import { DEFAULT_SETTINGS, type RunControl, type Problem, type Settings } from '../../../src/model';
import { journalWriter as writer } from '../../../src/journal/writer';
import { MemoryStore, MemoryVault } from '../../../src/vault/memory';
import { createEngine } from '../../../src/workflow/engine';
import { expectedCost } from '../../../src/workflow/gazetteer/expected-cost';
import { forgetGazetteer, indexGazetteer } from '../../../src/workflow/gazetteer/index-file';
import { packPart, unpackPart } from '../../../src/workflow/gazetteer/index-text';
import { forgetGone, gazetteersIn, listGazetteers } from '../../../src/workflow/gazetteer/list';
import { indexOf, manifestName, readManifest } from '../../../src/workflow/gazetteer/manifest';
import type { Engine, VaultKnowledge } from '../../../src/workflow/ports';
import { importArticles } from '../../../src/workflow/import';
import type { Workspace } from '../../../src/workflow/workspace';
import { readingTools } from '../../../cli/system/reading-tools.mts';
import { data } from '../../analysis/entities/support';
import { HAMLETS, LIMITS } from '../../support/places';

const clock = { now: () => '2026-11-28T10:00:00' };
const control: RunControl = { signal: new AbortController().signal, progress: () => undefined };
const EMPTY: VaultKnowledge = {
  entities: [],
  ignored: [],
  packs: DEFAULT_SETTINGS.vocabularies.packs,
  own: [],
  images: 'link',
};
const STORY =
  'A flood hit Hoeryong in North Hamgyong Province, North Korea, on Monday. Houses were lost in Soktal-li. Soktal-li was cut off.';

let store: MemoryStore;
let vault: MemoryVault;
let engine: Engine;
beforeAll(() => {
  engine = createEngine(data, { ...readingTools, readIndexPart: (name) => store.read(name) });
});
beforeEach(() => {
  store = new MemoryStore();
  vault = new MemoryVault({ 'Gazetteers/KP.txt': HAMLETS, 'Gazetteers/note.md': 'x', 'Gazetteers/sub/camps.csv': 'name,lat,lon\nTomong,42.3,129.9\n' }); // prettier-ignore
});

const place = () => ({ vault, store, folder: 'Gazetteers' });

async function index(path = 'Gazetteers/KP.txt', limits = LIMITS, given = control) {
  const file = (await listGazetteers(place())).find((each) => each.path === path)!;
  const source = { path, mtime: file.mtime, file: fileOfBytes(file.name, await vault.bytes(path)) };
  return indexGazetteer(source, { engine, store, clock }, limits, given);
}

async function places(of: Engine): Promise<readonly string[]> {
  for await (const read of of.read({ name: 'a.txt', text: STORY }))
    if (read.ok) return (await of.analyze(read.value)).places.map(({ entity }) => entity);
  return [];
}

describe('the files of the gazetteer folder', () => {
  it('are those that may hold places, each with what is kept of it', async () => {
    expect((await listGazetteers(place())).map(({ path, manifest }) => [path, manifest])).toEqual([
      ['Gazetteers/KP.txt', null],
      ['Gazetteers/sub/camps.csv', null],
    ]);
    await index();
    const [file] = await listGazetteers(place());
    expect(file).toMatchObject({ name: 'KP.txt', isChanged: false, isDamaged: false });
    expect(file?.manifest).toMatchObject({
      file: 'KP.txt',
      indexed: clock.now(),
      report: { format: 'geonames', refused: 2 },
    });
    vault.put('Gazetteers/KP.txt', `${HAMLETS}${HAMLETS}`);
    expect((await listGazetteers(place()))[0]).toMatchObject({ isChanged: true });
  });

  it('are none where the setting is empty or names no folder', async () => {
    expect(await listGazetteers({ ...place(), folder: '' })).toEqual([]);
    expect(await listGazetteers({ ...place(), folder: 'Nowhere' })).toEqual([]);
  });

  it('are in use as far as so many places go', async () => {
    await index();
    await index('Gazetteers/sub/camps.csv');
    expect((await gazetteersIn(place(), 100)).gazetteers.map(({ file }) => file)).toEqual(['KP.txt', 'camps.csv']);
    const few = await gazetteersIn(place(), 5);
    expect(few.gazetteers.map(({ file }) => file)).toEqual(['KP.txt']);
    expect(few.problems).toMatchObject([{ code: 'too-many-places', subject: 'camps.csv' }]);
  });

  it('take what is kept of them along when they go, and leave that of the command line', async () => {
    await index();
    await indexGazetteer(
      {
        path: '/disk/camps.csv',
        mtime: 1,
        file: fileOfBytes('camps.csv', await vault.bytes('Gazetteers/sub/camps.csv')),
      },
      { engine, store, clock },
      LIMITS,
      control,
    );
    vault.drop('Gazetteers/KP.txt');
    await forgetGone(await listGazetteers(place()), store);
    expect(await readManifest('Gazetteers/KP.txt', store)).toBeNull();
    expect(await readManifest('/disk/camps.csv', store)).not.toBeNull();
  });
});

describe('indexing a file', () => {
  const abort = new AbortController();
  abort.abort();
  const cancelled = () => index('Gazetteers/KP.txt', LIMITS, { ...control, signal: abort.signal });

  it('leaves nothing behind where it fails or is cancelled', async () => {
    expect((await index('Gazetteers/KP.txt', { ...LIMITS, places: 1 })).ok).toBe(false);
    expect(await store.list('cache/gazetteers')).toEqual([]);
    expect(await cancelled()).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await store.list('cache/gazetteers')).toEqual([]);
  });

  it('takes the place of an earlier index once it is whole, and of none before', async () => {
    await index();
    const before = await store.list('cache/gazetteers');
    const { gazetteers } = await gazetteersIn(place(), 1000);
    expect((await cancelled()).ok).toBe(false);
    expect((await index('Gazetteers/KP.txt', { ...LIMITS, places: 1 })).ok).toBe(false);
    const write = store.write.bind(store);
    const full = vi.spyOn(store, 'write').mockImplementation(async (name, text) => {
      if (name.endsWith('index.json')) throw new Error('the disk is full');
      await write(name, text);
    });
    await expect(index()).rejects.toThrow('the disk is full');
    full.mockRestore();
    expect(await store.list('cache/gazetteers')).toEqual(before);
    await engine.know({ ...EMPTY, gazetteers });
    expect(await engine.unusable()).toEqual([]);
    expect((await index()).ok).toBe(true);
    const after = await store.list('cache/gazetteers');
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
    expect((await gazetteersIn(place(), 1000)).gazetteers[0]?.stamp).toBe(gazetteers[0]?.stamp);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await index('Gazetteers/KP.txt', LIMITS, {
      ...control,
      progress: ({ done, total }) => void told.push(done / total),
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told.at(-1)).toBe(1);
  });

  it('is said beforehand to take what its size lets expect', () => {
    const [zip, text] = [expectedCost('KP.zip', 1_000_000, false), expectedCost('KP.txt', 3_500_000, false)];
    expect(zip).toEqual(text);
    expect(expectedCost('KP.zip', 1_000_000, true).seconds).toBeGreaterThan(zip.seconds);
    expect(expectedCost('KP.geojson', 3_500_000, false).rows).toBeLessThan(text.rows);
  });
});

describe('a part of an index', () => {
  it('is given back whole, and not where a character is another', () => {
    const { kept } = packPart('p\tSoktal\t\t1.0000\t2.0000\t0\t\n');
    expect(unpackPart(kept)).toBe('p\tSoktal\t\t1.0000\t2.0000\t0\t\n');
    for (const broken of [
      '',
      kept.slice(0, -3),
      kept.replace('Soktal', 'Sektal'),
      kept.replace('places 1', 'places 0'),
    ])
      expect(unpackPart(broken)).toBeNull();
  });
});

describe('the engine', () => {
  const told = async (): Promise<VaultKnowledge> => ({
    ...EMPTY,
    gazetteers: (await gazetteersIn(place(), 1000)).gazetteers,
  });

  it('knows the places of indexed files from when it is told of them until it is told of none', async () => {
    await engine.know(EMPTY);
    expect(await places(engine)).not.toContain('place:soktal-li:kp.north-hamgyong');
    await index();
    await engine.know(await told());
    expect(await places(engine)).toContain('place:soktal-li:kp.north-hamgyong');
    expect(await engine.unusable()).toEqual([]);
    expect((await engine.find('Soktal', ['place'])).map(({ id }) => id)).toContain('place:soktal-li:kp.north-hamgyong');
    expect((await engine.about(['place:soktal-li:kp.north-hamgyong'])).map(({ id }) => id)).toContain(
      'place:north-korea:kp',
    );
    await engine.know(EMPTY);
    expect(await places(engine)).not.toContain('place:soktal-li:kp.north-hamgyong');
  });

  it('leaves a damaged index out and says so, and one of another gazetteer in', async () => {
    const made = await index();
    if (!made.ok) throw new Error(made.problem.message);
    const manifest = made.value;
    await store.write(manifest.parts[0]!, (await store.read(manifest.parts[0]!))!.replace('Soktal', 'Sektal'));
    await engine.know({ ...EMPTY, gazetteers: [indexOf(manifest)] });
    expect((await engine.unusable()).map(({ code }: Problem) => code)).toEqual(['damaged-index']);
    expect(await places(engine)).not.toContain('place:soktal-li:kp.north-hamgyong');
    const again = await index();
    if (!again.ok) throw new Error(again.problem.message);
    await engine.know({ ...EMPTY, gazetteers: [{ ...indexOf(again.value), stamp: 'other', base: 'old' }] });
    expect((await engine.unusable()).map(({ code }: Problem) => code)).toEqual(['outdated-index']);
    expect(await places(engine)).toContain('place:soktal-li:kp.north-hamgyong');
  });

  it('is told by every run, whose notes keep point and division', async () => {
    await index();
    const settings: Settings = { ...DEFAULT_SETTINGS, gazetteer: { folder: 'Gazetteers' } };
    const workspace: Workspace = { vault, store, writer, engine, clock, settings };
    const inputs = [{ ok: true as const, value: { name: 'a.txt', text: `Title: Flood\n\n${STORY}` } }];
    const report = await importArticles(inputs, workspace, {});
    expect(report.problems).toEqual([]);
    const note = await vault.read('Places/Soktal-li.md');
    expect(note).toContain('entity-id: place:soktal-li:kp.north-hamgyong');
    expect(note).toContain('coordinates:\n  - "42.38"\n  - "129.81"');
    expect(note).toContain('country: KP');
    expect(note).toContain('location: "[[North Hamgyong]]"');
    await store.write(manifestName('Gazetteers/KP.txt'), '{"version": 1}');
    expect((await gazetteersIn(place(), 1000)).gazetteers).toEqual([]);
    await forgetGazetteer('Gazetteers/KP.txt', store);
    expect(await store.list('cache/gazetteers')).toEqual([]);
  });
});
