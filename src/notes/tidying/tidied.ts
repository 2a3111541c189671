import { message, ok, type Message, type Outcome, type Settings, type VaultPlan } from '../../model';
import { addTo } from '../../model/lists';
import { entityName } from '../../index/entity-name';
import type { FrontmatterChanges, NoteData } from '../../format/frontmatter';
import { ARTICLE_KEYS } from '../../format/managed';
import {
  markOf,
  marksIn,
  marksValue,
  STATEMENT_LISTS,
  statementMark,
  waitingMarkOf,
  waitingMarksIn,
  type Marks,
} from '../../format/marks';
import { joinedNote } from '../merge/merged-note';
import { keyAfter } from '../merge/rules';
import { MultiMap } from '../../index/multi-map';
import type { EntityRecord } from '../../format/note-record';
import { entitySubject } from '../plan-entity';
import { Redirection } from '../retarget/redirection';
import { retargetNote, type Extra, type Note, type RetargetedNote } from '../retarget/note';
import type { ListDestination, ListRules } from '../retarget/managed-lists';
import type { Rewriting } from '../retarget/rewrite';
import { retypedPath, retypedPlans, senseless, type Retyping } from '../retype/retype';
import type { VaultIndex } from '../../index/vault-index';
import { unlinked } from './unlinked';

/** What becomes of entities' notes in one act. No note stands in it twice, but for one that several are merged into. */
export interface Tidying {
  readonly merges: readonly { readonly from: EntityRecord; readonly into: EntityRecord }[];
  /** `to`: where the note goes; left out, to the folder of its type. */
  readonly retypes: readonly (Omit<Retyping, 'to'> & Partial<Retyping>)[];
  /** `waits`: it is named in passing, and articles are to remember that. */
  readonly removals: readonly { readonly record: EntityRecord; readonly why: Message; readonly waits: boolean }[];
}

/** All notes of a vault as they are to read after entities' notes were merged, retyped and removed in one act. */
export class Tidied {
  private readonly merged: ReadonlyMap<string, EntityRecord>;
  private readonly retyped: ReadonlyMap<string, Retyping>;
  private readonly removed: ReadonlySet<string>;
  /** Mark of a link → marks of those who wait. */
  private readonly waiting = new MultiMap<string>();
  private readonly byMark = new Map<string, EntityRecord[]>();
  private readonly redirection: Redirection;
  private readonly settings: Settings;

  constructor(
    private readonly tidying: Tidying,
    private readonly index: VaultIndex,
  ) {
    const { merges, retypes, removals } = tidying;
    this.settings = index.settings;
    this.merged = new Map(merges.map(({ from, into }) => [from.path, into]));
    for (const { record, waits } of removals) if (waits) this.waiting.add(markOf(record.id), waitingMarkOf(record.id));
    this.removed = new Set(removals.map(({ record }) => record.path));
    this.retyped = new Map(
      retypes.map(({ record, kind, to = retypedPath(record, kind, index, index.settings) }) => {
        return [record.path, { record, kind, to }];
      }),
    );
    for (const record of [...merges.map(({ from }) => from), ...removals.map((each) => each.record)])
      addTo(this.byMark, markOf(record.id), record);
    const moved = [...this.retyped.values()].filter(({ record, to }) => record.path !== to);
    const going = [...this.merged.keys(), ...this.removed, ...moved.map(({ record }) => record.path)];
    this.redirection = new Redirection(index, { removed: going, added: moved.map(({ to }) => to) });
  }

  /** Paths of the notes that go, move or change themselves; and of those that others go into. */
  get ownPaths(): readonly string[] {
    const into = [...this.merged.values()].map(({ path }) => path);
    return [...new Set([...this.merged.keys(), ...into, ...this.retyped.keys(), ...this.removed])];
  }

  /** Path of the note that takes the place of the one at a path. */
  fate(path: string): string {
    return this.merged.get(path)?.path ?? this.retyped.get(path)?.to ?? path;
  }

  /** Any note with its links and lists as they are to be; brackets around what has no note any more go, their words stay. */
  retarget(note: Note): Outcome<RetargetedNote> {
    const rewriting = this.rewriting(note.path);
    const kind = note.record?.kind === 'article' ? 'article' : 'entity';
    const bare = unlinked(note, (path) => this.removed.has(path), this.redirection);
    const extra: Extra = (data) => ({
      ...(kind === 'article' ? this.nowWaiting(data) : {}),
      ...(note.record === null ? {} : this.withoutSenseless(data)),
    });
    const read = retargetNote(
      { ...note, text: bare.text },
      rewriting,
      this.rules(note.path, kind),
      this.settings,
      extra,
    );
    return read.ok ? ok({ ...read.value, links: [...bare.links, ...read.value.links] }) : read;
  }

  /** Plans for the notes of the entities themselves. `texts`: of `ownPaths`, by path. */
  own(texts: ReadonlyMap<string, string>): Outcome<readonly VaultPlan[]> {
    const plans: VaultPlan[] = [];
    for (const part of [this.joined(texts), this.retypedNotes(texts), ok(this.gone(texts))]) {
      if (!part.ok) return part;
      plans.push(...part.value);
    }
    return ok(plans);
  }

