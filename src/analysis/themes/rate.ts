import type { Span } from '../../model';
import { LEAD_SENTENCES, type ThemeEvidence, type TermHit } from './evidence';
import type { Theme, ThemePack } from './pack';
import type { Term } from './term';

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
