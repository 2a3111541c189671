import { entityId, type Entity, type MentionType } from '../../model';
import type { Outlet } from '../../intake';
import type { Validity } from './agency-pack';

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

export const sameCountry = (a: Entity, b: Entity): boolean =>
  a.country === undefined || b.country === undefined || a.country === b.country;

/** The vault's entity with what only the pack knows; nothing a note states is replaced. */
export function withPackFacts(known: Entity, pack: Entity): Entity {
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
