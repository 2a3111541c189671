import { ok, type Outcome, type Problem, type Settings } from '../../model';
import { editFrontmatter, readFrontmatter, type FrontmatterChanges } from '../../format/frontmatter';
import { ARTICLE_KEYS, articleOrder, ENTITY_KEYS, entityOrder } from '../../format/managed';
import type { NoteRecord } from '../../format/note-record';
import { listKeys, rewriteLists, statementKeys, type ListRules } from './managed-lists';
import { rewriteOwn } from './own-properties';
import { rewriteBody, type Retargeted, type Rewriting } from './rewrite';

export interface Note {
  readonly path: string;
  readonly text: string;
  /** What Dateline knows of it; null for a note of the user's. */
  readonly record: NoteRecord | null;
}

export interface RetargetedNote {
  readonly text: string;
  readonly links: readonly Retargeted[];
  /** Properties that could not be edited; the rest of the note is. */
  readonly problems: readonly Problem[];
}

/** More that happens to the properties of a note, by what they are. */
export type Extra = (data: Readonly<Record<string, unknown>>) => FrontmatterChanges;

/**
 * A note with every link written anew that the act makes lead elsewhere: in its body, in its own properties, and in
 * Dateline's, whose lists also follow the rules of the act. Code, comments and HTML stay as they are, as in Obsidian's own
 * renaming. Problems `unusual-yaml`, `invalid-yaml` where Dateline's own lists cannot be edited: the act would leave them behind.
 */
export function retargetNote(
  { path, text, record }: Note,
  rewriting: Rewriting,
  rules: ListRules,
  settings: Settings,
  extra: Extra = () => ({}),
): Outcome<RetargetedNote> {
  const bodyStart = startOfBody(text, path);
  const body = rewriteBody(text.slice(bodyStart), rewriting);
  const withBody = text.slice(0, bodyStart) + body.text;
  const kind = record?.kind === 'article' || record?.kind === 'entity' ? record.kind : null;
  const keys = kind === null ? [] : listKeys(kind, settings);
  const own = rewriteOwn(withBody, { leave: new Set(keys), bare: kind === null ? NONE : singles(settings) }, rewriting);
  const problems = own.ok ? [] : [own.problem];
  const withOwn = own.ok ? own.value.text : withBody;
  const links = [...body.links, ...(own.ok ? own.value.links : [])];
  if (kind === null) return ok({ text: withOwn, links, problems });
  const read = readFrontmatter(withOwn, path);
  if (!read.ok) return read;
  const lists = rewriteLists(read.value.data, keys, rules, rewriting, statementKeys(settings));
  const changes = { ...lists.changes, ...extra(read.value.data) };
  const order = kind === 'article' ? articleOrder(settings) : entityOrder(settings);
  const edited = editFrontmatter(withOwn, changes, path, order);
  return edited.ok ? ok({ text: edited.value, links: [...links, ...lists.links], problems }) : edited;
}

const NONE: ReadonlySet<string> = new Set();

/** Properties of Dateline's that hold one link. */
const singles = ({ properties }: Settings): ReadonlySet<string> =>
  new Set([properties.source, properties.location, ARTICLE_KEYS.copyOf, ENTITY_KEYS.parent, ENTITY_KEYS.broader]);

/** Of a note whose properties cannot be read, they are passed over all the same: Obsidian reads no links there. */
export function startOfBody(text: string, path: string): number {
  const read = readFrontmatter(text, path);
  if (read.ok) return text.length - read.value.body.length;
  const block = /^\ufeff?---[ \t]*\r?\n[^]*?^---[ \t]*(?:\r?\n|$)/m.exec(text);
  return block?.[0].length ?? 0;
}
