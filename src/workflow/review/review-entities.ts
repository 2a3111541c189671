import { type Analysis, type Entity, type EntityKind, ENTITY_KINDS, foldForm } from '../../model';
import type { VaultIndex } from '../../index/vault-index';
import type { Engine } from '../ports';
import type { ReviewWorld } from './decided';
import type { ReviewCandidate } from './model';
import { knownIn, nameOf } from './names';

/** Entities of one kind of source that a picker is shown, at most. */
const MOST = 30;

/** What a review knows of entities beside the vault and its articles: what was asked for so far. */
export class ReviewEntities {
  private readonly known = new Map<string, Entity>();
  private engine: Engine | null = null;

  constructor(private index: () => VaultIndex) {}

  use(engine: Engine): void {
    this.engine = engine;
  }

  get(id: string): Entity | null {
    return this.known.get(id) ?? null;
  }

  take(entities: Iterable<Entity>): void {
    for (const entity of entities) this.known.set(entity.id, entity);
  }

  /** Learns of those that lost in an analysis, so that they can be chosen instead. */
  async learn({ mentions, location, entities }: Analysis): Promise<void> {
    const losers = [...mentions.flatMap((mention) => mention.losers), ...(location?.losers ?? [])];
    const ids = new Set(losers.map(({ entity }) => entity));
    await this.ask([...ids].filter((id) => entities[id] === undefined && !this.known.has(id)));
  }

  /** Learns what packs and gazetteer know of some ids. */
  async ask(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) this.take((await this.engine?.about(ids)) ?? []);
  }

  /** Those of the vault first, then those of the packs and the gazetteer. */
  async find(words: string, kinds: readonly EntityKind[] = ENTITY_KINDS): Promise<readonly ReviewCandidate[]> {
    const index = this.index();
    const key = foldForm(words);
    if (key === '') return [];
    const own = inVault(key, kinds, index);
    const others = (await this.engine?.find(words, kinds)) ?? [];
    const more = others.filter(({ id }) => index.entity(id) === null && !own.some((each) => each.id === id));
    const shown = more.slice(0, MOST);
    this.take(shown);
    // What stands above comes along, so that a note can say where it is.
    await this.ask(
      shown.flatMap(({ parent, location, broader }) => [parent, location, broader].flatMap((id) => id ?? [])),
    );
    const world: ReviewWorld = { index, entity: (id) => this.get(id) };
    const known = knownIn({}, world);
    return [...own, ...shown].map((entity, at) => ({
      ...nameOf(entity, known, world),
      score: -at,
      why: at < own.length ? 'it has a note' : entity.origin === 'gazetteer' ? 'from the gazetteer' : 'from a pack',
      coordinates: entity.coordinates ?? null,
    }));
  }
}

/** Entities of the vault, those called so first, then those whose name, then whose aliases begin so, then by a later word. */
function inVault(key: string, kinds: readonly EntityKind[], index: VaultIndex): readonly Entity[] {
  const found: { readonly entity: Entity; readonly rank: number; readonly count: number }[] = [];
  for (const entity of index.entities()) {
    if (!kinds.includes(entity.kind)) continue;
    const rank = Math.min(...formsOf(entity).map((form, at) => rankOf(form, key, at > 0)));
    if (rank < Infinity) found.push({ entity, rank, count: index.countOf(entity.id) });
  }
  return found
    .sort((a, b) => a.rank - b.rank || b.count - a.count || (a.entity.name < b.entity.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ entity }) => entity);
}

/** Folded, the name first; an index gives the same object for an entity as long as its note is the same. */
const folded = new WeakMap<Entity, readonly string[]>();

function formsOf(entity: Entity): readonly string[] {
  const forms = folded.get(entity) ?? [entity.name, ...entity.aliases].map(foldForm);
  folded.set(entity, forms);
  return forms;
}

function rankOf(form: string, key: string, isAlias: boolean): number {
  const rank = form === key ? 0 : form.startsWith(key) ? 1 : ` ${form}`.includes(` ${key}`) ? 2 : Infinity;
  return rank * 2 + (isAlias ? 1 : 0);
}
