import { basename } from '../../format/links';
import type { VaultIndex } from '../../index/vault-index';
import { entityId } from '../../model';

/** Words of a name. */
const LONGEST = 8;

/** Names that Dateline gave the notes of entities, by the entity's id. */
export type GivenNames = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What links to notes that were renamed showed before: a name that the note was given, an alias, or words whose id the entity
 * got when its note was made. `words`: those of a quotation, in which the name must stand.
 */
export function formerNames(
  targets: readonly string[],
  words: string,
  index: VaultIndex,
  given: GivenNames,
): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  for (const target of targets) {
    const name = words.includes(target) ? null : formerName(target, words, index, given);
    if (name !== null) former.set(target, name);
  }
  return former;
}

function formerName(target: string, words: string, index: VaultIndex, given: GivenNames): string | null {
  const record = index.recordAt(index.resolve(target) ?? '');
  if (record?.kind !== 'entity') return null;
  // The app writes the name as the note has it: any other spelling is somebody's own.
  if (basename(record.path) !== basename(`${target}.md`)) return null;
  const known = [...(given.get(record.id) ?? []), ...record.aliases].filter((each) => words.includes(each));
  // “World Food Program” stands in “World Food Programme”.
  const [longest] = known.sort((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  const names = new Set([record.id, ...record.sameAs].map(nameIn));
  return runsOf(words).find((run) => names.has(nameIn(entityId(record.type, run)))) ?? null;
}

/** `place:hoeryong:kp.north-hamgyong` → `hoeryong`. */
const nameIn = (id: string): string => id.split(':')[1] ?? '';

/** All runs of words, without the marks around them, the longest first. */
function runsOf(words: string): readonly string[] {
  const found = [...words.matchAll(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’.&-]*/gu)];
  const runs: string[] = [];
  for (let length = Math.min(LONGEST, found.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= found.length; at += 1) {
      const last = found[at + length - 1];
      runs.push(words.slice(found[at]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0)));
    }
  }
  return [...new Set(runs.flatMap((run) => [run, run.replace(/['’](?:s)?$|[.'’-]+$/u, '')]))];
}
