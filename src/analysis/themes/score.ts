import { parseWeights, type Weights, FeatureBag, type Features, logOdds } from '../language/log-linear';
import type { Span } from '../../model';
import { LEAD_SENTENCES, type ThemeEvidence, type TermHit, type SubjectCount } from './evidence';
import type { Theme, ThemePack } from './pack';
import { type Term, WEIGHTS } from './term';

/** How likely a reader gives a theme, and how likely it is the main one. */
export interface ThemeWeights {
  readonly given: Weights;
  readonly main: Weights;
}

/** Reads `src/data/themes.tsv`: a feature's name after `given` or `main`, a tab, its weight. Throws for other lines. */
export function parseThemeWeights(text: string): ThemeWeights {
  const weights = { given: new Map<string, number>(), main: new Map<string, number>() };
  for (const [name, weight] of parseWeights(text)) {
    const [question = '', ...feature] = name.split(' ');
    if (question !== 'given' && question !== 'main') throw new Error(`no weight of themes: “${name}”`);
    weights[question].set(feature.join(' '), weight);
  }
  return weights;
}

/** How often a term is met, and where. */
export interface TermCount {
  readonly term: Term;
  readonly headline: number;
  /** In the first sentences. */
  readonly lead: number;
  readonly rest: number;
  /** Weight × log2(1 + mentions). */
  readonly strength: number;
}

/** What an article has to say on one theme. */
export interface Rated {
  readonly theme: Theme;
  readonly pack: ThemePack;
  /** Strongest first. */
  readonly terms: readonly TermCount[];
  /** Sum over its terms: several distinct ones say more than one many times. */
  readonly strength: number;
  /** The same for its mentions in the headline, in the first sentences and further down alone. */
  readonly headline: number;
  readonly lead: number;
  readonly rest: number;
  /** The phrases met in the body, by start; they may overlap. */
  readonly spans: readonly Span[];
}

interface Draft {
  readonly theme: Theme;
  readonly pack: ThemePack;
  readonly counts: Map<Term, { headline: number; lead: number; rest: number }>;
  readonly spans: Span[];
}

/** The themes an article has anything on. */
export function rate(evidence: ThemeEvidence): Rated[] {
  const drafts = new Map<Theme, Draft>();
  for (const hit of evidence.title) countOf(draftOf(drafts, hit), hit.value.term).headline += 1;
  for (const hit of evidence.body) {
    const draft = draftOf(drafts, hit);
    const count = countOf(draft, hit.value.term);
    if (hit.sentence < LEAD_SENTENCES) count.lead += 1;
    else count.rest += 1;
    draft.spans.push({ start: hit.start, end: hit.end });
  }
  return [...drafts.values()].map(toRated);
}

function draftOf(drafts: Map<Theme, Draft>, { value: { theme, pack } }: TermHit): Draft {
  const known = drafts.get(theme);
  if (known !== undefined) return known;
  const draft = { theme, pack, counts: new Map(), spans: [] };
  drafts.set(theme, draft);
  return draft;
}

function countOf({ counts }: Draft, term: Term): { headline: number; lead: number; rest: number } {
  const known = counts.get(term);
  if (known !== undefined) return known;
  const count = { headline: 0, lead: 0, rest: 0 };
  counts.set(term, count);
  return count;
}

const strengthOf = ({ weight }: Term, mentions: number): number => weight * Math.log2(1 + mentions);

function toRated({ theme, pack, counts, spans }: Draft): Rated {
  const terms = [...counts].map(([term, { headline, lead, rest }]) => {
    return { term, headline, lead, rest, strength: strengthOf(term, headline + lead + rest) };
  });
  const sumOf = (value: (count: TermCount) => number): number => terms.reduce((sum, count) => sum + value(count), 0);
  return {
    theme,
    pack,
    terms: terms.sort((a, b) => b.strength - a.strength),
    strength: sumOf(({ strength }) => strength),
    headline: sumOf(({ term, headline }) => strengthOf(term, headline)),
    lead: sumOf(({ term, lead }) => strengthOf(term, lead)),
    rest: sumOf(({ term, rest }) => strengthOf(term, rest)),
    spans,
  };
}

/** What one theme is looked at beside. */
export interface Company {
  readonly evidence: ThemeEvidence;
  /** Themes that a pack about the article's subject tells more finely. */
  readonly covered: ReadonlySet<string>;
  /** Strength of the strongest theme of all. */
  readonly strongest: number;
  readonly general: Group;
  readonly onSubject: Group;
}

/** The themes of packs about a subject, or of general ones: what stands beside each other. */
interface Group {
  /** Strongest first. */
  readonly themes: readonly Rated[];
  readonly totals: Readonly<Record<Part, number>>;
}
const PARTS = ['strength', 'headline', 'lead', 'rest'] as const;
type Part = (typeof PARTS)[number];

