import type { PlaceFile, PlaceLimits } from '../../analysis/entities';
import { ok, type ClockPort, type RunControl, type StorePort, type Outcome } from '../../model';
import { checksum } from '../../index/cache/checksum';
import type { Engine } from '../ports';
import { INDEX_VERSION, packPart } from './index-text';
import { folderOf, manifestName, readManifest, type GazetteerManifest } from './manifest';

/** A gazetteer file where it lies. */
export interface GazetteerSource {
  /** In the vault, or on the disk. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  readonly file: PlaceFile;
}

export interface Indexing {
  readonly engine: Engine;
  readonly store: StorePort;
  readonly clock: ClockPort;
}

/** Steps of the progress that is told while a file is read. */
const STEPS = 100;

/**
 * Makes the index of a file and keeps it in the plugin's folder, in place of an earlier one, which stays where that fails or
 * is cancelled. Problems: those of `convertPlaces`.
 */
export async function indexGazetteer(
  { path, mtime, file }: GazetteerSource,
  { engine, store, clock }: Indexing,
  limits: PlaceLimits,
  control: RunControl,
): Promise<Outcome<GazetteerManifest>> {
  const { parts, sums, write } = await newParts(path, store);
  try {
    const given = { limits, write, signal: control.signal, ...progressOf(file.name, control) };
    const converted = await engine.convert(file, given);
    if (!converted.ok) return converted;
    const manifest: GazetteerManifest = {
      version: INDEX_VERSION,
      path,
      file: file.name,
      size: file.size,
      mtime,
      stamp: checksum(sums.join(' ')),
      parts,
      indexed: clock.now(),
      report: converted.value,
    };
    await store.write(manifestName(path), JSON.stringify(manifest));
    return ok(manifest);
  } finally {
    await forgetOthers(path, store);
  }
}

/** Writes the parts of an index beside those that are there, which are in use until the new manifest is. */
async function newParts(path: string, store: StorePort) {
  const folder = folderOf(path);
  const [parts, sums]: [string[], string[]] = [[], []];
  const numbers = (await store.list(folder)).map((name) => Number(/(\d+)\.txt$/.exec(name)?.[1] ?? 0));
  const taken = numbers.reduce((most, number) => Math.max(most, number), 0);
  const write = async (part: string): Promise<void> => {
    const name = `${folder}/${String(taken + parts.length + 1).padStart(4, '0')}.txt`;
    const { kept, sum } = packPart(part);
    await store.write(name, kept);
    parts.push(name);
    sums.push(sum);
  };
  return { parts, sums, write };
}

const progressOf = (name: string, control: RunControl) => ({
  progress: (rows: number, share: number | null): void =>
    control.progress({
      done: Math.floor((share ?? 0) * STEPS),
      total: share === null ? 1 : STEPS,
      current: `${name} (${rows})`,
    }),
  breathe: async (): Promise<void> => control.breathe?.(),
});

/** Takes away what no manifest names: the parts of an earlier index, or of one that was not finished. */
async function forgetOthers(path: string, store: StorePort): Promise<void> {
  const manifest = await readManifest(path, store);
  const used = new Set(manifest === null ? [] : [manifestName(path), ...manifest.parts]);
  for (const name of await store.list(folderOf(path))) if (!used.has(name)) await store.remove(name);
}

/** Takes the index of a file away, the manifest first: without it nothing of the rest is used. */
export async function forgetGazetteer(path: string, store: StorePort): Promise<void> {
  const names = await store.list(folderOf(path));
  const manifest = manifestName(path);
  for (const name of [manifest, ...names.filter((each) => each !== manifest)]) await store.remove(name);
}
