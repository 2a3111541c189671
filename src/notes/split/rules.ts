import type { Settings } from '../../model';
import { entityName } from '../../index/entity-name';
import { nameKey } from '../../format/links';
import { ARTICLE_KEYS, ENTITY_KEYS } from '../../format/managed';
import { markOf } from '../../format/marks';
import { keyAfter } from '../merge/rules';
import type { EntityRecord } from '../../format/note-record';
import { startOfBody, type Note } from '../retarget/note';
import { linksInBody } from '../retarget/links-in';
import type { ListRules } from '../retarget/managed-lists';
import type { Redirection } from '../retarget/redirection';
import type { Rewriting } from '../retarget/rewrite';
import type { Other, SplitChoice } from './choice';

export interface Splitting {
  readonly from: EntityRecord;
  readonly other: Other;
  readonly choice: SplitChoice;
  readonly redirection: Redirection;
  readonly settings: Settings;
}

/** What becomes of the one entity in a note. `both`: the other comes beside it. */
type Share = 'none' | 'both' | 'all';

/** How a note's links and lists change: everything where it was chosen, else what shows one of the forms. */
export function splitNote(
  splitting: Splitting,
  note: Note,
): { readonly rewriting: Rewriting; readonly rules: ListRules } {
  const { from, other, choice, redirection, settings } = splitting;
  const share = shareOf(splitting, note);
  const forms = new Set((choice.forms ?? []).map(nameKey));
  const isChosen = choice.articles?.includes(note.path) ?? false;
  const managed = singleKeys(note, settings);
  const moves = (shown: string | null, key: string | null): boolean => {
    if (key !== null && managed.has(key)) return share === 'all' && canStandIn(key, splitting);
    return isChosen || (shown !== null && forms.has(nameKey(shown)));
  };
  return {
    rewriting: {
      redirection,
      fate: (path, shown, key) => (path === from.path && moves(shown, key) ? other.path : path),
      source: note.path,
      sourceAfter: note.path,
    },
    rules: rulesOf(splitting, note.record?.kind === 'article' ? 'article' : 'entity', share),
  };
}

/** In articles that were not chosen, the words of the text decide; the lists of entities are computed anew. */
function shareOf({ from, choice }: Splitting, { path, text, record }: Note): Share {
  if (choice.articles?.includes(path) ?? false) return 'all';
  const forms = choice.forms ?? [];
  if (forms.length === 0 || record?.kind !== 'article') return 'none';
  const moving = new Set(forms.map(nameKey));
  const staying = [entityName(from), ...from.aliases].filter((form) => !moving.has(nameKey(form)));
  const { moved, stays } = namedIn(text.slice(startOfBody(text, path)), forms, staying);
  if (!moved) return 'none';
  return stays ? 'both' : 'all';
}

function rulesOf({ from, other, settings }: Splitting, note: 'article' | 'entity', share: Share): ListRules {
  const kinds = { from: from.type, to: other.kind };
  return {
    items: ({ path, key }) => {
      const own = { path, key };
      if (path !== from.path || share === 'none') return [own];
      const moved = { path: other.path, key: keyAfter(key, kinds, note, settings) };
      return share === 'both' ? [own, moved] : [moved];
    },
    // The user says who is meant: the one is taken out and does not come back, the other is the user's own.
    marks: (marks, has) => {
      if (share === 'none' || !has(from.path)) return marks;
      const marked = new Set(marks);
      if (share === 'all') marked.add(markOf(from.id));
      if (share === 'all' || !has(other.path)) marked.delete(markOf(other.id));
      return marked;
    },
  };
}

/** Dateline's properties that hold one link. */
function singleKeys({ record }: Note, { properties }: Settings): ReadonlySet<string> {
  if (record === null) return new Set();
  const { source, location } = properties;
  return new Set([source, location, ARTICLE_KEYS.copyOf, ENTITY_KEYS.parent, ENTITY_KEYS.broader]);
}

/** A story happens in a place, and an outlet is a body. */
function canStandIn(key: string, { from, other, settings }: Splitting): boolean {
  if (from.type === other.kind) return true;
  if (key === settings.properties.location) return other.kind === 'place';
  return key !== settings.properties.source || ['agency', 'organization', 'source'].includes(other.kind);
}

/** Which of two entities a text names. */
interface NamedEntities {
  readonly moved: boolean;
  readonly stays: boolean;
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
const isWordPart = (text: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(text);

/**
 * Whether a body names an entity by forms that move to another, by others, or by both. Longer forms come first: in
 * “Kim Jong Un” there is no “Kim”.
 */
function namedIn(body: string, moving: readonly string[], staying: readonly string[]): NamedEntities {
  const text = folded(asShown(body));
  const moved = new Set(moving.map(folded));
  const forms = [...new Set([...moved, ...staying.map(folded)])].filter((form) => form !== '');
  const covered: { readonly start: number; readonly end: number }[] = [];
  const named = { moved: false, stays: false };
  for (const form of forms.sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const span = { start: at, end: at + form.length };
      if (!isWhole(text, span.start, span.end) || covered.some((one) => one.start < span.end && span.start < one.end))
        continue;
      covered.push(span);
      named[moved.has(form) ? 'moved' : 'stays'] = true;
    }
  }
  return named;
}

/** In scripts without spaces a form is not bounded by anything; there, and only there, it may stand within a word. */
function isWhole(text: string, start: number, end: number): boolean {
  const [before, first] = [text.slice(Math.max(0, start - 1), start), text.slice(start, start + 1)];
  const [last, behind] = [text.slice(end - 1, end), text.slice(end, end + 1)];
  const unspaced = (char: string): boolean =>
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(char);
  const open = isWordPart(before) && isWordPart(first) && !unspaced(first);
  return !open && !(isWordPart(last) && isWordPart(behind) && !unspaced(last));
}

/** The body with its links replaced by the words they show: where they lead names nobody. */
function asShown(body: string): string {
  let text = '';
  let from = 0;
  for (const { start, end, kind, shown } of linksInBody(body)) {
    text += body.slice(from, start) + (kind === 'wiki' ? (shown ?? '') : '');
    from = end;
  }
  return text + body.slice(from);
}