/** `rated`: all that an article has something on. */
export function companyOf(rated: readonly Rated[], evidence: ThemeEvidence): Company {
  const general = groupOf(rated.filter(({ pack }) => pack.subject === null));
  const onSubject = groupOf(rated.filter(({ pack }) => pack.subject !== null));
  const covered = new Set([...evidence.subjects.keys()].flatMap((pack) => pack.covers));
  const strongest = Math.max(general.themes[0]?.strength ?? 0, onSubject.themes[0]?.strength ?? 0);
  return { evidence, covered, strongest, general, onSubject };
}

function groupOf(rated: readonly Rated[]): Group {
  const totals = { strength: 0, headline: 0, lead: 0, rest: 0 };
  for (const item of rated) for (const part of PARTS) totals[part] += item[part];
  return { themes: [...rated].sort((a, b) => b.strength - a.strength), totals };
}

/**
 * What the scorer goes by for one theme: a name and a number of about -3 to 7, those that are not 0. Names with an id in
 * them are for single themes: a theme of no weight, as in a pack of a user's own, is scored by the others alone.
 */
export function featuresOf(item: Rated, company: Company): Features {
  const bag = new FeatureBag();
  bag.add('always', 1);
  bag.add(`theme ${item.theme.id}`, 1);
  const group = item.pack.subject === null ? company.general : company.onSubject;
  addStrength(bag, item, company.evidence);
  addShares(bag, item, group);
  addRivals(bag, item, group, company.strongest);
  addSubject(bag, item, company);
  return bag.features;
}

function addStrength(
  bag: FeatureBag,
  { strength, headline, lead, rest, terms }: Rated,
  { tokens }: ThemeEvidence,
): void {
  bag.add('tokens', Math.log1p(tokens));
  bag.add('strength', Math.log1p(strength));
  bag.add('headline', Math.log1p(headline));
  bag.add('lead', Math.log1p(lead));
  bag.add('rest', Math.log1p(rest));
  const count = (from: number, to: number): number =>
    Math.log1p(terms.filter(({ term: { weight } }) => weight >= from && weight < to).length);
  bag.add('strong terms', count(WEIGHTS.strong, Infinity));
  bag.add('clear terms', count(WEIGHTS.clear, WEIGHTS.strong));
  bag.add('weak terms', count(0, WEIGHTS.clear));
}

/** Its part of all that is met of such packs. */
function addShares(bag: FeatureBag, item: Rated, { totals }: Group): void {
  for (const part of PARTS) if (totals[part] > 0) bag.add(`share of ${part}`, item[part] / totals[part]);
  if (totals.headline === 0) bag.add('silent headline', 1);
}

function addRivals(bag: FeatureBag, item: Rated, { themes }: Group, strongest: number): void {
  const rival = themes[0] === item ? themes[1] : themes[0];
  const stronger = themes.findIndex(({ strength }) => strength <= item.strength);
  bag.add('rank', Math.log1p(stronger));
  bag.add('against the rival', Math.log((1 + item.strength) / (1 + (rival?.strength ?? 0))));
  bag.add('beside the strongest', item.strength / strongest);
  if (rival !== undefined) bag.add(`${item.theme.id} beside ${rival.theme.id}`, 1);
}

/** Whether the article is on the subject of the theme's pack, or of another pack, where a general theme is a guest. */
function addSubject(bag: FeatureBag, { theme, pack }: Rated, { evidence, covered }: Company): void {
  const { subjects, tokens } = evidence;
  if (pack.subject !== null) return addMentions(bag, 'subject', subjects.get(pack), tokens);
  const [host] = subjects.values();
  if (host === undefined) return;
  addMentions(bag, 'guest', host, tokens);
  bag.add(`guest ${theme.id}`, 1);
  if (covered.has(theme.id)) bag.add('covered guest', 1);
}

function addMentions(bag: FeatureBag, name: string, count: SubjectCount | undefined, tokens: number): void {
  if (count === undefined) return;
  const { headline, lead, rest } = count;
  bag.add(name, 1);
  bag.add(`${name} per hundred tokens`, Math.log((1 + lead + rest) / (1 + tokens / 100)));
  bag.add(`${name} headline`, headline > 0);
  bag.add(`${name} lead`, lead > 0);
}

/** A theme and how likely it is that a reader would give it to the article. */
export interface Scored {
  readonly rated: Rated;
  readonly features: Features;
  /** 0 to 1. */
  readonly score: number;
}

/** Most likely first, by the weights of whether a theme is given. */
export function score(rated: readonly Rated[], evidence: ThemeEvidence, given: Weights): Scored[] {
  const heard = rated.filter(saysMore);
  const company = companyOf(heard, evidence);
  return heard
    .map((item) => {
      const features = featuresOf(item, company);
      return { rated: item, features, score: chanceOf(features, given) };
    })
    .sort(byScore);
}

/** One mention of a weak term is no evidence. */
const saysMore = ({ strength }: Rated): boolean => strength > WEIGHTS.weak;

/** Chance that a theme of these features is given. */
export const chanceOf = (features: Features, given: Weights): number => 1 / (1 + Math.exp(-logOdds(features, given)));

export const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.rated.theme.id < b.rated.theme.id ? -1 : 1);
