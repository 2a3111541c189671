import * as v from 'valibot';
import { readPackFile, type PackFault, type PackKind } from '../entities/pack-file';
import { entityId, ok, type Entity, type Outcome } from '../../model';
import { toPhrase, type Phrase, parseTerm, STRENGTHS, WEIGHTS, type Term, termKey, type WrittenTerm } from './term';

/**
 * A theme pack is a YAML file:
 *
 *     pack: my-watch               id, kebab-case
 *     name: My watch
 *     subject:                     optional: the pack speaks only about articles on this subject
 *       name: Atlantis
 *       terms: Atlantis, Atlantean
 *     covers: [labour]             optional: themes of other packs that this one tells more finely
 *     ignore: Daily Planet         optional: phrases that say nothing, though their words might
 *     themes:
 *       - id: flooding             kebab-case, unique in the pack
 *         name: Flooding           name of its note
 *         scope: Rising waters.    one line for readers
 *         broader: disasters       optional, id in the same pack
 *         terms:
 *           strong: flood*, levee failure
 *           clear: water + street/cellar, dam - beaver
 *           weak: rain, wade (0.5)
 *           not: flood of tears
 *
 * Terms stand in a list or in one text, between commas. A word matches itself, its plural and its possessive; `word*`
 * every word that begins so; an acronym only capitals; a Korean word also with what is written onto it. `a + b/c` counts
 * in a sentence that holds b or c too, `a - b/c` in one that holds neither. `not` are phrases that only look like the
 * theme.
 *
 * To add a theme: add an entry, run `npx vitest run tests/analysis/themes`, look at `dateline extract` on a few articles of yours.
 */
export interface Theme {
  /** As in the machine contract: `phone-surveillance`. */
  readonly id: string;
  /** Id of its entity. */
  readonly entity: string;
  /** Name of its note: `Phone surveillance`. */
  readonly name: string;
  readonly scope: string;
  readonly broader: { readonly id: string; readonly name: string } | null;
  readonly terms: readonly Term[];
  /** Phrases that only look like the theme. */
  readonly not: readonly Phrase[];
}

export interface ThemePack {
  readonly id: string;
  readonly name: string;
  readonly subject: { readonly name: string; readonly terms: readonly Phrase[] } | null;
  readonly covers: readonly string[];
  readonly ignore: readonly Phrase[];
  readonly themes: readonly Theme[];
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text must not be empty'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));
const commas = v.pipe(
  v.string(),
  v.transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);

/** A list of texts, each read by `read`, which gives null for what it cannot read. */
const listOf = <T>(read: (text: string) => T | null) =>
  v.pipe(
    v.union([commas, v.array(text)]),
    v.rawTransform(({ dataset, addIssue }) => {
      const values: T[] = [];
      for (const written of dataset.value) {
        const value = read(written);
        if (value !== null) values.push(value);
        else addIssue({ message: `the term “${written}” holds no word, or a weight that is none` });
      }
      return values;
    }),
  );
const phrases = listOf(toPhrase);
const terms = listOf(parseTerm);
const theme = v.strictObject({
  id,
  name: text,
  scope: v.optional(v.string(), ''),
  broader: v.optional(id),
  terms: v.strictObject({
    strong: v.optional(terms, []),
    clear: v.optional(terms, []),
    weak: v.optional(terms, []),
    not: v.optional(phrases, []),
  }),
});
const schema = v.strictObject({
  pack: id,
  name: text,
  subject: v.optional(v.strictObject({ name: text, terms: v.pipe(phrases, v.nonEmpty()) })),
  covers: v.optional(v.array(id), []),
  ignore: v.optional(phrases, []),
  themes: v.pipe(v.array(theme), v.nonEmpty()),
});
type PackFile = v.InferOutput<typeof schema>;
type ThemeRow = PackFile['themes'][number];

const KIND: PackKind<PackFile> = { code: 'invalid-theme-pack', what: 'theme pack', schema, faultOf };

/** Reads a pack. Problems: `invalid-yaml`, `invalid-theme-pack` (`where` is the path inside the file). */
export function parseThemePack(yaml: string, subject = 'theme pack'): Outcome<ThemePack> {
  const file = readPackFile(yaml, subject, KIND);
  return file.ok ? ok(toPack(file.value)) : file;
}

/** Ids used twice, and `broader` that leads nowhere or round in a circle. */
function faultOf({ themes }: PackFile): PackFault | null {
  const byId = new Map(themes.map((row) => [row.id, row]));
  for (const row of themes) {
    const where = `themes.${row.id}`;
    if (byId.get(row.id) !== row) return { message: `the id “${row.id}” is used twice`, where };
    const fault = broaderFault(row, byId);
    if (fault !== null) return { message: fault, where: `${where}.broader` };
  }
  return null;
}

function broaderFault(row: ThemeRow, byId: ReadonlyMap<string, ThemeRow>): string | null {
  const seen = new Set<string>([row.id]);
  for (let up = row.broader; up !== undefined; up = byId.get(up)?.broader) {
    if (!byId.has(up)) return `“${up}” is no theme of this pack`;
    if (seen.has(up)) return `“${row.id}” would be broader than itself`;
    seen.add(up);
  }
  return null;
}

function toPack({ pack, name, subject, covers, ignore, themes }: PackFile): ThemePack {
  const names = new Map(themes.map((row) => [row.id, row.name]));
  return { id: pack, name, subject: subject ?? null, covers, ignore, themes: themes.map((row) => toTheme(row, names)) };
}

function toTheme({ id, name, scope, broader, terms }: ThemeRow, names: ReadonlyMap<string, string>): Theme {
  const above = broader === undefined ? undefined : names.get(broader);
  return {
    id,
    entity: entityId('theme', name),
    name,
    scope,
    broader: broader === undefined || above === undefined ? null : { id: broader, name: above },
    terms: STRENGTHS.flatMap((strength) =>
      terms[strength].map((term) => ({ ...term, weight: term.weight ?? WEIGHTS[strength] })),
    ),
    not: terms.not,
  };
}

/** What a theme listens to as its pack, or a note, writes it. */
export const writtenTerms = ({ terms, not }: Theme): readonly string[] => [
  ...terms.map(({ phrase, with: company, without, weight }) => {
    const strength = STRENGTHS.find((each) => WEIGHTS[each] === weight) ?? String(weight);
    const parts = [
      phrase.text,
      ...(company === null ? [] : [`+ ${company}`]),
      ...(without === null ? [] : [`- ${without}`]),
      ...(strength === 'strong' ? [] : [`(${strength})`]),
    ];
    return parts.join(' ');
  }),
  ...not.map(({ text }) => `-${text}`),
];

/** Terms written into the note of a theme, at most. */
const SHOWN_TERMS = 40;

/**
 * The theme as an entity. `terms` are those that need no company and say most, as a reader of its note wants them;
 * what a user writes there is listened to as well (`withVaultThemes`).
 */
export function themeEntity(theme: Theme): Entity {
  const shown = theme.terms.filter(
    (term) => term.weight >= WEIGHTS.strong && term.with === null && term.without === null,
  );
  return {
    id: theme.entity,
    kind: 'theme',
    name: theme.name,
    aliases: [],
    origin: 'pack',
    terms: [...new Set(shown.map((term) => term.phrase.text))].slice(0, SHOWN_TERMS),
    ...(theme.broader ? { broader: entityId('theme', theme.broader.name) } : {}),
  };
}

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
