import type { PlaceFile, PlaceLimits } from '../../entities';
import { failed, ok, type Outcome } from '../../model';
import { checksum } from '../checksum';
import type { ClockPort, Engine, RunControl, StorePort } from '../ports';
import { INDEX_VERSION, packPart } from './index-text';
import { folderOf, manifestName, type GazetteerManifest } from './manifest';

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
 * Makes the index of a file and keeps it in the plugin's folder, in place of an earlier one; where that fails or is
 * cancelled nothing is kept. Problems: those of `convertPlaces`, `no-index` where the engine makes none.
 */
export async function indexGazetteer(
  { path, mtime, file }: GazetteerSource,
  { engine, store, clock }: Indexing,
  limits: PlaceLimits,
  control: RunControl,
): Promise<Outcome<GazetteerManifest>> {
  await forgetGazetteer(path, store);
  const parts: string[] = [];
  const sums: string[] = [];
  const write = async (part: string): Promise<void> => {
    const name = `${folderOf(path)}/${String(parts.length + 1).padStart(4, '0')}.txt`;
    await store.write(name, packPart(part));
    parts.push(name);
    sums.push(checksum(part));
  };
  const progress = (rows: number, share: number | null): void =>
    control.progress({
      done: Math.floor((share ?? 0) * STEPS),
      total: share === null ? 1 : STEPS,
      current: `${file.name} (${rows})`,
    });
  const breathe = async (): Promise<void> => control.breathe?.();
  const given = { limits, write, signal: control.signal, progress, breathe };
  const converted = (await engine.convert?.(file, given)) ?? failed(noIndex(file.name));
  if (!converted.ok) {
    await forgetGazetteer(path, store);
    return converted;
  }
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
}

const noIndex = (subject: string) => ({
  code: 'no-index',
  subject,
  message: `${subject}: this engine makes no indexes; please report it.`,
});

/** Takes the index of a file away, the manifest first: without it nothing of the rest is used. */
export async function forgetGazetteer(path: string, store: StorePort): Promise<void> {
  const names = await store.list(folderOf(path));
  const manifest = manifestName(path);
  for (const name of [manifest, ...names.filter((each) => each !== manifest)]) await store.remove(name);
}
