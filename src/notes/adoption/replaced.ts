import { aliasMark, failed, ok, type Outcome, type Settings } from '../../model';
import { aliasMarksIn, markOf, marksIn, marksValue } from '../../format/marks';
import { entityName } from '../../index/entity-name';
import { editFrontmatter, readFrontmatter, type NoteData } from '../../format/frontmatter';
import { basename, linkTargets } from '../../format/links';
import { ENTITY_KEYS, entityOrder } from '../../format/managed';
import { ownBody, withPart } from '../merge/merged-body';
import { texts, type EntityRecord } from '../../format/note-record';
import type { CurrentNote } from '../../format/current-note';
import { listKeys } from '../retarget/managed-lists';
import { retargetNote, type RetargetedNote } from '../retarget/note';
import type { Redirection } from '../retarget/redirection';
import type { VaultIndex } from '../../index/vault-index';
import { asYaml, type YamlValue } from '../../format/yaml-value';
import { whyNotAdopt } from './adopted';

/** An entity that has a note of Dateline's, and the user's own that takes its place. */
export interface Replacing {
  readonly record: EntityRecord;
  /** Path of the user's note. */
  readonly path: string;
}

/** All that is replaced in one act. */
export interface NoteReplacement {
  readonly all: readonly Replacing[];
  readonly index: VaultIndex;
  /** Of the notes that go. */
  readonly redirection: Redirection;
  readonly settings: Settings;
}

/** A note with its links to notes that go leading to those that take their places. What a hand links already stays the hand's. */
export function readdressed(
  note: CurrentNote,
  { all, index, redirection, settings }: NoteReplacement,
): Outcome<RetargetedNote> {
  const placeOf = (path: string): string => all.find(({ record }) => record.path === path)?.path ?? path;
  const rewriting = { redirection, fate: placeOf, source: note.path, sourceAfter: placeOf(note.path) };
  const rules = {
    items: ({ path, key }: { readonly path: string; readonly key: string }) => [{ path: placeOf(path), key }],
    marks: (marks: ReadonlySet<string>, has: (path: string) => boolean) => {
      const byHand = new Set(all.filter(({ path }) => has(path)).map(({ record }) => markOf(record.id)));
      return new Set([...marks].filter((mark) => !byHand.has(mark)));
    },
  };
  return retargetNote({ ...note, record: index.recordAt(note.path) }, rewriting, rules, settings);
}

/**
 * The user's note with what Dateline's has: its keys, where they are absent, and what a hand added to it. What has no place
 * among the properties, and text that a hand wrote there, comes below a heading at the end. Problems: `not-your-own`,
 * `other-kind`, `invalid-yaml`, `unusual-yaml`.
 */
export function replaced(
  { record, path }: Replacing,
  notes: { readonly own: string; readonly other: string },
  replacement: NoteReplacement,
): Outcome<string> {
  const own = readdressed({ path, text: notes.own }, replacement);
  const other = readdressed({ path: record.path, text: notes.other }, replacement);
  if (!own.ok) return own;
  if (!other.ok) return other;
  const ownRead = readFrontmatter(own.value.text, path);
  const otherRead = readFrontmatter(other.value.text, record.path);
  if (!ownRead.ok) return ownRead;
  if (!otherRead.ok) return otherRead;
  const refused = whyNotAdopt(ownRead.value.data, path, { kind: record.type, name: entityName(record) });
  if (refused !== null) return failed(refused);
  const { settings } = replacement;
  const { changes, leftOver } = new Taking(ownRead.value.data, otherRead.value.data, replacement, path).result();
  const edited = editFrontmatter(own.value.text, changes, path, entityOrder(settings));
  if (!edited.ok) return edited;
  const parts = [leftOver.join('\n'), ownBody(otherRead.value.body, settings)];
  return ok(withPart(edited.value, `From ${basename(record.path)}`, parts));
}

/** What the properties of one note take over from another's. */
class Taking {
  private readonly changes: Record<string, YamlValue> = {};
  private readonly leftOver: string[] = [];
  private readonly said: ReadonlyMap<string, unknown>;
  private readonly marks: Set<string>;

  constructor(
    own: NoteData,
    private readonly other: NoteData,
    private readonly replacement: NoteReplacement,
    private readonly path: string,
  ) {
    this.said = new Map(Object.entries(own).map(([key, value]) => [key.toLowerCase(), value]));
    this.marks = new Set(marksIn(other[ENTITY_KEYS.marks]));
  }

  result(): { readonly changes: Readonly<Record<string, YamlValue>>; readonly leftOver: readonly string[] } {
    const { [ENTITY_KEYS.marks]: _marks, ...rest } = this.other;
    for (const [key, value] of Object.entries(rest)) {
      if (this.said.has(key.toLowerCase())) this.isSaid(key, value);
      else if (key !== ENTITY_KEYS.aliasMarks || !this.said.has(ENTITY_KEYS.aliases)) this.take(key, value);
    }
    const marks = marksValue(this.marks);
    if (marks !== undefined) this.changes[ENTITY_KEYS.marks] = marks;
    return { changes: this.changes, leftOver: this.leftOver };
  }

  private take(key: string, value: unknown): void {
    const yaml = key === ENTITY_KEYS.aliases ? this.aliases(value) : asYaml(value);
    if (yaml === undefined) this.leftOver.push(lineOf(key, value));
    else if (!Array.isArray(yaml) || yaml.length > 0) this.changes[key] = yaml;
  }

  /** Not what the note is called anyway. */
  private aliases(value: unknown): YamlValue {
    return texts(value).filter((alias) => alias !== basename(this.path));
  }

  /** The user's word counts; what else a hand wrote in the other is told below. */
  private isSaid(key: string, value: unknown): void {
    const { settings } = this.replacement;
    const own = this.said.get(key.toLowerCase());
    if (key === ENTITY_KEYS.aliases) return this.leave(key, this.aliasesByHand(value), own);
    if (listKeys('entity', settings).includes(key)) return this.leave(key, this.itemsByHand(value), own);
    const isOurs = entityOrder(settings).includes(key);
    if (!isOurs && JSON.stringify(own) !== JSON.stringify(value)) this.leftOver.push(lineOf(key, value));
  }

  private leave(key: string, items: readonly string[], own: unknown): void {
    const there = new Set(texts(own));
    const left = items.filter((item) => !there.has(item));
    if (left.length > 0) this.leftOver.push(lineOf(key, left));
  }

  private aliasesByHand(value: unknown): readonly string[] {
    const written = aliasMarksIn(this.other);
    return texts(value).filter((alias) => !written.has(aliasMark(alias)) && alias !== basename(this.path));
  }

  /** The list is not taken over, so the marks of what Dateline put there are not either. */
  private itemsByHand(value: unknown): readonly string[] {
    return texts(value).filter((item) => {
      const id = this.linked(item);
      return id === null || !this.marks.delete(markOf(id));
    });
  }

  /** Id of the entity that an item links. */
  private linked(item: string): string | null {
    const { all, index, redirection } = this.replacement;
    const [target] = linkTargets(item);
    const path = target === undefined ? null : redirection.after(target, this.path);
    const record = all.find((one) => one.path === path)?.record ?? index.recordAt(path ?? '');
    return record?.kind === 'entity' ? record.id : null;
  }
}

const lineOf = (key: string, value: unknown): string =>
  `- ${key}: ${Array.isArray(value) ? texts(value).join(', ') : typeof value === 'string' ? value : JSON.stringify(value)}`;
