import type { Validity } from './bodies/pack';
import type { Outlet } from '../../intake';
import { entityId, type Entity, type MentionType, foldForm } from '../../model';

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

/** Names of things that are found by the beginnings of their words. */
interface Searched {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How well a name fits what was typed: the smaller the better; null where it does not. */
type Fit = 0 | 1 | 2 | 3 | null;

/** All names of one thing, folded, each on a line of its own: one look finds where what is typed begins a word. */
export const searchLine = ({ name, aliases }: Searched): string => `\n${[name, ...aliases].map(foldForm).join('\n')}\n`;

/** 0: it is a name; 1: the name begins with it; 2: an alias does; 3: a word of one does. `typed` is folded and not empty. */
function fitOf(line: string, typed: string): Fit {
  const at = line.indexOf(`\n${typed}`);
  if (at === -1) return line.includes(` ${typed}`) ? 3 : null;
  if (line.includes(`\n${typed}\n`)) return 0;
  return at === 0 ? 1 : 2;
}

/** The best of what fits, the best fit first, and of one fit what `rank` puts highest. Empty words find nothing. */
export function bestNamed<T>(
  typed: string,
  items: Iterable<readonly [line: string, item: T]>,
  rank: (item: T) => number,
  most: number,
): T[] {
  const words = foldForm(typed);
  if (words === '') return [];
  const found: { readonly item: T; readonly fit: number; readonly rank: number }[] = [];
  for (const [line, item] of items) {
    const fit = fitOf(line, words);
    if (fit !== null) found.push({ item, fit, rank: rank(item) });
  }
  return found
    .sort((a, b) => a.fit - b.fit || b.rank - a.rank)
    .slice(0, most)
    .map(({ item }) => item);
}
