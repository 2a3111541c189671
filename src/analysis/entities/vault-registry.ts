import { isWritten } from '../language';
import type { Outlets } from '../../intake';
import { addTo, aliasMark, type Entity, type EntityKind, foldForm } from '../../model';
import type { AgencyPack } from './bodies/pack';
import type { Gazetteer } from './gazetteer';
import {
  bestNamed,
  type FormMeaning,
  outletEntity,
  type Registry,
  sameCountry,
  searchLine,
  withPackFacts,
} from './registry';

/** What the packs and the list of outlets know, by id and by form; built once. */
export class PackRegistry {
  private readonly entities = new Map<string, Entity>();
  private readonly meanings = new Map<string, FormMeaning[]>();
  private readonly forms = new Map<string, FormMeaning[]>();
  private readonly named = new Map<string, Entity[]>();

  constructor(packs: readonly AgencyPack[], outlets: Outlets) {
    for (const pack of packs) {
      const standing = new Map(pack.entities.map((entity) => [entity.id, this.addUnlessKnown(entity)]));
      for (const form of pack.forms) {
        const entity = standing.get(form.entity);
        if (entity) this.addForm({ ...form, entity, packed: true });
      }
    }
    for (const outlet of outlets.all) {
      const entity = this.addUnlessKnown(outletEntity(outlet));
      for (const form of [outlet.name, ...outlet.aliases]) this.addForm({ form, entity, onlyIn: null, packed: true });
    }
    for (const entity of this.entities.values()) addTo(this.named, foldForm(entity.name), entity);
  }

  byId(id: string): Entity | undefined {
    return this.entities.get(id);
  }

  /** What a folded form can mean. */
  byKey(key: string): readonly FormMeaning[] {
    return this.meanings.get(key) ?? NONE;
  }

  /** Entities whose folded name this is. */
  byName(key: string): readonly Entity[] {
    return this.named.get(key) ?? NOBODY;
  }

  /** All forms of an entity. */
  formsOf(id: string): readonly FormMeaning[] {
    return this.forms.get(id) ?? NONE;
  }

  all(): Iterable<Entity> {
    return this.entities.values();
  }

  /** Of two packs that tell of one body the first is heard. */
  private addUnlessKnown(entity: Entity): Entity {
    const known =
      this.entities.get(entity.id) ??
      this.byKey(foldForm(entity.name)).find(
        (meaning) => meaning.entity.kind === entity.kind && sameCountry(meaning.entity, entity),
      )?.entity;
    const whole = known ? withPackFacts(known, entity) : entity;
    this.entities.set(whole.id, whole);
    return whole;
  }

  private addForm(meaning: FormMeaning): void {
    const key = foldForm(meaning.form);
    if (key === '' || this.byKey(key).some(({ entity }) => entity.id === meaning.entity.id)) return;
    addTo(this.meanings, key, meaning);
    addTo(this.forms, meaning.entity.id, meaning);
  }
}

const NONE: readonly FormMeaning[] = [];
const NOBODY: readonly Entity[] = [];

/** Entities a picker is shown at most. */
const MOST = 50;

/**
 * Finds entities of the packs and the gazetteer by the beginnings of their words, the best known first. Their names are
 * folded at the first search: the packs' take a few milliseconds, the gazetteer's some 100.
 */
export function lookUps(packed: PackRegistry, gazetteer: Gazetteer) {
  let lines: (readonly [string, Entity])[] | null = null;
  return (words: string, kinds: readonly EntityKind[]): readonly Entity[] => {
    lines ??= [...packed.all()].map((entity) => [searchLine(entity), entity] as const);
    const some = lines.filter(([, { kind }]) => kinds.includes(kind));
    const fromPacks = bestNamed(words, some, () => 0, MOST);
    const places = kinds.includes('place') ? gazetteer.search(words, MOST) : [];
    return [...fromPacks, ...places.map(({ entity }) => entity)].slice(0, MOST);
  };
}

