import type { Relinking } from './relinking';
import { basename } from '../../format/links';
import { type RelinkChange } from '../../notes';

/** What becomes of notes: those of entities made or filled with facts; items and brackets that come or go; single values. */
export const RELINK_KINDS = [
  'created',
  'filled',
  'added',
  'removed',
  'linked',
  'unlinked',
  'source',
  'location',
  'dates',
  'sources',
] as const;
export type RelinkKind = (typeof RELINK_KINDS)[number];
type RelinkCounts = Readonly<Partial<Record<RelinkKind, number>>>;

/** What changes for one entity, over all notes. */
export interface RelinkedEntity {
  readonly id: string;
  /** Of several with one name, each is called as its new note is. */
  readonly name: string;
  readonly counts: RelinkCounts;
  /** Articles that change for it. */
  readonly articles: number;
}

export interface RelinkSummary {
  /** Articles that change. */
  readonly articles: number;
  readonly counts: RelinkCounts;
  /** Those that most articles change for first. */
  readonly entities: readonly RelinkedEntity[];
}

/** What a relink would do, by kind of change and by entity. */
export function summarize({ notes }: Relinking): RelinkSummary {
  const counts = new Map<RelinkKind, number>();
  const entities = new Map<string, Tally>();
  const called = new Map<string, string>();
  let articles = 0;
  const add = (kind: RelinkKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const count = (id: string, name: string, kind: RelinkKind, path: string | null): void => {
    add(kind);
    const tally: Tally = entities.get(id) ?? { name, counts: new Map(), paths: new Set() };
    entities.set(id, tally);
    tally.counts.set(kind, (tally.counts.get(kind) ?? 0) + 1);
    if (path !== null) tally.paths.add(path);
  };
  for (const { plan, changes } of notes) {
    const { subject, path } = plan;
    if (subject.kind === 'article') articles += 1;
    else {
      count(subject.id, subject.name, plan.action === 'create' ? 'created' : 'filled', null);
      called.set(subject.id, basename(path));
    }
    for (const { change } of changes) {
      if (change.kind === 'dates' || change.kind === 'sources') add(change.kind);
      else count(change.entity, change.name, kindOf(change), path);
    }
  }
  const listed = distinguished([...entities].map(relinked), called).sort(byArticles);
  return { articles, counts: Object.fromEntries(counts), entities: listed };
}

/** A city and the region around it have one name; their notes do not. `called`: the names of notes by id. */
function distinguished(entities: readonly RelinkedEntity[], called: ReadonlyMap<string, string>): RelinkedEntity[] {
  const alike = new Map<string, number>();
  for (const { name } of entities) alike.set(name, (alike.get(name) ?? 0) + 1);
  return entities.map((entity) =>
    alike.get(entity.name) === 1 ? entity : { ...entity, name: called.get(entity.id) ?? entity.name },
  );
}

interface Tally {
  readonly name: string;
  readonly counts: Map<RelinkKind, number>;
  readonly paths: Set<string>;
}

const relinked = ([id, { name, counts, paths }]: readonly [string, Tally]): RelinkedEntity => ({
  id,
  name,
  counts: Object.fromEntries(counts),
  articles: paths.size,
});

const byArticles = (a: RelinkedEntity, b: RelinkedEntity): number =>
  b.articles - a.articles || (a.name < b.name ? -1 : 1);

export function kindOf(change: RelinkChange): RelinkKind {
  if (change.kind === 'list') return change.change;
  if (change.kind === 'property') return change.property;
  if (change.kind === 'dates' || change.kind === 'sources') return change.kind;
  return change.kind === 'link' ? 'linked' : 'unlinked';
}
