import { logOdds, type Weights } from '../language/log-linear';
import type { Span, ThemeFinding } from '../../model';
import type { Rated, Scored } from './score';
import { WEIGHTS } from './term';
import { VAULT_PACK } from './pack';

/**
 * The overlap (F1, Dice) expected between the first `count` items and those that are right, where each is right by itself
 * with its chance: exact, from the distributions of the hits among the given and of the right among the others (Jansche
 * 2007, "A maximum expected utility framework for binary sequence labeling"). Giving none overlaps wholly where none is
 * right.
 */
export function expectedOverlap(chances: readonly number[], count: number): number {
  const hits = distribution(chances.slice(0, count));
  const missed = distribution(chances.slice(count));
  let expected = 0;
  hits.forEach((chance, hit) => {
    missed.forEach((other, miss) => {
      const sizes = count + hit + miss;
      expected += chance * other * (sizes === 0 ? 1 : (2 * hit) / sizes);
    });
  });
  return expected;
}

/** Chance of each number of events of which each comes with its chance. */
function distribution(chances: readonly number[]): number[] {
  let counts = [1];
  for (const chance of chances) {
    const next = new Array<number>(counts.length + 1).fill(0);
    counts.forEach((value, at) => {
      next[at] = (next[at] ?? 0) + value * (1 - chance);
      next[at + 1] = (next[at + 1] ?? 0) + value * chance;
    });
    counts = next;
  }
  return counts;
}

/** A finding, with the readable name of the theme. */
export interface ThemeMatch extends ThemeFinding {
  readonly name: string;
}

/** Most themes an article is given: what readers were allowed to give. */
const MOST = 4;

/**
 * The themes an article is given, the main one first, then by score: as many of the likeliest as overlap best with what a
 * reader is expected to give, and those of the user's own that are heard. `weights`: of which theme is the main one.
 */
export function choose(scored: readonly Scored[], weights: Weights): ThemeMatch[] {
  const own = scored.filter(isOwn).slice(0, MOST);
  const others = scored.filter((item) => !isOwn(item));
  const given = others.slice(0, Math.min(bestCount(others), MOST - own.length));
  const main = mainOf(given, weights);
  const rest = [...given, ...own.map(lifted)].filter((item) => item !== main).sort((a, b) => b.score - a.score);
  return [...(main === undefined ? [] : [main]), ...rest].map(toMatch);
}

const mainOf = (given: readonly Scored[], weights: Weights): Scored | undefined =>
  given
    .map((item) => ({ item, odds: logOdds(item.features, weights) }))
    .sort((a, b) => b.odds - a.odds)
    .map(({ item }) => item)[0];

/** How many of the likeliest to give, 0 to `MOST`. */
function bestCount(scored: readonly Scored[]): number {
  const chances = scored.map(({ score }) => score);
  let best = { count: 0, overlap: 0 };
  for (let count = 0; count <= Math.min(MOST, chances.length); count += 1) {
    const overlap = expectedOverlap(chances, count);
    if (overlap > best.overlap) best = { count, overlap };
  }
  return best.count;
}

/** Half: likelier than not, since the user asked for it. */
const lifted = (item: Scored): Scored => ({ ...item, score: Math.max(item.score, 0.5) });

/** What a strong term says that is met twice. */
const TWICE = WEIGHTS.strong * Math.log2(1 + 2);

/** A theme a user made is of use as soon as it is heard twice, or once up front: its terms are few and meant. */
const isOwn = ({ rated }: Scored): boolean => rated.pack.id === VAULT_PACK && ownStrength(rated) >= TWICE;

const ownStrength = ({ terms }: Rated): number =>
  terms.reduce(
    (sum, { term, headline, lead, rest }) => sum + term.weight * Math.log2(1 + 2 * (headline + lead) + rest),
    0,
  );

function toMatch({ rated, score }: Scored): ThemeMatch {
  const { theme, terms, spans } = rated;
  return {
    id: theme.id,
    name: theme.name,
    entity: theme.entity,
    score: Math.round(score * 1000) / 1000,
    phrases: joined(spans),
    evidence: terms.map(({ term, headline, lead, rest }) => ({
      term: term.phrase.text,
      weight: term.weight,
      headline,
      count: lead + rest,
    })),
  };
}

/** Spans, which come by start, without overlaps. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result[result.length - 1];
    if (last && span.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
