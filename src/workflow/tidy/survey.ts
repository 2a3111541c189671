import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { basename, linkTargets, nameKey } from '../../format/links';
import { Redirection } from '../../notes/retarget/redirection';
import { isAsMade } from '../../notes/tidying/as-made';
import { linksOf } from '../../notes/tidying/links-of';
import { checksum } from '../../index/cache/checksum';
import { readIfThere } from '../../index/load-index';
import type { RunControl, VaultPort } from '../../model';
import { scanNotes } from '../../index/scan-notes';

/** What all notes of a vault show of some entities' notes. */
export interface Surveyed {
  /** Check sums of the texts of those that say only what Dateline writes, by path. */
  readonly asMade: ReadonlyMap<string, string>;
  /** Paths of those that somebody links by hand. */
  readonly byHand: ReadonlySet<string>;
  /** Paths of the notes that state one as what stands above them, or as where a story plays, by its path. */
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
  /** Given up before all was read. */
  readonly cancelled: boolean;
}

/** Reads all notes and canvases once, to see which entities' notes nobody but Dateline wrote or links. */
export async function survey(
  records: readonly EntityRecord[],
  vault: VaultPort,
  index: VaultIndex,
  control?: RunControl,
): Promise<Surveyed> {
  const surveying = new Surveying(records, index);
  const ended = await scanNotes(vault, control, (path, text) => surveying.note(path, text));
  for (const { path } of (await vault.canvases?.()) ?? []) {
    const text = await readIfThere(vault, path);
    if (text !== null) surveying.canvas(text);
  }
  return { ...surveying, cancelled: ended === 'cancelled' };
}

class Surveying implements Omit<Surveyed, 'cancelled'> {
  readonly asMade = new Map<string, string>();
  readonly byHand = new Set<string>();
  readonly below = new Map<string, Set<string>>();
  readonly #records: ReadonlyMap<string, EntityRecord>;
  readonly #names: ReadonlySet<string>;
  readonly #reading;

  constructor(records: readonly EntityRecord[], index: VaultIndex) {
    this.#records = new Map(records.map((record) => [record.path, record]));
    this.#names = new Set(records.map(({ path }) => nameKey(basename(path))));
    this.#reading = { index, redirection: new Redirection(index, { removed: [], added: [] }) };
  }

  note(path: string, text: string): null {
    const { index } = this.#reading;
    const own = this.#records.get(path);
    if (own !== undefined && isAsMade(own, text, index)) this.asMade.set(path, checksum(text));
    if (!this.#mayLink(text)) return null;
    for (const { path: to, by } of linksOf({ path, text, record: index.recordAt(path) }, this.#reading)) {
      if (!this.#records.has(to)) continue;
      if (by === 'hand') this.byHand.add(to);
      else if (by === 'above') this.below.set(to, (this.below.get(to) ?? new Set()).add(path));
    }
    return null;
  }

  /** Whoever puts a note on a canvas wants it. */
  canvas(text: string): void {
    const { redirection } = this.#reading;
    const targets = [...linkTargets(text), ...[...text.matchAll(/"([^"\\]+\.md)"/g)].map(([, file = '']) => file)];
    for (const target of targets) {
      const to = redirection.before(target, '');
      if (to !== null && this.#records.has(to)) this.byHand.add(to);
    }
  }

  #mayLink(text: string): boolean {
    return linkTargets(text).some((target) => this.#names.has(nameKey(basename(target))));
  }
}

/** Those of the paths of notes that may go: nothing that stays states one as what stands above it, or as where it plays. */
export function notNeeded(paths: readonly string[], below: Surveyed['below']): ReadonlySet<string> {
  const going = new Set(paths);
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const path of going) if ([...(below.get(path) ?? [])].some((each) => !going.has(each))) going.delete(path);
  }
  return going;
}
