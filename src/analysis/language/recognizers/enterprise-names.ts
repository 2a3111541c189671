import { englishWords } from '../../../data/lexicon';
import type { Mention } from '../../../model';
import type { TextDocument, Token } from '../document';
import { type Recognizer, toMention } from '../recognizer';
import { canBeName, isCapitalised } from '../runs';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Heads of the names of what is worked: each needs a word before it. */
const HEADS = englishWords('enterprise-names-heads');
/** Heads that need a word of an industry right before them: others are buildings, and companies of every kind. */
const OF_INDUSTRY = englishWords('of-industry');
const INDUSTRY = englishWords('industry');
/** What power is made of where it is no enterprise one writes of: a site. */
const SITES = set('nuclear atomic');

/**
 * Mines, mills, farms, works and trading companies by their capitalised head, as a state that owns them calls them.
 *
 * Examples: `[Konji Youth Coal Mine]`, `[Kim Chaek Iron and Steel Complex]`, `[Taehongdan County General Farm]`, `[Korea
 * Rungra 88 Trading Corporation]`; not `Olympic Complex`, `Nuclear Complex`, `Ford Motor Company`.
 */
export const enterpriseNames: Recognizer = {
  id: 'enterprise-names',
  recognize(document) {
    const found: Mention[] = [];
    for (let at = 1; at < document.tokens.length; at += 1) {
      const mention = build(document, at);
      if (mention) found.push(mention);
    }
    return found;
  },
};

function build(document: TextDocument, at: number): Mention | null {
  const { tokens } = document;
  const head = tokens[at] as Token;
  if (!HEADS.has(head.fold) || !isCapitalised(head) || goesOn(tokens, at)) return null;
  const first = startOf(tokens, at);
  const words = tokens.slice(first, at).filter(({ kind }) => kind === 'word');
  const last = words[words.length - 1];
  if (last === undefined || words.some(({ fold }) => SITES.has(fold))) return null;
  if (OF_INDUSTRY.has(head.fold) && (!INDUSTRY.has(last.fold) || words.length < 2)) return null;
  if (words.length === 1 && INDUSTRY.has(last.fold)) return null;
  return toMention(document, first, at + 1, {
    type: 'organization',
    score: 0.94,
    rule: 'enterprise-names',
    detail: `a name before “${head.text}”`,
  });
}

/** `Farm Bureau`, `Mill Valley`: the head is no last word. */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  isNext(tokens, at) && (isCapitalised(tokens[at + 1]) || tokens[at + 1]?.fold === 'of');

const isNext = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.sentence === tokens[at]?.sentence && (tokens[at + 1]?.start ?? 0) - (tokens[at]?.end ?? 0) <= 1;

/** Back over capitalised words, a number between them, and `and`. */
function startOf(tokens: readonly Token[], at: number): number {
  let first = at;
  while (at - first < 8 && isNext(tokens, first - 1)) {
    const before = tokens[first - 1];
    const isLink = (before?.fold === 'and' || before?.kind === 'number') && isCapitalised(tokens[first - 2]);
    if (before?.kind === 'word' && canBeName(before)) first -= 1;
    else if (isLink && isNext(tokens, first - 2) && isIndustrial(tokens, first)) first -= 2;
    else break;
  }
  return first;
}

/** `Iron and [Steel Complex]`, `Rungra 88 [Trading Corporation]`. */
const isIndustrial = (tokens: readonly Token[], at: number): boolean => INDUSTRY.has(tokens[at]?.fold ?? '');
