import type { Sketch } from '../duplicates';
import { VaultError, type StorePort } from './ports';

/** Rises with whatever changes how a sketch is made. */
const HEAD = 'dateline sketches 1';
const FILE = 'cache/sketches.txt';
/** Under so many new sketches the file is not written again, unless a tenth of them is new: they are made again in no time. */
const FEW = 50;

/** What a sketch was made of, as the vault lists it. */
export interface Listed {
  readonly path: string;
  readonly mtime: number;
  readonly size: number;
}

/**
 * Sketches of notes by path, size and time, in the plugin's own folder. Never the truth: what is damaged, of another
 * version or of a note that changed is made again from the note, and a store that refuses costs nothing but time.
 */
export class SketchCache {
  private readonly used = new Map<string, string>();
  private fresh = 0;

  private constructor(
    private readonly store: StorePort,
    private readonly lines: ReadonlyMap<string, string>,
  ) {}

  static async load(store: StorePort): Promise<SketchCache> {
    const [head, ...rest] = (await quietly(() => store.read(FILE), null))?.split('\n') ?? [];
    const known = head === HEAD ? rest : [];
    return new SketchCache(store, new Map(known.map((line) => [line.slice(0, line.indexOf('\t')), line])));
  }

  /** The note's sketch: kept from before, else made now. */
  sketch(note: Listed, make: () => Sketch): Sketch {
    const kept = this.lines.get(keyOf(note)) ?? '';
    const read = sketchIn(kept);
    const sketch = read ?? make();
    if (read === null) this.fresh += 1;
    this.used.set(note.path, read === null ? lineOf(note, sketch) : kept);
    return sketch;
  }

  /** Writes what was used, where enough of it is new. */
  async save(): Promise<void> {
    if (this.fresh < Math.max(1, Math.min(FEW, this.used.size / 10))) return;
    await quietly(() => this.store.write(FILE, [HEAD, ...this.used.values(), ''].join('\n')), undefined);
    this.fresh = 0;
  }
}

/** A path that holds a tab or a line break is not kept. */
const keyOf = ({ path, mtime, size }: Listed): string =>
  /[\t\n]/.test(path) ? '\n' : `${path}/${mtime.toString(36)}.${size.toString(36)}`;

const lineOf = (note: Listed, { count, whole, lead }: Sketch): string =>
  [keyOf(note), String(count), numbers(whole), numbers(lead), check(count, whole, lead)].join('\t');

const numbers = (hashes: Uint32Array): string => [...hashes].map((hash) => hash.toString(36)).join(' ');

/** Sum over all numbers: a line that was cut or mixed up does not pass for another sketch. */
function check(count: number, whole: Uint32Array, lead: Uint32Array): string {
  let sum = count;
  for (const hash of [...whole, ...lead]) sum = (Math.imul(sum, 31) + hash) >>> 0;
  return sum.toString(36);
}

function sketchIn(line: string): Sketch | null {
  const [, counted, whole, lead, sum] = line.split('\t');
  if (counted === undefined || whole === undefined || lead === undefined) return null;
  const sketch = { count: Number(counted), whole: hashesIn(whole), lead: hashesIn(lead) };
  return check(sketch.count, sketch.whole, sketch.lead) === sum ? sketch : null;
}

const hashesIn = (text: string): Uint32Array =>
  Uint32Array.from(text === '' ? [] : text.split(' '), (hash) => parseInt(hash, 36));

/** A cache that cannot be read or written is none. */
async function quietly<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof VaultError) return otherwise;
    throw error;
  }
}
