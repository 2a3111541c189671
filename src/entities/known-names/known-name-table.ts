import type { EntityNames } from '../../model';
import { foldName, wordAt } from './name-words';

/** Names that are no more are kept until they are so many for each that is. */
const MOST_GONE = 1;
const FEWEST = 1024;

/**
 * The names of a vault's notes, by number, filed under their first word. Two texts for each name and four numbers: 100,000
 * take some 15 MB (`npm run bench -- names`).
 */
export class KnownNameTable {
  private notes: (EntityNames | null)[] = [];
  private readonly numbers = new Map<string, number>();
  private names: string[] = [];
  private folds: string[] = [];
  private owners: number[] = [];
  /** The name before it with the same place in `heads`; -1 for none. */
  private before: number[] = [];
  private heads = new Int32Array(FEWEST).fill(-1);
  private gone = 0;

  /** Names in it. */
  get size(): number {
    return this.names.length - this.gone;
  }

  /** Numbers up to which names are counted, those that are gone included. */
  get end(): number {
    return this.names.length;
  }

  /** Takes notes in, or in place of those at their paths, and others out. */
  update(changed: readonly EntityNames[], gone: readonly string[]): void {
    for (const path of gone) this.remove(path);
    for (const note of changed) {
      this.remove(note.path);
      this.add(note);
    }
    if (this.gone > FEWEST && this.gone > this.size * MOST_GONE) this.rebuild();
  }

  /** The note of a name; null for a name that is gone. */
  noteOf(name: number): EntityNames | null {
    return this.notes[this.owners[name] ?? -1] ?? null;
  }

  nameAt(name: number): string {
    return this.names[name] ?? '';
  }

  /** As names are compared (`foldName`). */
  foldAt(name: number): string {
    return this.folds[name] ?? '';
  }

  /** Whether a name is what its note itself is called. */
  isTitle(name: number): boolean {
    return this.owners[name - 1] !== this.owners[name];
  }

  /** Names whose first word may have a hash (`wordAt`). */
  *startingWith(hash: number): Generator<number> {
    for (let at = this.heads[hash & (this.heads.length - 1)] ?? -1; at >= 0; at = this.before[at] ?? -1)
      if (this.noteOf(at) !== null) yield at;
  }

  private add(note: EntityNames): void {
    const number = this.notes.push(note) - 1;
    this.numbers.set(note.path, number);
    for (const name of note.names) {
      const fold = foldName(name);
      if (fold === '') continue;
      this.names.push(name);
      this.folds.push(fold === name ? name : fold);
      this.owners.push(number);
      this.file(this.names.length - 1);
    }
    if (this.names.length > this.heads.length) this.grow();
  }

  private remove(path: string): void {
    const number = this.numbers.get(path);
    if (number === undefined) return;
    this.gone += (this.notes[number]?.names ?? []).filter((name) => foldName(name) !== '').length;
    this.notes[number] = null;
    this.numbers.delete(path);
  }

  private file(name: number): void {
    const hash = wordAt(this.folds[name] ?? '', 0).hashes.at(-1) ?? 0;
    const slot = hash & (this.heads.length - 1);
    this.before[name] = this.heads[slot] ?? -1;
    this.heads[slot] = name;
  }

  private grow(): void {
    this.heads = new Int32Array(this.heads.length * 4).fill(-1);
    for (let name = 0; name < this.names.length; name += 1) this.file(name);
  }

  private rebuild(): void {
    const left = this.notes.filter((note) => note !== null);
    [this.notes, this.names, this.folds, this.owners, this.before, this.gone] = [[], [], [], [], [], 0];
    this.numbers.clear();
    this.heads = new Int32Array(FEWEST).fill(-1);
    for (const note of left) this.add(note);
  }
}
