import type { VaultIndex } from '../../index/vault-index';
import { entityId } from '../../model';

/** Words of a name. */
const LONGEST = 8;

/**
 * What links to notes that were renamed showed before: an alias, or words whose id the entity got when its note was made.
 * `words`: those of a quotation, in which the name must stand.
 */
export function formerNames(targets: readonly string[], words: string, index: VaultIndex): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  for (const target of targets) {
    const name = words.includes(target) ? null : formerName(target, words, index);
    if (name !== null) former.set(target, name);
  }
  return former;
}

function formerName(target: string, words: string, index: VaultIndex): string | null {
  const record = index.recordAt(index.resolve(target) ?? '');
  if (record?.kind !== 'entity') return null;
  const alias = record.aliases.find((each) => words.includes(each));
  if (alias !== undefined) return alias;
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
