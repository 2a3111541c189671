import type { Analysis, Article, Entity, Finding, ResolvedMention, Settings } from '../../../model';
import { WAITS } from '../admission/at-once';
import { clustersOf, type Cluster, type NameRules } from './clusters';
import type { NameTable } from './name-table';
import { withEntities } from './replace';
import { StorySurnames, type BorneName, type VaultPeople } from './surnames';

/** When a name that a story tells only in passing gets a note. */
export type NamedInPassing = Settings['entities']['namedInPassing'];

/** What is known of names beside the stories at hand. */
export interface KnownNames {
  /** Whether an entity has its note. */
  hasNote(entity: Entity): boolean;
  /** Whether another story of the vault names an entity, by one of its names, in other words than these stories. */
  isNamedElsewhere(entity: Entity): boolean;
  readonly people: VaultPeople;
}

/** A name that one story tells in passing. */
export interface WaitingName {
  readonly entity: Entity;
  /** By which texts name it. */
  readonly forms: readonly string[];
  /** Marks of the sentences that do. */
  readonly sentences: ReadonlySet<number>;
}

/** Names over many stories: which are one, what they are called, and who gets a note. */
export class SettledNames {
  /** By the ids of stories and by those that stand for them. */
  private readonly clusters = new Map<string, Cluster>();
  private readonly surnames: StorySurnames;
  private readonly admitted = new Map<Cluster, boolean>();

  constructor(
    table: NameTable,
    rules: NameRules,
    private readonly known: KnownNames,
    private readonly passing: NamedInPassing,
  ) {
    for (const [id, cluster] of clustersOf(table, rules)) {
      this.clusters.set(id, cluster);
      this.clusters.set(cluster.entity.id, cluster);
    }
    this.surnames = new StorySurnames(table, (id) => this.standing(id), known.people);
  }

  /** Who stands for an entity of a story; null for one that no story names. */
  standing(id: string): Entity | null {
    return this.clusters.get(id)?.entity ?? null;
  }

  /** People and bodies that no note told of, as they are called over all stories, by id. */
  told(): readonly Entity[] {
    const all = new Set([...this.clusters.values()].map(({ entity }) => entity));
    const told = [...all].filter(({ kind, origin }) => origin !== 'vault' && TOLD.has(kind));
    return told.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Who bears a name by other stories: of these, or of the vault. */
  bearer(id: string): Entity | null {
    return this.surnames.entity(id);
  }

  /** The mentions of an article by surname alone that other stories explain. */
  bearersIn(article: Article, analysis: Analysis): ReadonlyMap<ResolvedMention, BorneName> {
    return this.surnames.bearersIn(article, analysis);
  }

  /** An analysis with the entities that stand for its own; who waits for a second story is not linked. */
  linked(analysis: Analysis): Analysis {
    const standing = new Map<string, Entity>();
    for (const [id, entity] of Object.entries(analysis.entities)) {
      const settled = this.clusters.get(id)?.entity;
      if (settled !== undefined && settled !== entity) standing.set(id, settled);
    }
    const replaced = standing.size === 0 ? analysis : withEntities(analysis, standing, () => null);
    const { actors, places } = replaced;
    return { ...replaced, actors: actors.map(this.admit), places: places.map(this.admit) };
  }

  /** Who waits for a second story, by these stories and what has notes. */
  get waiting(): readonly WaitingName[] {
    if (this.passing !== 'second story') return [];
    const all = new Set(this.clusters.values());
    return [...all].filter((cluster) => isNamed(cluster) && !this.isEnough(cluster)).map(waitingName);
  }

  private readonly admit = (finding: Finding): Finding => {
    const cluster = this.clusters.get(finding.entity);
    if (!finding.linked || cluster === undefined || this.isAdmitted(cluster)) return finding;
    return { ...finding, linked: false, waits: this.passing === 'second story', why: WAITS };
  };

  private isAdmitted(cluster: Cluster): boolean {
    const known = this.admitted.get(cluster) ?? this.admits(cluster);
    this.admitted.set(cluster, known);
    return known;
  }

  private admits(cluster: Cluster): boolean {
    return this.isEnough(cluster) || (this.passing === 'second story' && this.known.isNamedElsewhere(cluster.entity));
  }

  private isEnough(cluster: Cluster): boolean {
    const { entity, entries } = cluster;
    if (this.passing === 'at once' || entries.some(({ atOnce }) => atOnce) || this.known.hasNote(entity)) return true;
    return this.passing === 'second story' && sentencesOf(cluster).size > 1;
  }
}

const TOLD: ReadonlySet<Entity['kind']> = new Set(['person', 'agency', 'organization']);

const sentencesOf = ({ entries }: Cluster): ReadonlySet<number> =>
  new Set(entries.flatMap(({ sentences }) => [...sentences]));

/** Whether any story names it so that it may be linked. */
const isNamed = (cluster: Cluster): boolean => sentencesOf(cluster).size > 0;

const waitingName = (cluster: Cluster): WaitingName => {
  const { entity, entries } = cluster;
  const forms = new Set([entity.name, ...entity.aliases, ...entries.flatMap((entry) => [...entry.forms.keys()])]);
  return { entity, forms: [...forms], sentences: sentencesOf(cluster) };
};
