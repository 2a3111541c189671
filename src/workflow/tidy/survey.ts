import type { EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { basename, linkTargets, nameKey } from '../../format/links';
import { Redirection } from '../../notes/retarget/redirection';
import { whyNotAsMade } from '../../notes/tidying/as-made';
import { linksOf } from '../../notes/tidying/links-of';
import { checksum } from '../../index/cache/checksum';
import { readIfThere } from '../../index/load-index';
import { message, type Message, type Problem, type RunControl } from '../../model';
import { scanNotes } from '../../index/scan-notes';
import type { Workspace } from '../workspace';
import { readWritten, WrittenTexts } from './written';

/** What all notes of a vault and its journal show of some entities' notes. */
export interface Surveyed {
  /** Check sums of the texts of those that nobody but Dateline wrote, named, moved or links, by path. */
  readonly free: ReadonlyMap<string, string>;
  /** Why the others are somebody's, by path. */
  readonly held: ReadonlyMap<string, Message>;
  /** Paths of those that somebody asked for, whether or not a story names them. */
  readonly askedFor: ReadonlySet<string>;
  /** Paths of the notes that state one as what stands above them, or as where a story plays, by its path. */
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
  readonly problems: readonly Problem[];
  /** Given up before all was read. */
  readonly cancelled: boolean;
}

/** Reads all notes and canvases once, then the journal, to see which entities' notes nobody but Dateline wrote or links. */
export async function survey(
  records: readonly EntityRecord[],
  workspace: Workspace,
  index: VaultIndex,
  control?: RunControl,
): Promise<Surveyed> {
  const { vault } = workspace;
  const surveying = new Surveying(records, index);
  const ended = await scanNotes(vault, control, (path, text) => surveying.note(path, text));
  for (const { path } of (await vault.canvases?.()) ?? []) {
    const text = await readIfThere(vault, path);
    if (text !== null) surveying.canvas(path, text);
  }
  const problems: Problem[] = [];
  const written = new WrittenTexts(index, surveying.bracketed);
  await readWritten(written, workspace, (each) => problems.push(each), control);
  const { free, held } = surveying;
  const meant = new Set(index.decisions.meant.map((line) => line.split(/→|->/)[1]?.trim() ?? ''));
  const decided = new Set([...index.decisions.keptApart, ...meant]);
  for (const { path, id } of records) {
    const sum = free.get(path) ?? '';
    const loose = surveying.loose.get(path)?.find((each) => !written.hasBracketed(each.source, each.place));
    if (written.isOwn(path, sum)) held.delete(path);
    else if (!held.has(path) && written.isChanged(path, sum)) held.set(path, 'a fact in it was changed by hand');
    const linked = surveying.linked.get(path) ?? loose?.source;
    if (linked !== undefined) held.set(path, message`linked by hand in “${linked}”`);
    else if (decided.has(id)) held.set(path, 'meant by a decision of yours');
    if (held.has(path)) free.delete(path);
  }
  const askedFor = new Set(records.map(({ path }) => path).filter((path) => written.isAskedFor(path)));
  return { free, held, askedFor, below: surveying.below, problems, cancelled: ended === 'cancelled' };
}

/** Brackets that the lists of their note do not explain. */
interface LooseLink {
  readonly source: string;
  readonly place: string;
}

class Surveying {
  readonly free = new Map<string, string>();
  readonly held = new Map<string, Message>();
  /** Path → one of the notes that link it by hand. */
  readonly linked = new Map<string, string>();
  readonly loose = new Map<string, LooseLink[]>();
  readonly below = new Map<string, Set<string>>();
  readonly #records: ReadonlyMap<string, EntityRecord>;
  readonly #names: ReadonlySet<string>;
  readonly #reading;

  constructor(records: readonly EntityRecord[], index: VaultIndex) {
    this.#records = new Map(records.map((record) => [record.path, record]));
    this.#names = new Set(records.map(({ path }) => nameKey(basename(path))));
    this.#reading = { index, redirection: new Redirection(index, { removed: [], added: [] }) };
  }

  /** Paths of the notes that have such brackets. */
  get bracketed(): ReadonlySet<string> {
    return new Set([...this.loose.values()].flat().map(({ source }) => source));
  }

  note(path: string, text: string): null {
    const { index } = this.#reading;
    const own = this.#records.get(path);
    if (own !== undefined) this.#own(own, text);
    if (!this.#mayLink(text)) return null;
    for (const { path: to, by, place } of linksOf({ path, text, record: index.recordAt(path) }, this.#reading)) {
      if (!this.#records.has(to)) continue;
      if (by === 'above') this.below.set(to, (this.below.get(to) ?? new Set()).add(path));
      else if (by === 'hand' && place === undefined) this.linked.set(to, path);
      else if (by === 'hand') this.loose.set(to, [...(this.loose.get(to) ?? []), { source: path, place: place ?? '' }]);
    }
    return null;
  }

  #own(record: EntityRecord, text: string): void {
    const fault = whyNotAsMade(record, text, this.#reading.index);
    this.free.set(record.path, checksum(text));
    if (fault !== null) this.held.set(record.path, fault);
  }

  /** Whoever puts a note on a canvas wants it. */
  canvas(path: string, text: string): void {
    const { redirection } = this.#reading;
    const targets = [...linkTargets(text), ...[...text.matchAll(/"([^"\\]+\.md)"/g)].map(([, file = '']) => file)];
    for (const target of targets) {
      const to = redirection.before(target, '');
      if (to !== null && this.#records.has(to)) this.linked.set(to, path);
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
