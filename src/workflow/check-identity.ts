import { message, problemOf, type Entity, type Message, type Problem } from '../model';
import type { ArticleRecord, EntityRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';
import { markOf } from '../format/marks';

/**
 * What must hold between the notes of a vault, whatever was merged, split, moved, deleted or synced: `merged-entity`,
 * `merged-twice`, `merged-apart`, `circular-position`, `listed-twice`, `stale-mark`.
 */
export function checkIdentity(index: VaultIndex): readonly Problem[] {
  const entities = [...index.entityRecords].sort(byPath);
  return [
    ...mergedIds(entities),
    ...circles(index),
    ...index.articles.flatMap((article) => listedTwice(article, index)),
    ...staleMarks(entities, index),
  ];
}

const byPath = (a: EntityRecord, b: EntityRecord): number => (a.path < b.path ? -1 : 1);

function mergedIds(entities: readonly EntityRecord[]): readonly Problem[] {
  const own = new Map(entities.map((entity) => [entity.id, entity.path]));
  const into = new Map<string, string>();
  const faults: Problem[] = [];
  for (const { path, id, sameAs, notSameAs } of entities) {
    for (const merged of new Set(sameAs)) {
      const fault = (code: string, says: Message): number => faults.push(problemOf(code, path, says));
      const other = own.get(merged);
      if (merged === id) fault('merged-entity', message`It says of itself that it was merged into it (${merged}).`);
      else if (other !== undefined)
        fault(
          'merged-entity',
          message`It says that ${merged} was merged into it, which has a note of its own: ${other}.`,
        );
      const before = into.get(merged);
      if (before !== undefined)
        fault('merged-twice', message`It says that ${merged} was merged into it, as does ${before}.`);
      if (notSameAs.includes(merged))
        fault('merged-apart', message`It says of ${merged} that it is the same and that it is not.`);
      into.set(merged, path);
    }
  }
  return faults;
}

const UPWARDS = ['parent', 'location', 'broader'] as const;

/** Chains of one relation that end where they began; each is told once, at its first note. */
function circles(index: VaultIndex): readonly Problem[] {
  const entities = index.entities();
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return UPWARDS.flatMap((key) => {
    const circular = entities.map((entity) => circleFrom(entity, key, byId)).filter((circle) => circle.length > 0);
    const first = circular.filter(([start, ...others]) => others.every((other) => (start?.id ?? '') <= other.id));
    return first.map((circle) =>
      problemOf(
        'circular-position',
        index.entity(circle[0]?.id ?? '')?.path ?? '',
        message`Its “${key}” leads back to itself: ${circle.map(({ name }) => name).join(' → ')}.`,
      ),
    );
  });
}

/** The chain from an entity back to it; empty where it does not come back. */
function circleFrom(
  start: Entity,
  key: (typeof UPWARDS)[number],
  byId: ReadonlyMap<string, Entity>,
): readonly Entity[] {
  const chain: Entity[] = [];
  const passed = new Set<string>();
  for (let at: Entity | undefined = start; at !== undefined && !passed.has(at.id);) {
    passed.add(at.id);
    chain.push(at);
    const up: string | undefined = at[key];
    if (up === start.id) return chain;
    at = up === undefined ? undefined : byId.get(up);
  }
  return [];
}

/** Two items of one list that link one note, as a merge would leave them that forgot to look. */
function listedTwice(article: ArticleRecord, index: VaultIndex): readonly Problem[] {
  return (['actors', 'places', 'themes'] as const).flatMap((list) => {
    const paths = article[list].flatMap((target) => index.resolve(target) ?? []);
    const twice = new Set(paths.filter((path, at) => paths.indexOf(path) !== at));
    return [...twice].map((path) =>
      problemOf('listed-twice', article.path, message`Its list of ${list} links “${path}” more than once.`),
    );
  });
}

/** Marks of entities that were merged: they must be those of the entity they were merged into. */
function staleMarks(entities: readonly EntityRecord[], index: VaultIndex): readonly Problem[] {
  const present = new Set(entities.map(({ id }) => markOf(id)));
  const merged = new Map(entities.flatMap(({ sameAs }) => sameAs.map((id) => [markOf(id), id] as const)));
  for (const mark of present) merged.delete(mark);
  if (merged.size === 0) return [];
  return [...index.articles, ...entities].flatMap(({ path, marks }) =>
    [...marks].flatMap((mark) => {
      const id = merged.get(mark);
      const message = `Its “dateline-links” holds the mark of an entity that was merged (${String(id)}).`;
      return id === undefined ? [] : [{ code: 'stale-mark', subject: path, message }];
    }),
  );
}
