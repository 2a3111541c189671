import type { EntityKind, EntityNames } from '../../../model';
import { foldName, hashOfName, LONGEST_NAME } from './name-words';

/** Names that are no more are kept until they are so many for each that is. */
const MOST_GONE = 1;
const FEWEST = 1024;

/** A note whose names are no more. */
const GONE = '';

const bitOf = (hash: number): number => 1 << (hash & 7);

/**
 * The names of a vault's notes, by number, filed under their hash; notes have numbers as well. All is kept in lists of
 * texts and numbers: 100,000 names take some 20 MB (`npm run bench -- known-names`).
 */
export class KnownNameTable {
  /** By note: its path, what it is, where, its country, stories that name it, its first name, and the name that is its own, -1 for none. */
  private paths: string[] = [];
  private kinds: EntityKind[] = [];
  private wheres: string[] = [];
  private countries: string[] = [];
  private stories: number[] = [];
  private firsts: number[] = [];
  private titles: number[] = [];
  private exact = new Set<number>();
  /** By name: as it is written, as it is compared, its note, and the name before it with the same place in `heads`. */
  private names: string[] = [];
  private folds: string[] = [];
  private owners: number[] = [];
  private before: number[] = [];
  private heads = new Int32Array(FEWEST).fill(-1);
  /** A bit each for the beginnings of names that end where a word does, by their hash; others may have the same. */
  private beginnings = new Uint8Array(FEWEST);
  private gone = 0;
  private readonly numbers = new Map<string, number>();
  /** One text of each, however often it came. */
  private readonly shared = new Map<string, string>();

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

  /** The note of a name; -1 for a name that is gone. */
  noteOf(name: number): number {
    const note = this.owners[name] ?? -1;
    return this.paths[note] === GONE ? -1 : note;
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
    return this.titles[this.owners[name] ?? -1] === name;
  }

  pathOf(note: number): string {
    return this.paths[note] ?? GONE;
  }

  kindOf(note: number): EntityKind {
    return this.kinds[note] ?? 'organization';
  }

  whereOf(note: number): string | null {
    return this.wheres[note] || null;
  }

  /** ISO 3166-1 alpha-2 code; empty for none. */
  countryOf(note: number): string {
    return this.countries[note] ?? '';
  }

  storiesOf(note: number): number {
    return this.stories[note] ?? 0;
  }

  isCaseExact(note: number): boolean {
    return this.exact.has(note);
  }

  /** The last name that may have a hash (`hashOfName`); -1 for none. */
  firstWith(hash: number): number {
    return this.heads[hash & (this.heads.length - 1)] ?? -1;
  }

  /** The name before it of which that is true. */
  nextWith(name: number): number {
    return this.before[name] ?? -1;
  }

  /** Whether some name may go on behind words with a hash. */
  goesOn(hash: number): boolean {
    return ((this.beginnings[this.byteOf(hash)] ?? 0) & bitOf(hash)) !== 0;
  }

  private add({
    path,
    kind,
    where = '',
    country = '',
    names,
    areAliases = false,
    stories = 0,
    isCaseExact = false,
  }: EntityNames): void {
    const note = this.paths.push(path) - 1;
    this.kinds.push(this.share(kind) as EntityKind);
    this.wheres.push(this.share(where));
    this.countries.push(this.share(country));
    this.stories.push(stories);
    this.firsts.push(this.names.length);
    if (isCaseExact) this.exact.add(note);
    this.numbers.set(path, note);
    const title = areAliases ? undefined : names[0];
    this.titles.push(-1);
    for (const name of names) {
      const fold = foldName(name);
      if (fold === '' || name.length > LONGEST_NAME) continue;
      if (name === title) this.titles[note] = this.names.length;
      this.names.push(name);
      this.folds.push(fold === name ? name : fold);
      this.owners.push(note);
      this.file(this.names.length - 1);
    }
    if (this.names.length > this.heads.length) this.grow();
  }

  private share(text: string): string {
    const known = this.shared.get(text);
    if (known === undefined) this.shared.set(text, text);
    return known ?? text;
  }

  private remove(path: string): void {
    const note = this.numbers.get(path);
    if (note === undefined) return;
    this.gone += (this.firsts[note + 1] ?? this.names.length) - (this.firsts[note] ?? 0);
    this.paths[note] = GONE;
    this.exact.delete(note);
    this.numbers.delete(path);
  }

  private file(name: number): void {
    const hash = hashOfName(this.folds[name] ?? '', (beginning) => {
      const byte = this.byteOf(beginning);
      this.beginnings[byte] = (this.beginnings[byte] ?? 0) | bitOf(beginning);
    });
    const slot = hash & (this.heads.length - 1);
    this.before[name] = this.heads[slot] ?? -1;
    this.heads[slot] = name;
  }

  private byteOf(hash: number): number {
    return (hash >>> 3) & (this.beginnings.length - 1);
  }

  private grow(): void {
    this.clear(this.heads.length * 4);
    for (let name = 0; name < this.names.length; name += 1) this.file(name);
  }

  /** Room for so many names, all to be filed. */
  private clear(room: number): void {
    this.heads = new Int32Array(room).fill(-1);
    this.beginnings = new Uint8Array(room);
  }

  private rebuild(): void {
    const left = [...this.numbers].map(([path, note]) => ({
      path,
      kind: this.kindOf(note),
      where: this.wheres[note] ?? '',
      country: this.countryOf(note),
      stories: this.storiesOf(note),
      names: this.names.slice(this.firsts[note], this.firsts[note + 1]),
      areAliases: (this.titles[note] ?? -1) < 0,
      isCaseExact: this.exact.has(note),
    }));
    [this.paths, this.kinds, this.wheres, this.stories, this.exact] = [[], [], [], [], new Set()];
    [this.firsts, this.titles, this.countries] = [[], [], []];
    [this.names, this.folds, this.owners, this.before, this.gone] = [[], [], [], [], 0];
    this.numbers.clear();
    this.shared.clear();
    this.clear(FEWEST);
    for (const note of left) this.add(note);
  }
}
