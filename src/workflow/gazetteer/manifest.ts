import * as v from 'valibot';
import { checksum } from '../../index/cache/checksum';
import type { StorePort, Wording } from '../../model';
import { INDEX_VERSION } from './index-text';
import type { ConvertedPlaces, GazetteerIndex } from './model';

/** Where the indexes are in the plugin's own folder, each in a folder of its own. */
const GAZETTEERS = 'cache/gazetteers';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Of a row's problem; absent in indexes of an earlier version, where the message is English. */
const WORDING: v.GenericSchema<Wording> = v.object({
  template: v.string(),
  parameters: v.array(v.union([v.string(), v.number(), v.lazy(() => WORDING)])),
});

const SCHEMA = v.object({
  version: v.literal(INDEX_VERSION),
  path: v.string(),
  file: v.string(),
  size: count,
  mtime: v.number(),
  stamp: v.string(),
  parts: v.array(v.string()),
  indexed: v.string(),
  report: v.object({
    format: v.picklist(['geonames', 'table', 'geojson']),
    base: v.string(),
    rows: count,
    places: count,
    known: count,
    repeated: count,
    refused: count,
    leftOut: v.record(v.string(), count),
    problems: v.array(
      v.object({
        code: v.string(),
        message: v.string(),
        subject: v.string(),
        where: v.optional(v.string()),
        wording: v.optional(WORDING),
      }),
    ),
  }),
});

/** What is kept of a gazetteer file beside its index. */
export interface GazetteerManifest {
  readonly version: typeof INDEX_VERSION;
  /** Of the file: in the vault, or, where the command line was given it, on the disk. */
  readonly path: string;
  /** Its name, as it is told. */
  readonly file: string;
  /** Bytes, and milliseconds since the epoch, as they were when it was indexed. */
  readonly size: number;
  readonly mtime: number;
  readonly stamp: string;
  /** Names in the plugin's folder. */
  readonly parts: readonly string[];
  /** Wall clock. */
  readonly indexed: string;
  readonly report: ConvertedPlaces;
}

/** The folder of a file's index. */
export const folderOf = (path: string): string => `${GAZETTEERS}/${checksum(path)}`;

export const manifestName = (path: string): string => `${folderOf(path)}/index.json`;

/** What is kept of a file; null where nothing is, or nothing that can be used. */
export async function readManifest(path: string, store: StorePort): Promise<GazetteerManifest | null> {
  const manifest = manifestIn(await store.read(manifestName(path)));
  return manifest?.path === path ? manifest : null;
}

/** What is kept of any file. */
export async function readAllManifests(store: StorePort): Promise<readonly GazetteerManifest[]> {
  const found: GazetteerManifest[] = [];
  for (const name of await store.list(GAZETTEERS)) {
    const manifest = name.endsWith('/index.json') ? manifestIn(await store.read(name)) : null;
    if (manifest !== null) found.push(manifest);
  }
  return found;
}

function manifestIn(text: string | null): GazetteerManifest | null {
  try {
    const read = v.safeParse(SCHEMA, JSON.parse(text ?? 'null'));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** As the engine is told of it. */
export const indexOf = ({ file, stamp, parts, report }: GazetteerManifest): GazetteerIndex => ({
  file,
  stamp,
  parts,
  base: report.base,
});
