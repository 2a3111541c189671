import { foldForm, type Entity } from '../../model';
import type { Outlets } from '../../intake';
import type { AgencyPack } from './agency-pack';
import { outletEntity, sameCountry, withPackFacts, type FormMeaning } from './registry';

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
