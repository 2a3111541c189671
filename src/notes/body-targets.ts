import type { Analysis, EntityKind, Settings } from '../model';
import type { LinkedEntities } from './article-entities';
import { basename, linkTargets, nameKey } from '../format/links';
import type { NoteNames } from './note-names';
import type { VaultIndex } from '../index/vault-index';

interface Known {
  readonly analysis: Analysis;
  readonly index: VaultIndex;
  readonly settings: Settings;
}

/** Entities whose first mention gets a link: actors and places of the kinds that are switched on, not linked in the body yet. */
export function bodyTargets(
  { analysis, index, settings }: Known,
  linked: LinkedEntities,
  names: NoteNames,
  body: string,
): ReadonlyMap<string, string> {
  const written = linkTargets(body);
  const linkedPaths = new Set(written.map((target) => index.resolve(target)));
  const linkedNames = new Set(written.map((target) => nameKey(basename(target))));
  const targets = new Map<string, string>();
  for (const id of [...linked.actors, ...linked.places, ...linked.location]) {
    const kind = analysis.entities[id]?.kind;
    const path = names.pathOf(id);
    const target = names.targetOf(id);
    if (kind === undefined || path === null || target === null || !isLinkedInBody(kind, settings)) continue;
    if (!linkedPaths.has(path) && !linkedNames.has(nameKey(basename(path)))) targets.set(id, target);
  }
  return targets;
}

/** An outlet that acts is linked as organisations are; themes have no words of their own. */
function isLinkedInBody(kind: EntityKind, { links }: Settings): boolean {
  if (kind === 'theme') return false;
  return links.inBody[kind === 'source' ? 'organization' : kind];
}
