import type { Span } from '../model';
import { LEAD_SENTENCES, type Evidence, type TermHit } from './evidence';
import type { Theme, ThemePack } from './pack';
import type { Term } from './term';

/** How often a term is met, and where. */
export interface TermCount {
  readonly term: Term;
  title: number;
  lead: number;
  rest: number;
}

/** What an article has to say on one theme. */
export interface Rated {
  readonly theme: Theme;
  readonly pack: ThemePack;
  readonly terms: readonly TermCount[];
  /** Sum over its distinct terms of weight × log2(1 + mentions, those up front counted more). */
  readonly strength: number;
  /** The phrases met in the body, by start, overlapping ones joined. */
  readonly phrases: readonly Span[];
}

/** How much more a phrase says in the headline and in the lead than further down. */
const IN_TITLE = 2.5;
const IN_LEAD = 1.75;

interface Draft {
  readonly theme: Theme;
  readonly pack: ThemePack;
  readonly counts: Map<Term, TermCount>;
  readonly spans: Span[];
}

/** The themes an article has anything on, strongest first. */
export function rate(evidence: Evidence): Rated[] {
  const drafts = new Map<Theme, Draft>();
  for (const hit of evidence.title) countOf(drafts, hit).title += 1;
  for (const hit of evidence.body) {
    const count = countOf(drafts, hit);
    if (hit.sentence < LEAD_SENTENCES) count.lead += 1;
    else count.rest += 1;
    drafts.get(hit.value.theme)?.spans.push({ start: hit.start, end: hit.end });
  }
  return [...drafts.values()]
    .map(toRated)
    .sort((a, b) => b.strength - a.strength || (a.theme.id < b.theme.id ? -1 : 1));
}

function countOf(drafts: Map<Theme, Draft>, { value }: TermHit): TermCount {
  const { theme, pack, term } = value;
  let draft = drafts.get(theme);
  if (draft === undefined) drafts.set(theme, (draft = { theme, pack, counts: new Map(), spans: [] }));
  let count = draft.counts.get(term);
  if (count === undefined) draft.counts.set(term, (count = { term, title: 0, lead: 0, rest: 0 }));
  return count;
}

function toRated({ theme, pack, counts, spans }: Draft): Rated {
  const terms = [...counts.values()];
  const strength = terms.reduce(
    (sum, { term, title, lead, rest }) => sum + term.weight * Math.log2(1 + IN_TITLE * title + IN_LEAD * lead + rest),
    0,
  );
  return { theme, pack, terms, strength, phrases: joined(spans) };
}

/** Overlapping spans, which come by start, made one. */
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