  /** What an article listed and only names in passing is kept as a new article keeps it. */
  private nowWaiting(data: Readonly<Record<string, unknown>>): FrontmatterChanges {
    const more = [...marksIn(data[ARTICLE_KEYS.marks])].flatMap((mark) => this.waiting.get(mark));
    if (more.length === 0) return {};
    return { [ARTICLE_KEYS.waiting]: marksValue([...waitingMarksIn(data[ARTICLE_KEYS.waiting]), ...more]) };
  }

  private withoutSenseless(data: NoteData): FrontmatterChanges {
    const { redirection, settings } = this;
    return Object.assign(
      {},
      ...[...this.retyped.values()].map((each) => senseless(each, data, redirection, settings)),
    ) as FrontmatterChanges;
  }

  private rewriting(source: string): Rewriting {
    const fate = (path: string): string => this.fate(path);
    return { redirection: this.redirection, fate, source, sourceAfter: fate(source) };
  }

  private rules(source: string, note: 'article' | 'entity'): ListRules {
    const own = this.fate(source);
    return {
      items: (from, _shown, isWorded) => {
        if (this.removed.has(from.path)) return [];
        const to = this.destination(from, note);
        return to.path === own && !isWorded ? [] : [to];
      },
      marks: (marks, has) => this.marks(marks, has, own),
    };
  }

  private destination({ path, key }: ListDestination, note: 'article' | 'entity'): ListDestination {
    const into = this.merged.get(path);
    const from = into === undefined ? null : this.index.recordAt(path);
    if (into !== undefined && from?.kind === 'entity')
      return { path: into.path, key: keyAfter(key, { from: from.type, to: into.type }, note, this.settings) };
    const retyped = this.retyped.get(path);
    if (retyped === undefined) return { path, key };
    const { record, kind, to } = retyped;
    return { path: to, key: keyAfter(key, { from: record.type, to: kind }, note, this.settings) };
  }

  /** Nobody but Dateline lists the notes that go, so that what takes a place is Dateline's, but where it stood by hand. */
  private marks(marks: Marks, has: (path: string) => boolean, own: string): Marks {
    const left = new Set(marks);
    for (const record of [...marks].flatMap((mark) => this.byMark.get(mark) ?? [])) {
      left.delete(markOf(record.id));
      const into = this.merged.get(record.path);
      if (into === undefined) for (const list of STATEMENT_LISTS) left.delete(statementMark(list, record.id));
      if (into === undefined || into.path === own) continue;
      const isByHand = has(into.path) && !marks.has(markOf(into.id));
      if (!isByHand) left.add(markOf(into.id));
    }
    return left;
  }

  private joined(texts: ReadonlyMap<string, string>): Outcome<readonly VaultPlan[]> {
    const { index, redirection, settings } = this;
    const after = new Map<string, { readonly record: EntityRecord; text: string; readonly names: string[] }>();
    for (const { from, into } of this.tidying.merges) {
      const other = this.retargeted(from, texts);
      const own = after.get(into.path) ?? { record: into, text: '', names: [] };
      if (!after.has(into.path)) {
        const first = this.retargeted(into, texts);
        if (!first.ok) return first;
        own.text = first.value;
      }
      if (!other.ok) return other;
      const joined = joinedNote({ from, into, index, redirection, settings }, { from: other.value, into: own.text });
      if (!joined.ok) return joined;
      after.set(into.path, { ...own, text: joined.value, names: [...own.names, entityName(from)] });
    }
    return ok(
      [...after.values()].map(({ record, text, names }) => ({
        action: 'update' as const,
        path: record.path,
        before: texts.get(record.path) ?? '',
        after: text,
        subject: entitySubject(record),
        why: mergedMessage(names),
      })),
    );
  }

  private retargeted(record: EntityRecord, texts: ReadonlyMap<string, string>): Outcome<string> {
    const read = this.retarget({ path: record.path, text: texts.get(record.path) ?? '', record });
    return read.ok ? ok(read.value.text) : read;
  }

  private retypedNotes(texts: ReadonlyMap<string, string>): Outcome<readonly VaultPlan[]> {
    const plans: VaultPlan[] = [];
    for (const retyped of this.retyped.values()) {
      const own = this.retargeted(retyped.record, texts);
      if (!own.ok) return own;
      const before = texts.get(retyped.record.path) ?? '';
      const changed = retypedPlans(retyped, before, own.value, this.settings);
      if (!changed.ok) return changed;
      plans.push(...changed.value);
    }
    return ok(plans);
  }

  private gone(texts: ReadonlyMap<string, string>): readonly VaultPlan[] {
    const { merges, removals } = this.tidying;
    const going = [
      ...merges.map(({ from, into }) => ({ record: from, why: message`merged into ${entityName(into)}` })),
      ...removals,
    ];
    return going.map(({ record, why }) => ({
      action: 'remove',
      path: record.path,
      before: texts.get(record.path) ?? '',
      subject: entitySubject(record),
      why,
    }));
  }
}

const mergedMessage = (names: readonly string[]): Message =>
  names.length === 1 ? message`${names.join()} was merged into it` : message`${names.join(', ')} were merged into it`;
