import { load } from 'js-yaml';
import * as v from 'valibot';
import { entityId, failed, ok } from '../model';
import type { Entity, Outcome } from '../model';
import { toPhrase, type Phrase } from './phrase';

/**
 * A theme pack is a YAML file:
 *
 *     pack: my-watch               id, kebab-case
 *     name: My watch
 *     subject:                     optional: the pack speaks only about articles on this subject
 *       name: Atlantis
 *       terms: [Atlantis, Atlantean]
 *     covers: [labour]             optional: themes of other packs that this one tells more finely
 *     share: 0.55                  optional: least score of a theme, relative to the strongest one; lower for finer themes
 *     ignore: [Daily Planet]       optional: phrases that say nothing, though their words might
 *     themes:
 *       - id: flooding             kebab-case, unique in the pack
 *         name: Flooding           name of its note
 *         scope: Rising waters.    one line for readers
 *         broader: disasters       optional, id in the same pack
 *         terms:
 *           strong: [flood*, levee failure]
 *           clear: [{ term: water, with: [street, cellar] }]
 *           weak: [rain]
 *
 * To add a theme: add an entry, run `npx jest tests/themes`, look at `dateline extract` on a few articles of yours.
 */
export const WEIGHTS = { strong: 4, clear: 2, weak: 1 } as const;
export type Strength = keyof typeof WEIGHTS;

/** A phrase a theme listens to. */
export interface Term {
  readonly phrase: Phrase;
  readonly strength: Strength;
  /** If not empty, the sentence must hold one of these too. */
  readonly with: readonly Phrase[];
}

export interface Theme {
  /** As in the machine contract: `phone-surveillance`. */
  readonly id: string;
  /** Name of its note: `Phone surveillance`. */
  readonly name: string;
  readonly scope: string;
  readonly broader: { readonly id: string; readonly name: string } | null;
  readonly terms: readonly Term[];
}

export interface ThemePack {
  readonly id: string;
  readonly name: string;
  readonly subject: { readonly name: string; readonly terms: readonly Phrase[] } | null;
  readonly covers: readonly string[];
  /** Least score relative to the strongest theme's. */
  readonly share: number;
  readonly ignore: readonly Phrase[];
  readonly themes: readonly Theme[];
}

/** Tuned on whole articles: lower lets side issues in, higher loses the second and third theme. */
const DEFAULT_SHARE = 0.65;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text must not be empty'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));
const term = v.union([text, v.strictObject({ term: text, with: v.pipe(v.array(text), v.nonEmpty()) })]);
const terms = v.strictObject({
  strong: v.optional(v.array(term), []),
  clear: v.optional(v.array(term), []),
  weak: v.optional(v.array(term), []),
});
const theme = v.strictObject({
  id,
  name: text,
  scope: v.optional(v.string(), ''),
  broader: v.optional(id),
  terms,
});
const packSchema = v.strictObject({
  pack: id,
  name: text,
  subject: v.optional(v.strictObject({ name: text, terms: v.pipe(v.array(text), v.nonEmpty()) })),
  covers: v.optional(v.array(id), []),
  share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), DEFAULT_SHARE),
  ignore: v.optional(v.array(text), []),
  themes: v.pipe(v.array(theme), v.nonEmpty()),
});
type PackFile = v.InferOutput<typeof packSchema>;
type ThemeRow = PackFile['themes'][number];

/** Reads a pack. Problems: `invalid-yaml`, `invalid-theme-pack` (`where` is the path inside the file). */
export function parseThemePack(yaml: string, subject = 'theme pack'): Outcome<ThemePack> {
  let raw: unknown;
  try {
    raw = load(yaml);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return failed({ code: 'invalid-yaml', message: `The pack is not valid YAML: ${message}`, subject });
  }
  const parsed = v.safeParse(packSchema, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return invalid(subject, issue.message, v.getDotPath(issue) ?? undefined);
  }
  const fault = faultOf(parsed.output);
  return fault === null ? ok(toPack(parsed.output)) : invalid(subject, fault.message, fault.where);
}

function invalid(subject: string, message: string, where?: string): Outcome<ThemePack> {
  const problem = { code: 'invalid-theme-pack', message: `The theme pack cannot be used: ${message}`, subject };
  return failed(where === undefined ? problem : { ...problem, where });
}

