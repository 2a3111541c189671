import { WAITS } from '../admission/verdict';
import { clustersOf, type Cluster } from './clusters';
import type { NameRules, NameTable } from './groups';
import { StorySurnames, type BorneName, type VaultPeople } from './surnames';
import { withSpeakers } from '../statements/mention-index';
import {
  detailOf,
  message,
  reasonOf,
  strongerPart,
  wordingOf,
  type Analysis,
  type Entity,
  type Finding,
  type ResolvedMention,
  type StoryLocation,
  type ThemeFinding,
  type Article,
  type Settings,
} from '../../../model';

/**
 * An analysis in which others stand for some of its entities, by id: in mentions, findings, references and the story's
 * location. What turns out to be one entity is one finding; a finding moves to the list of what its entity is. `whyNot`:
 * why an entity is not to be linked, by its id; null where it may be.
 */
export const withEntities = (
  analysis: Analysis,
  current: ReadonlyMap<string, Entity>,
  whyNot: (id: string) => string | null,
): Analysis => new Replacing(analysis, current, whyNot).result();

class Replacing {
  constructor(
    private readonly analysis: Analysis,
    private readonly current: ReadonlyMap<string, Entity>,
    private readonly whyNot: (id: string) => string | null,
  ) {}

  result(): Analysis {
    const { analysis } = this;
    const { actors, places, themes } = this.lists();
    const location = analysis.location && this.location(analysis.location);
    const source = analysis.source === null ? null : this.at(analysis.source);
    return {
      ...withSpeakers(analysis, (id) => this.at(id)),
      mentions: analysis.mentions.map((mention) => this.mention(mention)),
      entities: this.entities(),
      actors,
      places,
      themes,
      location,
      outletTraits: this.outletTraits(),
      source: source === null || this.whyNot(source) !== null ? null : source,
    };
  }

  private at(id: string): string {
    return this.current.get(id)?.id ?? id;
  }

  private entity(id: string): Entity | undefined {
    return this.current.get(id) ?? this.analysis.entities[id];
  }

  private entities(): Analysis['entities'] {
    const all = Object.create(null) as Record<string, Entity>;
    for (const id of Object.keys(this.analysis.entities)) {
      const entity = this.entity(id);
      if (entity) all[entity.id] = this.referring(entity);
    }
    return all;
  }

  private outletTraits(): Analysis['outletTraits'] {
    const all = Object.create(null) as Record<string, readonly string[]>;
    for (const [id, traits] of Object.entries(this.analysis.outletTraits))
      all[this.at(id)] = [...new Set([...(all[this.at(id)] ?? []), ...traits])];
    return all;
  }

  /** What it refers to may be known by another id as well. */
  private referring(entity: Entity): Entity {
    const { parent, location, broader } = entity;
    if ([parent, location, broader].every((id) => id === undefined || this.at(id) === id)) return entity;
    return {
      ...entity,
      ...(parent === undefined ? {} : { parent: this.at(parent) }),
      ...(location === undefined ? {} : { location: this.at(location) }),
      ...(broader === undefined ? {} : { broader: this.at(broader) }),
    };
  }

  private mention(mention: ResolvedMention): ResolvedMention {
    const { entity: id, resolution } = mention;
    const known = id === null ? undefined : this.current.get(id);
    if (known === undefined || known.id === id) return mention;
    const says = message`${wordingOf(detailOf(resolution))}; in the vault this is “${known.name}”`;
    return { ...mention, entity: known.id, resolution: reasonOf(resolution.rule, says) };
  }

  private location(location: StoryLocation): StoryLocation | null {
    const entity = this.entity(location.entity);
    if (entity === undefined || entity.kind !== 'place' || this.whyNot(entity.id) !== null) return null;
    return { ...location, entity: entity.id };
  }

