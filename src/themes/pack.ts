import * as v from 'valibot';
import { readPackText } from '../intake';
import { entityId, failed, ok } from '../model';
import type { Entity, Outcome } from '../model';
import { toPhrase, type Phrase } from './phrase';
import { parseTerm, STRENGTHS, WEIGHTS, type Strength, type Term } from './term';

/**
 * A theme pack is a YAML file:
 *
 *     pack: my-watch               id, kebab-case
 *     name: My watch
 *     subject:                     optional: the pack speaks only about articles on this subject
 *       name: Atlantis
 *       terms: Atlantis, Atlantean
 *     covers: [labour]             optional: themes of other packs that this one tells more finely
 *     share: 0.55                  optional: least score of a theme, relative to the strongest one; lower for finer themes
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
 * To add a theme: add an entry, run `npx jest tests/themes`, look at `dateline extract` on a few articles of yours.
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
  /** Least score relative to the strongest theme's. */
  readonly share: number;
  readonly ignore: readonly Phrase[];
  readonly themes: readonly Theme[];
}

/** Tuned on whole articles: lower lets side issues in, higher loses the second and third theme. */
export const DEFAULT_SHARE = 0.65;

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
const phrases = v.union([commas, v.array(text)]);
const someOrNone = v.optional(phrases, []);
const theme = v.strictObject({
  id,
  name: text,
  scope: v.optional(v.string(), ''),
  broader: v.optional(id),
  terms: v.strictObject({ strong: someOrNone, clear: someOrNone, weak: someOrNone, not: someOrNone }),
});
const packSchema = v.strictObject({
  pack: id,
  name: text,
  subject: v.optional(v.strictObject({ name: text, terms: v.pipe(phrases, v.nonEmpty()) })),
  covers: v.optional(v.array(id), []),
  share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), DEFAULT_SHARE),
  ignore: someOrNone,
  themes: v.pipe(v.array(theme), v.nonEmpty()),
});
type PackFile = v.InferOutput<typeof packSchema>;
type ThemeRow = PackFile['themes'][number];

/** Reads a pack. Problems: `invalid-yaml`, `invalid-theme-pack` (`where` is the path inside the file). */
export function parseThemePack(yaml: string, subject = 'theme pack'): Outcome<ThemePack> {
  let raw: unknown;
  try {
    raw = readPackText(yaml);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return failed({ code: 'invalid-yaml', message: `The pack is not valid YAML: ${message}`, subject });
  }
  const parsed = v.safeParse(packSchema, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return invalid(subject, issue.message, v.getDotPath(issue) ?? undefined);
  }
  const faults: Fault[] = [];
  const pack = toPack(parsed.output, faults);
  const [fault] = faults;
  return fault === undefined ? ok(pack) : invalid(subject, fault.message, fault.where);
}

function invalid(subject: string, message: string, where?: string): Outcome<ThemePack> {
  const problem = { code: 'invalid-theme-pack', message: `The theme pack cannot be used: ${message}`, subject };
  return failed(where === undefined ? problem : { ...problem, where });
}

interface Fault {
  readonly message: string;
  readonly where: string;
}

/** What the shape alone does not tell is added to `faults`: ids used twice, `broader` in a circle, terms without words. */
function toPack(file: PackFile, faults: Fault[]): ThemePack {
  const byId = new Map(file.themes.map((row) => [row.id, row]));
  const subject = file.subject
    ? { name: file.subject.name, terms: toPhrases(file.subject.terms, 'subject', faults) }
    : null;
  const ignore = toPhrases(file.ignore, 'ignore', faults);
  const themes = file.themes.map((row) => {
    const where = `themes.${row.id}`;
    if (byId.get(row.id) !== row) faults.push({ message: `the id “${row.id}” is used twice`, where });
    return toTheme(row, byId, faults);
  });
  const { pack, name, covers, share } = file;
  return { id: pack, name, subject, covers, share, ignore, themes };
}

function toTheme(row: ThemeRow, byId: ReadonlyMap<string, ThemeRow>, faults: Fault[]): Theme {
  const where = `themes.${row.id}`;
  const fault = broaderFault(row, byId);
  if (fault !== null) faults.push({ message: fault, where: `${where}.broader` });
  const broader = row.broader === undefined ? undefined : byId.get(row.broader);
  return {
    id: row.id,
    entity: entityId('theme', row.name),
    name: row.name,
    scope: row.scope,
    broader: broader === undefined ? null : { id: broader.id, name: broader.name },
    terms: STRENGTHS.flatMap((strength) => toTerms(row.terms[strength], strength, where, faults)),
    not: toPhrases(row.terms.not, where, faults),
  };
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

function toTerms(texts: readonly string[], strength: Strength, where: string, faults: Fault[]): Term[] {
  return texts.flatMap((written) => {
    const term = parseTerm(written);
    if (term !== null) return { ...term, weight: term.weight ?? WEIGHTS[strength] };
    faults.push({ message: `the term “${written}” holds no word, or a weight that is none`, where });
    return [];
  });
}

function toPhrases(texts: readonly string[], where: string, faults: Fault[]): Phrase[] {
  return texts.flatMap((written) => {
    const phrase = toPhrase(written);
    if (phrase !== null) return phrase;
    faults.push({ message: `the term “${written}” holds no word`, where });
    return [];
  });
}

/** Terms written into the note of a theme, at most. */
const SHOWN_TERMS = 40;

/**
 * The theme as an entity. `terms` are those that need no company and say most, as a reader of its note wants them;
 * what a user writes there is listened to as well (`withVaultThemes`).
 */
export function themeEntity(theme: Theme): Entity {
  const telling = theme.terms.filter(
    (term) => term.weight >= WEIGHTS.strong && term.with.length === 0 && term.without.length === 0,
  );
  return {
    id: theme.entity,
    kind: 'theme',
    name: theme.name,
    aliases: [],
    origin: 'pack',
    terms: [...new Set(telling.map((term) => term.phrase.text))].slice(0, SHOWN_TERMS),
    ...(theme.broader ? { broader: entityId('theme', theme.broader.name) } : {}),
  };
}
