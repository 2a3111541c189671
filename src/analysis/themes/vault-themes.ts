import { entityId, type Entity } from '../../model';
import type { Theme, ThemePack } from './pack';
import { toPhrase, type Phrase } from './phrase';
import { parseTerm, termKey, WEIGHTS, type Term, type WrittenTerm } from './term';

/** The pack of the themes a user made. */
export const VAULT_PACK = 'vault';

/** What the `terms` of a theme's note say. */
interface NoteTerms {
  readonly terms: readonly WrittenTerm[];
  readonly not: readonly Phrase[];
}

/**
 * The packs as a vault has them. An item of `terms` in a theme's note is a term as in a pack (`flood*`,
 * `water + street/cellar`, `rain (weak)`), strong unless it says otherwise; `-flood of tears` is a phrase that only looks
 * like the theme. On the note of a pack's theme, terms join the theme, a written weight replaces the pack's, and a term
 * with a minus is heard no more. A theme the user made becomes a theme of the pack `vault`, its id the folded name.
 */
export function withVaultThemes(packs: readonly ThemePack[], entities: readonly Entity[]): readonly ThemePack[] {
  const noted = new Map<string, Entity>();
  for (const entity of entities) if (entity.kind === 'theme' && entity.terms?.length) noted.set(entity.id, entity);
  if (noted.size === 0) return packs;
  const extended = packs.map((pack) => ({ ...pack, themes: pack.themes.map((theme) => extend(theme, noted)) }));
  const known = new Set(packs.flatMap((pack) => pack.themes.map(({ entity }) => entity)));
  const own = [...noted.values()].filter(({ id }) => !known.has(id)).map(themeOfEntity);
  if (own.length === 0) return extended;
  const vault = { id: VAULT_PACK, name: 'Vault', subject: null, covers: [], ignore: [], themes: own };
  return [...extended, vault];
}

function extend(theme: Theme, noted: ReadonlyMap<string, Entity>): Theme {
  const entity = noted.get(theme.entity);
  if (entity === undefined) return theme;
  const { terms, not } = readTerms(entity);
  const written = new Map(terms.map((term) => [termKey(term), term]));
  const kept = theme.terms.map((term) => ({ ...term, weight: written.get(termKey(term))?.weight ?? term.weight }));
  const known = new Set(theme.terms.map(termKey));
  const fresh = terms.filter((term) => !known.has(termKey(term))).map(toTerm);
  return { ...theme, terms: [...kept, ...fresh], not: [...theme.not, ...not] };
}

function themeOfEntity(entity: Entity): Theme {
  const { terms, not } = readTerms(entity);
  const id = entityId('theme', entity.name).slice('theme:'.length);
  return { id, entity: entity.id, name: entity.name, scope: '', broader: null, terms: terms.map(toTerm), not };
}

const toTerm = (term: WrittenTerm): Term => ({ ...term, weight: term.weight ?? WEIGHTS.strong });

/** An item without a word says nothing. */
function readTerms({ terms = [] }: Entity): NoteTerms {
  const isNot = (item: string): boolean => /^\s*[-−–]/.test(item);
  return {
    terms: terms.filter((item) => !isNot(item)).flatMap((item) => parseTerm(item) ?? []),
    not: terms.filter(isNot).flatMap((item) => toPhrase(item.replace(/^[\s\-−–]+/, '')) ?? []),
  };
}
