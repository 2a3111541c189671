import type { Span } from '../model';
import { LEAD_SENTENCES, type Evidence, type TermHit } from './evidence';
import type { Theme, ThemePack } from './pack';
import type { Term } from './term';

/** How often a term is met, and where. */
export interface TermCount {
  readonly term: Term;
  readonly headline: number;
  /** In the first sentences. */
  readonly lead: number;
  readonly rest: number;
  /** Weight × log2(1 + mentions, those up front counted more). */
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
  /** Of its terms in the headline and in the lead alone, counted once a mention. */
  readonly headline: number;
  readonly lead: number;
  /** Sentences of the body with one of its terms. */
  readonly sentences: number;
  /** The phrases met in the body, by start; they may overlap. */
  readonly spans: readonly Span[];
}

/** How much more a phrase says in the headline and in the lead than further down. */
const IN_HEADLINE = 4;
const IN_LEAD = 2.5;

interface Draft {
  readonly theme: Theme;
  readonly pack: ThemePack;
  readonly counts: Map<Term, { headline: number; lead: number; rest: number }>;
  readonly spans: Span[];
  sentences: number;
  lastSentence: number;
}

/** The themes an article has anything on. */
export function rate(evidence: Evidence): Rated[] {
  const drafts = new Map<Theme, Draft>();
  for (const hit of evidence.title) countOf(draftOf(drafts, hit), hit.value.term).headline += 1;
  for (const hit of evidence.body) {
    const draft = draftOf(drafts, hit);
    const count = countOf(draft, hit.value.term);
    if (hit.sentence < LEAD_SENTENCES) count.lead += 1;
    else count.rest += 1;
    draft.spans.push({ start: hit.start, end: hit.end });
    if (hit.sentence !== draft.lastSentence) draft.sentences += 1;
    draft.lastSentence = hit.sentence;
  }
  return [...drafts.values()].map(toRated);
}

function draftOf(drafts: Map<Theme, Draft>, { value: { theme, pack } }: TermHit): Draft {
  const known = drafts.get(theme);
  if (known !== undefined) return known;
  const draft = { theme, pack, counts: new Map(), spans: [], sentences: 0, lastSentence: -1 };
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

function toRated({ theme, pack, counts, spans, sentences }: Draft): Rated {
  const terms = [...counts].map(([term, { headline, lead, rest }]) => {
    const strength = term.weight * Math.log2(1 + IN_HEADLINE * headline + IN_LEAD * lead + rest);
    return { term, headline, lead, rest, strength };
  });
  const sumOf = (value: (count: TermCount) => number): number => terms.reduce((sum, count) => sum + value(count), 0);
  return {
    theme,
    pack,
    terms: terms.sort((a, b) => b.strength - a.strength),
    strength: sumOf(({ strength }) => strength),
    headline: sumOf(({ term, headline }) => term.weight * Math.log2(1 + headline)),
    lead: sumOf(({ term, lead }) => term.weight * Math.log2(1 + lead)),
    sentences,
    spans,
  };
}
