import { ok, type Outcome, type Settings } from '../../model';
import { chainAbove, type Above } from '../above';
import { entityName } from '../../index/entity-name';
import { editFrontmatter, frontmatterComments, readFrontmatter } from '../../format/frontmatter';
import { entityOrder } from '../../format/managed';
import type { EntityRecord } from '../../format/note-record';
import { retargetNote, type RetargetedNote } from '../retarget/note';
import type { Redirection } from '../retarget/redirection';
import type { Rewriting } from '../retarget/rewrite';
import type { VaultIndex } from '../../index/vault-index';
import { inCode, ownBody, withPart } from './merged-body';
import { mergedProperties } from './merged-properties';
import { mergeRules } from './rules';

export interface Merging {
  readonly from: EntityRecord;
  readonly into: EntityRecord;
  readonly index: VaultIndex;
  readonly redirection: Redirection;
  readonly settings: Settings;
}

/** How links of a note are read and written when one entity's note goes into another's. */
export const mergeRewriting = ({ from, into, redirection }: Merging, source: string): Rewriting => ({
  redirection,
  fate: (path) => (path === from.path ? into.path : path),
  source,
  sourceAfter: source === from.path ? into.path : source,
});

/**
 * The note that stays, with what the other held: names, ids and facts it lacks, properties of the user's, and below a
 * heading what finds no place there, comments too, and the other's own text. `texts`: both notes as they stand.
 */
export function mergedNote(
  merging: Merging,
  texts: { readonly from: string; readonly into: string },
): Outcome<RetargetedNote> {
  const { from, into } = merging;
  const own = retargetOwn(merging, into, texts.into);
  const other = retargetOwn(merging, from, texts.from);
  if (!own.ok) return own;
  if (!other.ok) return other;
  const joined = joinedNote(merging, { from: other.value.text, into: own.value.text });
  if (!joined.ok) return joined;
  const links = [...own.value.links, ...other.value.links];
  return ok({ text: joined.value, links, problems: other.value.problems });
}

/** The same of texts whose links are written anew already. */
export function joinedNote(merging: Merging, texts: { readonly from: string; readonly into: string }): Outcome<string> {
  const { from, into, settings } = merging;
  const intoRead = readFrontmatter(texts.into, into.path);
  const fromRead = readFrontmatter(texts.from, from.path);
  if (!intoRead.ok) return intoRead;
  if (!fromRead.ok) return fromRead;
  const merged = mergedProperties({ ...bothOf(merging), fromData: fromRead.value.data, intoData: intoRead.value.data });
  const edited = editFrontmatter(texts.into, merged.changes, into.path, entityOrder(settings));
  if (!edited.ok) return edited;
  const comments = frontmatterComments(texts.from)
    .filter((comment) => comment !== '')
    .map((comment) => `- comment: ${inCode(comment)}`);
  const parts = [[...merged.leftOver, ...comments].join('\n'), ownBody(fromRead.value.body, settings)];
  return ok(withPart(edited.value, `Merged from ${entityName(from)}`, parts));
}

const retargetOwn = (merging: Merging, record: EntityRecord, text: string): Outcome<RetargetedNote> =>
  retargetNote(
    { path: record.path, text, record },
    mergeRewriting(merging, record.path),
    mergeRules(merging.from, merging.into, { path: record.path, kind: 'entity' }, merging.settings),
    merging.settings,
  );

function bothOf({
  from,
  into,
  index,
  redirection,
  settings,
}: Merging): Omit<Parameters<typeof mergedProperties>[0], 'fromData' | 'intoData'> {
  const recordAt = (path: string): EntityRecord | null => {
    const record = index.recordAt(path);
    return record?.kind === 'entity' ? record : null;
  };
  const above = (key: string): Above | null =>
    key === settings.properties.location ? 'location' : key === 'parent' || key === 'broader' ? key : null;
  return {
    from,
    into,
    settings,
    resolve: (target) => redirection.after(target, into.path),
    idAt: (path) => recordAt(path)?.id ?? null,
    mayBeAbove: (path, key) => {
      const [property, record] = [above(key), recordAt(path)];
      if (property === null || record === null) return true;
      const chain = [record, ...chainAbove(record, property, index)];
      return !chain.some((one) => one.path === into.path || one.path === from.path);
    },
  };
}