/** What the shape alone does not tell: ids used twice, `broader` that leads nowhere or round in a circle, terms without words. */
function faultOf(pack: PackFile): { message: string; where: string } | null {
  const byId = new Map<string, ThemeRow>();
  for (const row of pack.themes) {
    const where = `themes.${row.id}`;
    if (byId.has(row.id)) return { message: `the id “${row.id}” is used twice`, where };
    byId.set(row.id, row);
    const empty = phrasesOf(row).find((phrase) => toPhrase(phrase) === null);
    if (empty !== undefined) return { message: `the term “${empty}” holds no word`, where };
  }
  for (const row of pack.themes) {
    const fault = broaderFault(row, byId);
    if (fault !== null) return { message: fault, where: `themes.${row.id}.broader` };
  }
  const loose = [...(pack.subject?.terms ?? []), ...pack.ignore].find((phrase) => toPhrase(phrase) === null);
  return loose === undefined ? null : { message: `the term “${loose}” holds no word`, where: 'subject or ignore' };
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

type TermRow = ThemeRow['terms']['strong'][number];
const termOf = (row: TermRow): string => (typeof row === 'string' ? row : row.term);
const withOf = (row: TermRow): readonly string[] => (typeof row === 'string' ? [] : row.with);
const STRENGTHS = Object.keys(WEIGHTS) as Strength[];
const phrasesOf = (row: ThemeRow): string[] =>
  STRENGTHS.flatMap((strength) => row.terms[strength].flatMap((item) => [termOf(item), ...withOf(item)]));

const toPhrases = (terms: readonly string[]): Phrase[] =>
  terms.map(toPhrase).filter((phrase): phrase is Phrase => phrase !== null);

function toPack(file: PackFile): ThemePack {
  const names = new Map(file.themes.map((row) => [row.id, row.name]));
  return {
    id: file.pack,
    name: file.name,
    subject: file.subject ? { name: file.subject.name, terms: toPhrases(file.subject.terms) } : null,
    covers: file.covers,
    share: file.share,
    ignore: toPhrases(file.ignore),
    themes: file.themes.map((row) => toTheme(row, names)),
  };
}

function toTheme(row: ThemeRow, names: ReadonlyMap<string, string>): Theme {
  const broader = row.broader === undefined ? undefined : names.get(row.broader);
  return {
    id: row.id,
    name: row.name,
    scope: row.scope,
    broader: row.broader === undefined || broader === undefined ? null : { id: row.broader, name: broader },
    terms: STRENGTHS.flatMap((strength) => row.terms[strength].map((item) => toTerm(item, strength))).flat(),
  };
}

function toTerm(row: TermRow, strength: Strength): Term[] {
  return toPhrases([termOf(row)]).map((phrase) => ({ phrase, strength, with: toPhrases(withOf(row)) }));
}

/**
 * The theme as an entity. `terms` are those that need no company and say most, as a reader of its note wants them;
 * a term a user adds there is listened to as well (`withVaultThemes`).
 */
export function themeEntity(theme: Theme): Entity {
  const terms = theme.terms.filter((item) => item.strength === 'strong' && item.with.length === 0);
  return {
    id: themeEntityId(theme),
    kind: 'theme',
    name: theme.name,
    aliases: [],
    origin: 'pack',
    terms: [...new Set(terms.map((item) => item.phrase.term))],
    ...(theme.broader ? { broader: entityId('theme', theme.broader.name) } : {}),
  };
}

export const themeEntityId = (theme: Theme): string => entityId('theme', theme.name);

/**
 * The packs as a vault has them: a term added to a theme's note joins the theme of the pack, a theme the user made
 * becomes a theme of the pack `vault`, its id the folded name.
 */
export function withVaultThemes(packs: readonly ThemePack[], entities: readonly Entity[]): readonly ThemePack[] {
  const added = new Map<string, Entity>();
  for (const entity of entities) if (entity.kind === 'theme' && entity.terms?.length) added.set(entity.id, entity);
  if (added.size === 0) return packs;
  const extended = packs.map((pack) => ({ ...pack, themes: pack.themes.map((item) => extend(item, added)) }));
  const known = new Set(packs.flatMap((pack) => pack.themes.map(themeEntityId)));
  const own = [...added.values()].filter((entity) => !known.has(entity.id)).map(themeOfEntity);
  if (own.length === 0) return extended;
  return [
    ...extended,
    { id: 'vault', name: 'Vault', subject: null, covers: [], share: DEFAULT_SHARE, ignore: [], themes: own },
  ];
}

function extend(theme: Theme, added: ReadonlyMap<string, Entity>): Theme {
  const entity = added.get(themeEntityId(theme));
  if (entity === undefined) return theme;
  const known = new Set(theme.terms.map((item) => item.phrase.term));
  const fresh = strongTerms(entity).filter((item) => !known.has(item.phrase.term));
  return fresh.length === 0 ? theme : { ...theme, terms: [...theme.terms, ...fresh] };
}

const strongTerms = (entity: Entity): Term[] =>
  toPhrases(entity.terms ?? []).map((phrase) => ({ phrase, strength: 'strong', with: [] }));

function themeOfEntity(entity: Entity): Theme {
  const id = entityId('theme', entity.name).slice('theme:'.length);
  return { id, name: entity.name, scope: '', broader: null, terms: strongTerms(entity) };
}
