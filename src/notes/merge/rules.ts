import type { EntityKind, Settings } from '../../model';
import { ENTITY_KEYS, relationKey } from '../../format/managed';
import { markOf, type Marks } from '../../format/marks';
import { texts, type EntityRecord } from '../../format/note-record';
import type { Extra } from '../retarget/note';
import type { ListRules } from '../retarget/managed-lists';

/** Key of the list in which a note names entities of a kind; null where it has none for them. */
export function listKeyOf(kind: EntityKind, note: 'article' | 'entity', settings: Settings): string | null {
  const { actors, places, themes } = settings.properties;
  if (kind === 'place') return note === 'article' ? places : relationKey('places', settings);
  if (kind === 'theme') return note === 'article' ? themes : relationKey('themes', settings);
  if (note === 'article') return actors;
  const lists = { agency: 'agencies', organization: 'organizations', person: 'people', source: null } as const;
  const list = lists[kind];
  return list === null ? null : relationKey(list, settings);
}

/** The list an item belongs to after its entity's kind changed: another one only if it stood where its kind stands. */
export function keyAfter(
  key: string,
  kinds: { readonly from: EntityKind; readonly to: EntityKind },
  note: 'article' | 'entity',
  settings: Settings,
): string {
  return key === listKeyOf(kinds.from, note, settings) ? (listKeyOf(kinds.to, note, settings) ?? key) : key;
}

/** In every note’s lists, the one entity takes the place of the other; in their own, neither links itself, except in words of a hand. */
export function mergeRules(
  from: EntityRecord,
  into: EntityRecord,
  note: { readonly path: string; readonly kind: 'article' | 'entity' },
  settings: Settings,
): ListRules {
  const isOwn = note.path === from.path || note.path === into.path;
  return {
    items: ({ path, key }, _, isWorded) => {
      if (path !== from.path && !(isOwn && path === into.path)) return [{ path, key }];
      if (isOwn) return isWorded ? [{ path: into.path, key }] : [];
      return [{ path: into.path, key: keyAfter(key, { from: from.type, to: into.type }, note.kind, settings) }];
    },
    marks: (marks, has) =>
      isOwn
        ? without(marks, [from.id, into.id])
        : mergedMarks(marks, { id: from.id, has: has(from.path) }, { id: into.id, has: has(into.path) }),
  };
}

const without = (marks: Marks, ids: readonly string[]): Marks => {
  const gone = new Set(ids.map(markOf));
  return new Set([...marks].filter((mark) => !gone.has(mark)));
};

interface Linked {
  readonly id: string;
  readonly has: boolean;
}

/**
 * Marks of a note in which one entity takes the place of another. What a user put there by hand stays the user's; what a
 * user took out stays out unless the other entity stands there.
 */
function mergedMarks(marks: Marks, from: Linked, into: Linked): Marks {
  const [gone, stays] = [markOf(from.id), markOf(into.id)];
  if (gone === stays || (!from.has && !marks.has(gone))) return marks;
  const byHand = (from.has && !marks.has(gone)) || (into.has && !marks.has(stays));
  const merged = new Set(marks);
  merged.delete(gone);
  if (byHand) merged.delete(stays);
  else merged.add(stays);
  return merged;
}

/** Whoever was told apart from the one is told apart from the other now. */
export const distinctIds =
  (from: EntityRecord, into: EntityRecord): Extra =>
  (data) => {
    const before = texts(data[ENTITY_KEYS.notSameAs]);
    const gone = new Set([from.id, ...from.sameAs]);
    if (!before.some((id) => gone.has(id))) return {};
    return { [ENTITY_KEYS.notSameAs]: [...new Set(before.map((id) => (gone.has(id) ? into.id : id)))] };
  };