/** Whose forms have to be looked at again: ids of the vault's entities, and of the packs'. */
export interface ChangedForms {
  readonly vault: ReadonlySet<string>;
  readonly packs: ReadonlySet<string>;
}

/**
 * What a vault and the packs know, kept up to date by differences. An entity of the vault stands for the pack's of its id,
 * or of its name, kind and country: the pack's forms mean it then, but for those its user took away.
 */
export class VaultRegistry implements Registry {
  private readonly entities = new Map<string, Entity>();
  private readonly meanings = new Map<string, FormMeaning[]>();
  /** Id of a pack's entity → ids of the vault's entities that may stand for it; and the other way. */
  private readonly claims = new Map<string, Set<string>>();
  private readonly claimed = new Map<string, readonly string[]>();
  /** Answers given since the last difference. */
  private readonly answers = new Map<string, readonly FormMeaning[]>();

  constructor(private readonly packed: PackRegistry) {}

  byId(id: string): Entity | undefined {
    return this.entities.get(id) ?? this.standingFor(id) ?? this.packed.byId(id);
  }

  byForm(form: string): readonly FormMeaning[] {
    const meanings = this.byKey(foldForm(form));
    return meanings.some(({ entity }) => entity.match !== undefined)
      ? meanings.filter((meaning) => isWritten(form, meaning.form, meaning.entity.match))
      : meanings;
  }

  /** What the recognizers look for because of an entity of the vault; what a pack says of the same form counts instead. */
  formsOfVault(id: string): readonly FormMeaning[] {
    const entity = this.entities.get(id);
    if (entity === undefined) return [];
    const isOwn = (form: string): boolean => {
      const key = foldForm(form);
      // Of most forms the packs say nothing.
      if (key === '' || this.packed.byKey(key).length === 0) return key !== '';
      return this.byKey(key).some((meaning) => meaning.entity.id === id && meaning.packed !== true);
    };
    return namesOf(entity)
      .filter(isOwn)
      .map((form) => ({ form, entity, onlyIn: null }));
  }

  /** What the recognizers look for because of an entity of the packs. */
  formsOfPack(id: string): readonly FormMeaning[] {
    return this.packed.formsOf(id).flatMap((meaning) => this.asItStands(meaning));
  }

  tell({ changed, gone }: Differences): ChangedForms {
    const touched = { vault: new Set<string>(), packs: new Set<string>() };
    for (const id of gone) this.drop(id, touched);
    for (const entity of changed) this.drop(entity.id, touched);
    for (const entity of changed) this.put(entity, touched);
    for (const id of touched.packs) for (const claimant of this.claims.get(id) ?? []) touched.vault.add(claimant);
    if (touched.vault.size > 0) this.answers.clear();
    return touched;
  }

  private put(told: Entity, { vault, packs }: { vault: Set<string>; packs: Set<string> }): void {
    const claimed = this.claimsOf(told);
    const entity = claimed.reduce((whole, id) => withPackFacts(whole, this.packed.byId(id) ?? whole), told);
    vault.add(entity.id);
    this.entities.set(entity.id, entity);
    for (const form of namesOf(entity)) {
      const key = foldForm(form);
      const present = this.meanings.get(key);
      if (key === '' || present?.some((other) => other.entity.id === entity.id)) continue;
      const meaning = { form, entity, onlyIn: null };
      if (present) present.push(meaning);
      else this.meanings.set(key, [meaning]);
    }
    if (claimed.length > 0) this.claimed.set(entity.id, claimed);
    for (const id of claimed) {
      packs.add(id);
      this.claims.set(id, (this.claims.get(id) ?? new Set()).add(entity.id));
    }
  }

  private drop(id: string, { vault, packs }: { vault: Set<string>; packs: Set<string> }): void {
    const entity = this.entities.get(id);
    vault.add(id);
    if (entity === undefined) return;
    this.entities.delete(id);
    for (const key of new Set(namesOf(entity).map(foldForm))) {
      const rest = (this.meanings.get(key) ?? []).filter((meaning) => meaning.entity.id !== id);
      if (rest.length > 0) this.meanings.set(key, rest);
      else this.meanings.delete(key);
    }
    for (const claimed of this.claimed.get(id) ?? []) {
      packs.add(claimed);
      const others = this.claims.get(claimed);
      others?.delete(id);
      if (others?.size === 0) this.claims.delete(claimed);
    }
    this.claimed.delete(id);
  }

