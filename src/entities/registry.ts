import { entityId, foldForm, type Entity, type MentionType } from '../model';
import type { Outlet, Outlets } from '../intake';
import type { AgencyPack, Validity } from './agency-pack';

/** An entity a form can mean, and where. */
export interface FormMeaning extends Validity {
  readonly form: string;
  readonly entity: Entity;
  /** Country an article must be about; null where the form always means it. */
  readonly onlyIn: string | null;
  /** Whether a pack or the list of outlets says so; a vault's notes repeat what these say. */
  readonly packed?: boolean;
}

/** All entities known before an article is read, by id and by form. The vault's word beats a pack's. */
export interface Registry {
  byId(id: string): Entity | undefined;
  /** What a form can mean, the vault's entities first. */
  byForm(form: string): readonly FormMeaning[];
  /** Every form with what it can mean; entities only met in this run are left out, so that order of import changes nothing that is recognised. */
  forms(): Iterable<FormMeaning>;
}

export interface RegistrySources {
  readonly vault: readonly Entity[];
  readonly packs: readonly AgencyPack[];
  readonly outlets: Outlets;
}

/** An outlet as the entity its note stands for. */
export function outletEntity(outlet: Outlet): Entity {
  return {
    id: entityId('source', outlet.name),
    kind: 'source',
    name: outlet.name,
    aliases: outlet.aliases,
    origin: 'pack',
    ...(outlet.country === '' ? {} : { country: outlet.country }),
    ...(outlet.url === '' ? {} : { url: outlet.url }),
  };
}

/** Builds the registry of a vault, the agency packs and the outlets. */
export function buildRegistry({ vault, packs, outlets }: RegistrySources): Registry {
  const index = new Index();
  for (const entity of vault) index.add(entity, entity.kind !== 'place' && entity.kind !== 'theme');
  for (const pack of packs) {
    const replaced = new Map(pack.entities.map((entity) => [entity.id, index.addUnlessKnown(entity)]));
    for (const form of pack.forms) {
      const target = replaced.get(form.entity);
      if (target) index.addForm({ ...form, entity: target });
    }
  }
  for (const outlet of outlets.all) {
    const entity = index.addUnlessKnown(outletEntity(outlet));
    for (const form of [outlet.name, ...outlet.aliases]) index.addForm({ form, entity, onlyIn: null });
  }
  return index;
}

class Index implements Registry {
  private readonly entities: Map<string, Entity>;
  private readonly meanings: Map<string, FormMeaning[]>;
  private readonly recognised: FormMeaning[] = [];

  /** `below` is what was known before this run began; what is learned lies on top of it, so that it is never copied. */
  constructor(
    private readonly below: Index | null = null,
    learned?: Index,
  ) {
    this.entities = new Map(learned?.entities);
    this.meanings = new Map(learned?.meanings);
  }

  byId(id: string): Entity | undefined {
    return this.entities.get(id) ?? this.below?.byId(id);
  }

  byForm(form: string): readonly FormMeaning[] {
    return this.byKey(foldForm(form));
  }

  forms(): Iterable<FormMeaning> {
    return this.below?.forms() ?? this.recognised;
  }

  with(entities: readonly Entity[]): Registry {
    const more = this.below === null ? new Index(this) : new Index(this.below, this);
    for (const entity of entities) if (more.byId(entity.id) === undefined) more.add(entity, false);
    return more;
  }

  /** Adds an entity with its name and aliases; `recognise` makes them known to the recognizers. */
  add(entity: Entity, recognise: boolean): void {
    this.entities.set(entity.id, entity);
    for (const form of [entity.name, ...entity.aliases]) {
      const meaning = { form, entity, onlyIn: null };
      this.insert(meaning);
      if (recognise) this.recognised.push(meaning);
    }
  }

  /** The entity that stands for `entity`: one the vault has under its id, or under its name and kind. */
  addUnlessKnown(entity: Entity): Entity {
    const known =
      this.entities.get(entity.id) ??
      this.byForm(entity.name).find(
        (meaning) => meaning.entity.kind === entity.kind && sameCountry(meaning.entity, entity),
      )?.entity;
    if (!known) {
      this.entities.set(entity.id, entity);
      return entity;
    }
    const filled = withPackFacts(known, entity);
    this.entities.set(filled.id, filled);
    return filled;
  }

  /** Adds what a pack says of a form; of a note's alias that is a pack's form, too, the pack knows more. */
  addForm(told: FormMeaning): void {
    const meaning = { ...told, packed: true };
    const key = foldForm(meaning.form);
    const present = this.byKey(key);
    const alias = present.find((other) => other.entity.id === meaning.entity.id);
    if (alias === undefined) {
      if (this.insert(meaning)) this.recognised.push(meaning);
    } else if (alias.packed !== true) {
      this.meanings.set(key, [...present.filter((other) => other !== alias), meaning]);
      const at = this.recognised.indexOf(alias);
      if (at >= 0) this.recognised[at] = meaning;
    }
  }

  private byKey(key: string): readonly FormMeaning[] {
    return this.meanings.get(key) ?? this.below?.byKey(key) ?? NO_MEANINGS;
  }

  private insert(meaning: FormMeaning): boolean {
    const key = foldForm(meaning.form);
    const present = this.byKey(key);
    if (key === '' || present.some((other) => other.entity.id === meaning.entity.id)) return false;
    this.meanings.set(key, [...present, meaning]);
    return true;
  }
}

const NO_MEANINGS: readonly FormMeaning[] = [];

const sameCountry = (a: Entity, b: Entity): boolean =>
  a.country === undefined || b.country === undefined || a.country === b.country;

/** The vault's entity with what only the pack knows; nothing a note states is replaced. */
function withPackFacts(known: Entity, pack: Entity): Entity {
  return {
    ...known,
    ...(known.parent === undefined && pack.parent !== undefined ? { parent: pack.parent } : {}),
    ...(known.country === undefined && pack.country !== undefined ? { country: pack.country } : {}),
    ...(known.url === undefined && pack.url !== undefined ? { url: pack.url } : {}),
  };
}

/** What a name can mean, whether or not it is printed with its article: `The Kivu Post`, `Kivu Post`. */
export function meaningsOfName(registry: Registry, name: string): readonly Entity[] {
  const plain = name.replace(/^the /i, '');
  return [...new Set([name, plain, `The ${plain}`])].flatMap((form) =>
    registry.byForm(form).map(({ entity }) => entity),
  );
}

/** The type a mention of an entity has; null for kinds that are not named in texts as such. */
export function mentionTypeOf(entity: Entity): MentionType | null {
  if (entity.kind === 'source') return 'organization';
  return entity.kind === 'theme' ? null : entity.kind;
}
