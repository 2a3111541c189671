import type { Span, ThemeFinding } from '../model';
import type { Scored } from './score';
import { VAULT_PACK } from './vault-themes';

/** A finding, with the readable name of the theme. */
export interface ThemeMatch extends ThemeFinding {
  readonly name: string;
}

export interface ClassifyOptions {
  /** Most themes given back. */
  readonly limit: number;
  /** Least score of a theme: likelier than not. */
  readonly floor: number;
  /** Least score of the only theme of an article. */
  readonly onlyFloor: number;
}

export const DEFAULT_OPTIONS: ClassifyOptions = { limit: 4, floor: 0.45, onlyFloor: 0.15 };

/** A theme a user made is of use as soon as it is heard twice, or once up front: its terms are few and meant. */
const OWN_STRENGTH = 6;

/** The themes an article is about, best first; one that is likely enough where none is likelier than not. */
export function choose(scored: readonly Scored[], { limit, floor, onlyFloor }: ClassifyOptions): ThemeMatch[] {
  const lifted = scored.map((item) => (isOwn(item) ? { ...item, score: Math.max(item.score, floor) } : item));
  const likely = lifted.filter((item) => item.score >= floor);
  const [best] = scored;
  if (likely.length === 0) return best !== undefined && best.score >= onlyFloor ? [toMatch(best)] : [];
  const own = likely.filter(isOwn).slice(0, limit);
  const others = likely.filter((item) => !isOwn(item)).slice(0, limit - own.length);
  return [...own, ...others].sort((a, b) => b.score - a.score).map(toMatch);
}

const isOwn = ({ rated }: Scored): boolean => rated.pack.id === VAULT_PACK && rated.strength >= OWN_STRENGTH;

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
