import { mayHoldPlaces } from '../../analysis/entities';
import { message, problemNaming, type Problem, type StorePort, type VaultFile, type VaultPort } from '../../model';
import { forgetGazetteer } from './index-file';
import { folderOf, indexOf, readAllManifests, readManifest, type GazetteerManifest } from './manifest';
import type { GazetteerIndex } from './model';

/** A file in the gazetteer folder, and what is kept of it. */
export interface GazetteerFile extends VaultFile {
  readonly name: string;
  /** Null where it is not indexed. */
  readonly manifest: GazetteerManifest | null;
  /** It looks otherwise than when it was indexed. */
  readonly isChanged: boolean;
  /** Parts of its index are gone. */
  readonly isDamaged: boolean;
}

/** Where the files of a vault are. */
export interface GazetteerPlace {
  readonly vault: VaultPort;
  readonly store: StorePort;
  /** Of the settings; empty: off. */
  readonly folder: string;
}

/** Milliseconds by which the time of a change may differ where a file went from one disk to another. */
const SAME_TIME = 2_000;

/** The files in the folder that may hold places, sorted by path. */
export async function listGazetteers({ vault, store, folder }: GazetteerPlace): Promise<readonly GazetteerFile[]> {
  if (folder === '') return [];
  const files: GazetteerFile[] = [];
  for (const file of (await vault.filesIn?.(folder)) ?? []) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    if (!mayHoldPlaces(name)) continue;
    const manifest = await readManifest(file.path, store);
    const isChanged = manifest !== null && !isUnchanged(manifest, file);
    files.push({ ...file, name, manifest, isChanged, isDamaged: await lacksParts(manifest, store) });
  }
  return files;
}

async function lacksParts(manifest: GazetteerManifest | null, store: StorePort): Promise<boolean> {
  if (manifest === null) return false;
  const there = new Set(await store.list(folderOf(manifest.path)));
  return manifest.parts.some((part) => !there.has(part));
}

/** Whether a file looks as it did when it was indexed. */
export const isUnchanged = (manifest: GazetteerManifest, { size, mtime }: Pick<VaultFile, 'size' | 'mtime'>): boolean =>
  manifest.size === size && Math.abs(manifest.mtime - mtime) <= SAME_TIME;

/** The gazetteer files an engine is told of, and what is left out. */
export interface GazetteersInUse {
  readonly gazetteers: readonly GazetteerIndex[];
  readonly problems: readonly Problem[];
}

/**
 * The indexes of the folder's files, as far as `most` places go, in the order of their paths. A file that changed since is
 * used as it was.
 */
export async function gazetteersIn(place: GazetteerPlace, most: number): Promise<GazetteersInUse> {
  const gazetteers: GazetteerIndex[] = [];
  const problems: Problem[] = [];
  let places = 0;
  for (const { manifest } of await listGazetteers(place)) {
    if (manifest === null) continue;
    if (places + manifest.report.places > most) problems.push(leftOut(manifest.file, most));
    else {
      places += manifest.report.places;
      gazetteers.push(indexOf(manifest));
    }
  }
  return { gazetteers, problems };
}

const leftOut = (subject: string, most: number): Problem =>
  problemNaming(
    'too-many-places',
    subject,
    message`it is not used, since with it there would be more than ${most} places; take another out.`,
  );

/** Takes away what is kept of files of the vault that are no longer in its folder. */
export async function forgetGone(files: readonly VaultFile[], store: StorePort): Promise<void> {
  const paths = new Set(files.map(({ path }) => path));
  for (const { path } of await readAllManifests(store)) {
    if (!isOnDisk(path) && !paths.has(path)) await forgetGazetteer(path, store);
  }
}

/** Whether a path is one of the disk, as the command line names files, and not of the vault. */
const isOnDisk = (path: string): boolean => /^(?:\/|[A-Za-z]:)/.test(path);