  /** Findings in the list of what the vault says they are, each entity once. */
  private lists(): Pick<Analysis, 'actors' | 'places' | 'themes'> {
    const { actors, places, themes } = this.analysis;
    const isTheme = (id: string): boolean => this.entity(id)?.kind === 'theme';
    const told = themes.filter(({ entity }) => isTheme(entity));
    const findings = this.merged([
      ...[...actors, ...places].filter(({ entity }) => !isTheme(entity)),
      ...themes.filter(({ entity }) => !isTheme(entity)).map(asFinding),
    ]);
    const retyped = [...actors, ...places].filter(({ entity }) => isTheme(entity)).map((each) => this.asTheme(each));
    const isPlace = ({ entity }: Finding): boolean => this.kindNow(entity) === 'place';
    return {
      actors: findings.filter((finding) => !isPlace(finding)),
      places: findings.filter(isPlace),
      themes: this.wanted([...told, ...retyped]),
    };
  }

  private kindNow(id: string): Entity['kind'] | undefined {
    return [...this.current.values()].find((entity) => entity.id === id)?.kind ?? this.analysis.entities[id]?.kind;
  }

  private merged(findings: readonly Finding[]): readonly Finding[] {
    const all = new Map<string, Finding>();
    for (const finding of findings) {
      const entity = this.at(finding.entity);
      const before = all.get(entity);
      all.set(entity, before ? together(before, finding) : this.asLinked({ ...finding, entity }));
    }
    return [...all.values()];
  }

  private asLinked(finding: Finding): Finding {
    const why = this.whyNot(finding.entity);
    return why === null ? finding : { ...finding, linked: false, why };
  }

  private wanted(themes: readonly ThemeFinding[]): readonly ThemeFinding[] {
    const seen = new Set<string>();
    return themes
      .map((theme) => ({ ...theme, entity: this.at(theme.entity) }))
      .filter(({ entity }) => this.whyNot(entity) === null && !seen.has(entity) && seen.add(entity));
  }

  private asTheme({ entity, salience }: Finding): ThemeFinding {
    const mentions = this.analysis.mentions.filter((mention) => mention.entity === entity);
    const [, slug = entity] = entity.split(':');
    return { entity, id: slug, score: salience, phrases: mentions.map(({ start, end }) => ({ start, end })) };
  }
}

/** A theme whose note says that it is something else. */
const asFinding = ({ entity, score, phrases }: ThemeFinding): Finding => ({
  entity,
  count: phrases.length,
  salience: score,
  linked: true,
  part: 'stated',
  why: 'a theme that its note calls something else',
});

/** Two findings that turned out to be of one entity. */
function together(one: Finding, other: Finding): Finding {
  const [first, second] = other.linked && !one.linked ? [other, one] : [one, other];
  const roles = [...new Set([...(one.roles ?? []), ...(other.roles ?? [])])];
  return {
    ...first,
    entity: one.entity,
    count: one.count + other.count,
    part: strongerPart(one.part, other.part),
    ...(first.worth === undefined ? {} : { worth: Math.max(first.worth, second.worth ?? 0) }),
    salience: Math.max(first.salience, second.salience),
    ...(roles.length > 0 ? { roles } : {}),
  };
}

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
interface WaitingName {
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
    const isNew = ({ kind, origin }: Entity): boolean => origin !== 'vault' && ACTORS.has(kind);
    return [...all].filter(isNew).sort((a, b) => (a.id < b.id ? -1 : 1));
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
    return [...all].filter((cluster) => mayBeLinked(cluster) && !this.isEnough(cluster)).map(waitingName);
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

const ACTORS: ReadonlySet<Entity['kind']> = new Set(['person', 'agency', 'organization']);

const sentencesOf = ({ entries }: Cluster): ReadonlySet<number> =>
  new Set(entries.flatMap(({ sentences }) => [...sentences]));

const mayBeLinked = (cluster: Cluster): boolean => sentencesOf(cluster).size > 0;

const waitingName = (cluster: Cluster): WaitingName => {
  const { entity, entries } = cluster;
  const forms = new Set([entity.name, ...entity.aliases, ...entries.flatMap((entry) => [...entry.forms.keys()])]);
  return { entity, forms: [...forms], sentences: sentencesOf(cluster) };
};
