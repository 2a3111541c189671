import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { ANY_SIZE } from '../../src/analysis/entities';
import { failed, ok, type StorePort, type VaultPort, type Outcome, type Problem } from '../../src/model';
import {
  forgetGazetteer,
  indexGazetteer,
  type GazetteerSource,
  type Indexing,
} from '../../src/workflow/gazetteer/index-file';
import { unpackPart } from '../../src/workflow/gazetteer/index-text';
import { isUnchanged, listGazetteers } from '../../src/workflow/gazetteer/list';
import { indexOf, readAllManifests, readManifest, type GazetteerManifest } from '../../src/workflow/gazetteer/manifest';
import type { GazetteerIndex } from '../../src/workflow/gazetteer/model';
import { UnusableGazetteer } from '../terminal/ending.mts';
import { inertLines } from '../terminal/layout.mts';
import { controlledRun } from '../terminal/progress.mts';
import { unreadable } from './inputs.mts';

/** Refused rows that are printed of one file. */
const SHOWN = 5;
/** Indexes kept of files outside the vault. */
const MOST_KEPT = 8;

/** The indexes of files named on the command line, or the first problem with one. */
export async function indexesOf(
  paths: readonly string[],
  indexing: Indexing,
): Promise<Outcome<readonly GazetteerIndex[]>> {
  const found: GazetteerIndex[] = [];
  const whole = paths.map((path) => resolve(path));
  for (const path of whole) {
    const source = await sourceAt(path);
    const index = source.ok ? await indexFor(source.value, indexing) : source;
    if (!index.ok) return index;
    found.push(indexOf(index.value));
  }
  if (paths.length > 0) await forgetOldest(new Set(whole), indexing.store);
  return ok(found);
}

/** Where a vault's gazetteer folder is. */
export interface VaultFolder {
  readonly vault: VaultPort;
  /** The vault's own folder on the disk. */
  readonly root: string;
  readonly folder: string;
}

/** Indexes what is new or has changed in the gazetteer folder of a vault; resolves to what could not be. */
export async function indexFolder(
  { vault, root, folder }: VaultFolder,
  indexing: Indexing,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { path, name, mtime, size } of await listGazetteers({ vault, store: indexing.store, folder })) {
    const source = { path, mtime, file: fileAt(join(root, path), name, size) };
    const index = await indexFor(source, indexing);
    if (!index.ok) problems.push(index.problem);
  }
  return problems;
}

async function sourceAt(path: string): Promise<Outcome<GazetteerSource>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return failed(unreadable(path, new Error(`${path} is no file`)));
    return ok({ path, mtime: Math.floor(found.mtimeMs), file: fileAt(path, basename(path), found.size) });
  } catch (error) {
    return failed(unreadable(path, error));
  }
}

const fileAt = (path: string, name: string, size: number) => ({ name, size, chunks: () => chunksOf(path) });

/** Rejects with `UnusableGazetteer` where the file cannot be read, or no further. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new UnusableGazetteer(unreadable(path, error));
  }
}

/** The index that is kept, where it is whole and of this file and gazetteer; else a new one. */
async function indexFor(source: GazetteerSource, indexing: Indexing): Promise<Outcome<GazetteerManifest>> {
  const kept = await readManifest(source.path, indexing.store);
  const isOf = kept !== null && isUnchanged(kept, { size: source.file.size, mtime: source.mtime });
  if (isOf && kept.report.base === (await indexing.engine.base()) && (await isWhole(kept, indexing.store)))
    return ok(kept);
  const { control, clear } = controlledRun('places');
  try {
    const made = await indexGazetteer(source, indexing, ANY_SIZE, control);
    clear();
    if (made.ok) console.error(inertLines(summary(made.value)));
    return made;
  } catch (error) {
    clear();
    if (error instanceof UnusableGazetteer) return failed(error.problem);
    throw error;
  }
}

async function isWhole({ parts }: GazetteerManifest, store: StorePort): Promise<boolean> {
  for (const name of parts) if (unpackPart((await store.read(name)) ?? '') === null) return false;
  return true;
}

function summary({ file, report }: GazetteerManifest): string {
  const { rows, places, known, refused, problems, leftOut } = report;
  const more = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const counts = [`${places} places`, `${known} known already`, `${more} of kinds left out`, `${refused} refused`];
  const why = problems.slice(0, SHOWN).map(({ where = '', message }) => `  ${where}: ${message}`);
  return [`dateline: ${file}: ${rows} rows: ${counts.join(', ')}`, ...why].join('\n');
}

/** Files outside the vault come and go; what is kept of them does not grow without end. `used`: paths of this run's. */
async function forgetOldest(used: ReadonlySet<string>, store: StorePort): Promise<void> {
  const outside = (await readAllManifests(store)).filter(({ path }) => isAbsolute(path) && !used.has(path));
  const old = outside.sort((a, b) => (a.indexed < b.indexed ? 1 : -1)).slice(Math.max(0, MOST_KEPT - used.size));
  for (const { path } of old) await forgetGazetteer(path, store);
}
