import type { Evidence } from './evidence';
import type { Rated } from './rate';
import { SCORER } from './weights';

/** What the scorer goes by, in the order of its weights. All numbers are about 0 to 3. */
export const FEATURES = [
  'always',
  /** Log odds of the theme's strength against what an article of that length holds by chance. */
  'strength',
  /** Strength beside the strongest theme's of its pack. */
  'beside the strongest',
  'headline',
  'lead',
  /** Share of the sentences that hold a phrase of it. */
  'spread',
  /** How many themes of its pack are stronger. */
  'rank',
  /** Of a pack about one subject. */
  'of a subject',
  /** A general theme in an article on the subject of another pack, and one that this pack covers more finely. */
  'guest',
  'covered guest',
  /** Part of all that its pack found. */
  'share',
] as const;

/** Evidence that scores one half: a base, and more for a longer article, where more fires by chance. */
const HALF = 10;
const HALF_PER_TOKEN = 0.02;
/** Themes with less are noise. */
const LEAST_STRENGTH = 2;

/** A theme and how likely it is that the article is about it. */
export interface Scored {
  readonly rated: Rated;
  readonly features: readonly number[];
  /** 0 to 1. */
  readonly score: number;
}

/** Most likely first. */
export function score(rated: readonly Rated[], evidence: Evidence): Scored[] {
  const heard = rated.filter(({ strength }) => strength > LEAST_STRENGTH);
  const hosts = heard.filter(({ pack }) => pack.subject !== null);
  const covered = new Set(hosts.flatMap(({ pack }) => pack.covers));
  return heard
    .map((item) => {
      const features = featuresOf(item, heard, evidence, hosts.length > 0, covered);
      return { rated: item, features, score: probability(item.theme.id, features) };
    })
    .sort((a, b) => b.score - a.score || (a.rated.theme.id < b.rated.theme.id ? -1 : 1));
}

function featuresOf(
  item: Rated,
  heard: readonly Rated[],
  { tokens, sentences }: Evidence,
  hosted: boolean,
  covered: ReadonlySet<string>,
): number[] {
  const siblings = heard.filter(({ pack }) => pack === item.pack);
  const half = HALF + HALF_PER_TOKEN * tokens;
  const part = (strength: number): number => strength / (strength + half);
  const best = Math.max(...siblings.map(({ strength }) => strength));
  const guest = hosted && item.pack.subject === null;
  return [
    1,
    Math.log(item.strength / half),
    part(item.strength) / part(best),
    Math.min(item.headline, 12) / 8,
    Math.min(item.lead, 20) / 10,
    item.sentences / Math.max(1, sentences),
    Math.min(siblings.filter(({ strength }) => strength > item.strength).length, 6) / 3,
    Number(item.pack.subject !== null),
    Number(guest),
    Number(guest && covered.has(item.theme.id)),
    item.strength / siblings.reduce((sum, { strength }) => sum + strength, 0),
  ];
}

function probability(theme: string, features: readonly number[]): number {
  const sum = features.reduce((total, value, at) => total + value * (SCORER.features[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum - (SCORER.themes[theme] ?? 0)));
}
