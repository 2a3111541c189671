import type { TextDocument } from '../../document';
import { longest, type Candidate } from '../candidate';
import type { Proposal } from '../expression';
import { Line } from './line';
import { quotesOf, whyQuoted, type Quotes } from './quotes';
import { readEnglish } from './readers';
import { whyNone } from './refuse';
import { joinStretches } from './stretches';
import { isSaying, tenseOf } from './tense';

const HEDGES = new Set('than around about circa nearly almost roughly approximately'.split(' '));
const LIMITS = new Set(['until', 'till', 'by', 'before']);

/** The dates of one sentence. */
export function englishCandidates(document: TextDocument, sentence: number): Candidate[] {
  const { start, end, firstToken, lastToken } = document.sentences[sentence] ?? NOWHERE;
  const line = new Line(document.tokens.slice(firstToken, lastToken));
  const stand = longest(readEnglish(line), ({ first, last }) => ({ start: first, end: last }));
  const dates = joinStretches(stand, line);
  if (dates.length === 0) return [];
  const quotes = quotesOf(document.text.slice(start, end));
  return dates.map((date) => toCandidate(date, line, { quotes, sentence, start }));
}

/** Words between `since` and a date of its clause: `since enrollment launched more than two weeks ago`. */
const SINCE = 6;

function isOrigin(line: Line, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - SINCE - 1) && !line.isMark(at); at -= 1)
    if (line.fold(at) === 'since') return true;
  return false;
}

const NOWHERE = { start: 0, end: 0, firstToken: 0, lastToken: 0 };

interface Around {
  readonly quotes: Quotes;
  readonly sentence: number;
  /** Where the sentence begins in the text. */
  readonly start: number;
}

function toCandidate(proposal: Proposal, line: Line, { quotes, sentence, start }: Around): Candidate {
  const { first, last, expression, rule } = proposal;
  const span = { start: line.tokens[first]?.start ?? 0, end: line.tokens[last - 1]?.end ?? 0 };
  const small = line.fold(first - 1);
  return {
    ...{ ...span, expression, rule, sentence },
    ...tenseOf(line, first, last),
    isSaying: isSaying(line, first),
    isLimit: LIMITS.has(small === 'the' ? line.fold(first - 2) : small),
    isOrigin: isOrigin(line, first),
    isHedged: HEDGES.has(small),
    why: whyNone(proposal, line) ?? whyQuoted(proposal, quotes, span.start - start),
  };
}
