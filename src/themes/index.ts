import type { Span } from '../model';
import type { TextDocument } from '../language/document';
import { buildIndex, gather, LEAD_SENTENCES, type Evidence, type TermHit } from './evidence';
import { themeEntityId, WEIGHTS, type Theme, type ThemePack } from './pack';

export { parseThemePack, themeEntity, themeEntityId, withVaultThemes } from './pack';
export type { Theme, ThemePack } from './pack';

export interface ThemeMatch {
  /** Pack id of the theme: `phone-surveillance`. */
  readonly id: string;
  readonly name: string;
  /** Entity id of the theme. */
  readonly entity: string;
  /** 0 to 1, comparable between themes, packs and articles. */
  readonly score: number;
  /** The phrases that fired, in the body; by start, not overlapping. Empty when only the headline tells. */
  readonly phrases: readonly Span[];
}

export interface ClassifyOptions {
  /** Most themes given back. */
  readonly limit: number;
  /** Least score of a theme. */
  readonly floor: number;
  /** Least score, relative to the strongest theme's, of a general theme in an article that another pack has themes for. */
  readonly guestShare: number;
}

export const DEFAULT_OPTIONS: ClassifyOptions = { limit: 4, floor: 0.25, guestShare: 0.8 };

/** How much more a phrase says in the headline and in the lead than further down. */
const IN_TITLE = 2.5;
const IN_LEAD = 1.75;
/** Evidence that scores one half: a base, and more for a longer article, where more fires by chance. */
const HALF = 10;
const HALF_PER_WORD = 0.02;

/** Says what articles are about; built once for a set of packs. */
export interface Classifier {
  classify(document: TextDocument, title: string | null): readonly ThemeMatch[];
}

export function createClassifier(packs: readonly ThemePack[], options: Partial<ClassifyOptions> = {}): Classifier {
  const index = buildIndex(packs);
  const settings = { ...DEFAULT_OPTIONS, ...options };
  return {
    classify: (document, title) => {
      const evidence = gather(index, packs, document, title);
      return choose(rate(evidence), evidence, settings).map((rated) => toMatch(rated, evidence));
    },
  };
}

/**
 * The one to four themes an article is really about, best first. A pack with a subject speaks only where the article is
 * about that subject; the themes of other packs that it `covers` then stay silent, unless it finds none of its own.
 */
export function classify(
  document: TextDocument,
  title: string | null,
  packs: readonly ThemePack[],
  options: Partial<ClassifyOptions> = {},
): readonly ThemeMatch[] {
  return createClassifier(packs, options).classify(document, title);
}

interface Rated {
  readonly theme: Theme;
  readonly pack: ThemePack;
  /** Sum over its distinct terms of weight × log2(1 + occurrences, those up front counted more). */
  readonly strength: number;
  readonly phrases: readonly Span[];
}

function rate(evidence: Evidence): Rated[] {
  const rows = new Map<string, { theme: Theme; pack: ThemePack; counts: Map<string, Count>; phrases: Span[] }>();
  const add = (hit: TermHit, worth: number, inBody: boolean): void => {
    const { theme, pack, term } = hit.value;
    const row = rows.get(theme.id) ?? { theme, pack, counts: new Map<string, Count>(), phrases: [] };
    rows.set(theme.id, row);
    const count = row.counts.get(term.phrase.term)?.worth ?? 0;
    row.counts.set(term.phrase.term, { worth: count + worth, weight: WEIGHTS[term.strength] });
    if (inBody) row.phrases.push({ start: hit.start, end: hit.end });
  };
  for (const hit of evidence.title) add(hit, IN_TITLE, false);
  for (const hit of evidence.body) add(hit, hit.sentence < LEAD_SENTENCES ? IN_LEAD : 1, true);
  const rated = [...rows.values()].map(({ theme, pack, counts, phrases }) => {
    const strength = [...counts.values()].reduce((sum, { weight, worth }) => sum + weight * Math.log2(1 + worth), 0);
    return { theme, pack, strength, phrases: disjoint(phrases) };
  });
  return rated.sort((a, b) => b.strength - a.strength || (a.theme.id < b.theme.id ? -1 : 1));
}

interface Count {
  readonly worth: number;
  readonly weight: number;
}

/** Overlapping phrases joined, by start. */
function disjoint(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined[joined.length - 1];
    if (last && span.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

const scoreOf = (rated: Rated | undefined, evidence: Evidence): number =>
  rated ? rated.strength / (rated.strength + HALF + HALF_PER_WORD * evidence.length) : 0;

function choose(rated: readonly Rated[], evidence: Evidence, options: ClassifyOptions): Rated[] {
  const audible = rated.filter((item) => scoreOf(item, evidence) >= options.floor);
  const hosts = audible.filter((item) => item.pack.subject !== null);
  const covered = new Set(hosts.flatMap((item) => item.pack.covers));
  const welcome = audible.filter((item) => item.pack.subject !== null || !covered.has(item.theme.id));
  const best = scoreOf(hosts[0] ?? welcome[0], evidence);
  const shareOf = (item: Rated): number =>
    hosts.length > 0 && item.pack.subject === null ? options.guestShare : item.pack.share;
  return welcome.filter((item) => scoreOf(item, evidence) >= shareOf(item) * best).slice(0, options.limit);
}

function toMatch(rated: Rated, evidence: Evidence): ThemeMatch {
  const { theme, phrases } = rated;
  const score = Math.round(scoreOf(rated, evidence) * 1000) / 1000;
  return { id: theme.id, name: theme.name, entity: themeEntityId(theme), score, phrases };
}
