import { englishWords } from '../../../data/lexicon';
import type { AgencyParts, Mention } from '../../../model';
import type { TextDocument, Token } from '../document';
import { type Recognizer, toMention } from '../recognizer';
import { isCapitalised } from '../runs';
import { parseBefore } from './agency-owners';

const HEADS = englishWords('agency-short-forms-heads');
/** Heads too common to stand for a body without a word that says more. */
const VAGUE = englishWords('agency-short-forms-vague');
/** What behind a head makes it another body: `the department of …`. */
const CONTINUES = new Set(['of', 'for']);
/** Nouns that a head before them only qualifies: `the bureau chief`, `the bank account`. */
const NOUNS = englishWords('agency-short-forms-nouns');

/**
 * Heads after an article with little or nothing beside them, which only an agency named before, or the country the
 * article is about, gives a meaning: resolution drops what stays unclear.
 *
 * Examples: `the [bureau] said`, `the [Ministry]'s spokesman`, `the [provincial bureau]`, `the [Hoeryong department]`,
 * `the [election commission]`; not `the department of history`, `the bureau chief`.
 */
export const agencyShortForms: Recognizer = {
  id: 'agency-short-forms',
  recognize(document) {
    const { tokens } = document;
    const found: Mention[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      if (!HEADS.has((tokens[at] as Token).fold)) continue;
      const mention = build(document, at);
      if (mention) found.push(mention);
    }
    return found;
  },
};

const isNowhere = (): boolean => false;

function build(document: TextDocument, at: number): Mention | null {
  const { tokens } = document;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.sentence === token.sentence && (CONTINUES.has(next.fold) || NOUNS.has(next.fold))) return null;
  if (isCapitalised(token)) {
    const stands = isThe(tokens, at - 1, token) && !(isCapitalised(next) && next?.sentence === token.sentence);
    return stands && !VAGUE.has(token.fold) ? short(document, at, at, { function: '', head: token.fold }) : null;
  }
  const { first, functionFirst, level, owner } = parseBefore(document, at, isNowhere);
  if (token.fold === 'parliament' && first === at) return national(document, at);
  if (!isThe(tokens, first - 1, token) || owner?.kind === 'demonym' || owner?.kind === 'noun') return null;
  if (first === at && VAGUE.has(token.fold)) return null;
  const said = level ?? owner?.level;
  const [from = 0, to = 0] = owner?.place ?? [];
  return short(document, first, at, {
    function: functionFirst < at ? document.text.slice(tokens[functionFirst]?.start, tokens[at - 1]?.end) : '',
    head: token.fold,
    ...(said ? { level: said } : {}),
    ...(to > from ? { place: { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 } } : {}),
  });
}

/** `told parliament`: not `a parliament`, `hung parliament`. */
function national(document: TextDocument, at: number): Mention | null {
  const before = document.tokens[at - 1];
  const leads = /^(?:the|in|to|by|from|of|before|told|through|into|and|that)$/.test(before?.fold ?? '');
  return leads ? short(document, at, at, { function: '', head: 'parliament' }) : null;
}

const isThe = (tokens: readonly Token[], at: number, token: Token): boolean =>
  tokens[at]?.fold === 'the' && tokens[at].sentence === token.sentence;

function short(document: TextDocument, first: number, at: number, agency: AgencyParts): Mention {
  const { start, end } = { start: document.tokens[first]?.start ?? 0, end: document.tokens[at]?.end ?? 0 };
  return toMention(document, first, at + 1, {
    type: 'agency',
    form: 'description',
    score: 0.5,
    rule: 'agency-short-forms',
    detail: `“the ${document.text.slice(start, end)}”, for one named before`,
    agency,
  });
}
