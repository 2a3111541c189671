import { type Entity, type EntityKind, foldForm } from '../../model';
import type { Outlets } from '../../intake';
import type { AgencyPack } from './agency-pack';
import { type FormMeaning, outletEntity, sameCountry, withPackFacts } from './registry';
import type { Gazetteer } from './gazetteer';
import { bestNamed, searchLine } from './name-search';

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
    for (const entity of this.entities.values()) push(this.named, foldForm(entity.name), entity);
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
    push(this.meanings, key, meaning);
    push(this.forms, meaning.entity.id, meaning);
  }
}

const NONE: readonly FormMeaning[] = [];
const NOBODY: readonly Entity[] = [];

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

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