  /** The pack's entities it may stand for. */
  private claimsOf(entity: Entity): readonly string[] {
    const own = this.packed.byId(entity.id) ? [entity.id] : [];
    const named = [entity.name, ...entity.aliases]
      .flatMap((form) => this.packed.byName(foldForm(form)))
      .filter((other) => other.kind === entity.kind && sameCountry(other, entity));
    return [...new Set([...own, ...named.map(({ id }) => id)])];
  }

  /** The vault's entity that stands for a pack's: that of its id, else the first by id, whatever was told first. */
  private standingFor(id: string): Entity | undefined {
    const claims = this.claims.get(id);
    if (claims === undefined) return undefined;
    const [first] = claims.has(id) ? [id] : [...claims].sort();
    return this.entities.get(first ?? '');
  }

  private byKey(key: string): readonly FormMeaning[] {
    const own = this.meanings.get(key);
    if (own === undefined && this.claims.size === 0) return this.packed.byKey(key);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = this.meaningsAt(key, own ?? []);
    this.answers.set(key, answer);
    return answer;
  }

  /** The vault's first; what both say of one entity as the pack says it, which knows more of where and when. */
  private meaningsAt(key: string, own: readonly FormMeaning[]): readonly FormMeaning[] {
    const packed = new Map<string, FormMeaning>();
    for (const meaning of this.packed.byKey(key).flatMap((each) => this.asItStands(each)))
      if (!packed.has(meaning.entity.id)) packed.set(meaning.entity.id, meaning);
    const rest = own
      .filter(({ entity }) => !packed.has(entity.id))
      .sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1));
    return [...rest, ...packed.values()];
  }

  /**
   * A pack's meaning with the entity that stands for the pack's; none where the user took the form away. What is not to
   * match is still told from others of its name, so that these are not taken for it; it is only never linked.
   */
  private asItStands(meaning: FormMeaning): readonly FormMeaning[] {
    const entity = this.standingFor(meaning.entity.id);
    if (entity === undefined) return [meaning];
    return isRefused(entity, meaning.form)
      ? []
      : [{ ...meaning, entity: entity.match === 'off' ? heard(entity) : entity }];
  }
}

/** Name and aliases, as its note has them; none where its user wants none to match. */
const namesOf = ({ match, name, aliases }: Entity): readonly string[] =>
  match === 'off' ? [] : [...new Set([name, ...aliases])];

const isRefused = ({ name, removed }: Entity, form: string): boolean =>
  removed !== undefined && form !== name && removed.includes(aliasMark(form));

const heard = ({ match: _, ...entity }: Entity): Entity => entity;

/** What changed since the last sending. */
export interface Differences {
  /** New, or another object than before. */
  readonly changed: readonly Entity[];
  /** Ids. */
  readonly gone: readonly string[];
}

/**
 * Remembers the entities that were sent, as objects: one that is the same object is the same entity. Comparing 100,000
 * takes a few milliseconds; sending takes what changed.
 */
export class SentEntities {
  private readonly entities = new Map<string, Entity>();

  /** What is new in `entities`, each id once, and takes it as sent. */
  differences(entities: readonly Entity[]): Differences {
    const changed = entities.filter((entity) => this.entities.get(entity.id) !== entity);
    let added = 0;
    for (const { id } of changed) if (!this.entities.has(id)) added += 1;
    const gone = this.entities.size + added > entities.length ? this.missing(entities) : [];
    for (const id of gone) this.entities.delete(id);
    for (const entity of changed) this.entities.set(entity.id, entity);
    return { changed, gone };
  }

  private missing(entities: readonly Entity[]): readonly string[] {
    const present = new Set(entities.map(({ id }) => id));
    return [...this.entities.keys()].filter((id) => !present.has(id));
  }
}
