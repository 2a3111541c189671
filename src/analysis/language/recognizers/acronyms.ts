import { agencyType } from '../agency-words';
import type { Sentence, TextDocument, Token } from '../document';
import { type Recognizer, toMention } from '../recognizer';
import { isCapitalised, canBeName } from '../runs';
import { Shape } from '../word-types';
import { englishWords } from '../../../data/lexicon';
import type { Mention, MentionType } from '../../../model';

/** An acronym introduced in brackets behind the name it stands for. */
interface Introduction {
  readonly acronym: string;
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
}

const SKIPPED = englishWords('skipped');
/** Capitals that are no body: measures, conditions, offices, shouts. */
const OTHER = englishWords('acronyms-other');

/** Whether capitals are no body's: `GDP`, `DNA`. */
const isNoBody = (capitals: string): boolean => OTHER.has(capitals) || ROMAN.test(capitals);

/** Last words of names that are introduced like bodies and are none. */
const NO_BODY = englishWords('acronyms-no-body');
/** Numbers in Roman figures. */
const ROMAN = /^[IVXLC]+$/;

const isAcronym = (token: Token): boolean => (token.shape & Shape.acronym) !== 0;

/**
 * Acronyms, and the names they stand for where an article introduces them.
 *
 * Examples: `[Joint Chiefs of Staff] ([JCS])`, later `[JCS]`; `[SEBIN]` without introduction, weakly.
 */
export const acronyms: Recognizer = {
  id: 'acronyms',
  recognize(document) {
    const written = acronymsOf(document);
    const introduced = written.flatMap((at) => introduction(document, at) ?? []);
    const expansions = introduced.map(({ acronym, first, last, type }) =>
      toMention(document, first, last, { type, score: 0.93, rule: 'acronyms', detail: `introduces “${acronym}”` }),
    );
    const known = new Map(introduced.map((one) => [one.acronym, one]));
    return [...expansions, ...uses(document, written, known)];
  },
};

function acronymsOf({ tokens }: TextDocument): number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) if (isAcronym(tokens[at] as Token)) found.push(at);
  return found;
}

function introduction({ tokens, sentences }: TextDocument, at: number): Introduction | null {
  const token = tokens[at] as Token;
  const floor = sentences[token.sentence]?.firstToken ?? 0;
  if (at < floor + 2 || tokens[at - 1]?.text !== '(' || isNoBody(token.text)) return null;
  const first = expansionStart(tokens, at - 1, floor, token.text.replace(/\./g, ''));
  if (first === null) return null;
  const last = tokens[at - 2]?.fold === 's' ? at - 2 : at - 1;
  if (NO_BODY.has(tokens[last - 1]?.fold ?? '')) return null;
  return { acronym: token.text, first, last, type: typeOf(tokens.slice(first, last)) };
}

/** Start of the words before `bracket` whose initials spell the acronym; little words may be skipped. */
function expansionStart(tokens: readonly Token[], bracket: number, floor: number, letters: string): number | null {
  let left = letters.length;
  for (let at = bracket - 1; at >= Math.max(floor, bracket - 14); at -= 1) {
    const token = tokens[at];
    if (!token) return null;
    if (token.kind === 'punctuation' || token.fold === 's') {
      if (/^[-'’&s]*$/.test(token.text) || token.fold === 's') continue;
      return null;
    }
    const initial = token.text[0]?.toUpperCase();
    if (initial === letters[left - 1]) left -= 1;
    else if (!SKIPPED.has(token.fold)) return null;
    if (left === 0) return isCapitalised(token) ? at : null;
  }
  return null;
}

const typeOf = (tokens: readonly Token[]): MentionType => agencyType(tokens.map(({ fold }) => fold)) ?? 'organization';

function uses(document: TextDocument, written: readonly number[], known: ReadonlyMap<string, Introduction>): Mention[] {
  const shouted = new Map<number, boolean>();
  return written.flatMap((at) => {
    const token = document.tokens[at] as Token;
    const isLoud = shouted.get(token.sentence) ?? isShouted(document, document.sentences[token.sentence] as Sentence);
    shouted.set(token.sentence, isLoud);
    return isLoud ? [] : (use(document, at, token, known.get(token.text)) ?? []);
  });
}

function use(document: TextDocument, at: number, token: Token, introduction: Introduction | undefined): Mention | null {
  if (introduction) {
    const name = document.text.slice(
      document.tokens[introduction.first]?.start,
      document.tokens[introduction.last - 1]?.end,
    );
    return toMention(document, at, at + 1, {
      type: introduction.type,
      score: 0.92,
      rule: 'acronyms',
      detail: `introduced for “${name}”`,
    });
  }
  const beside = [document.tokens[at - 1], document.tokens[at + 1]].some(
    (other) => other?.text === '-' || other?.text === '/' || /^[@#]$/.test(other?.text ?? ''),
  );
  if (isNoBody(token.text) || token.text.length < 3 || token.text.includes('.') || beside) return null;
  return toMention(document, at, at + 1, {
    type: 'organization',
    score: 0.5,
    rule: 'acronyms',
    detail: 'capitals only, not introduced',
  });
}

/** A line in capitals says nothing by its capitals. */
function isShouted(document: TextDocument, sentence: Sentence): boolean {
  const words = document.tokens
    .slice(sentence.firstToken, sentence.lastToken)
    .filter((token) => token.kind === 'word' && token.text.length > 1);
  return words.filter((token) => token.text === token.text.toUpperCase()).length > 0.6 * words.length;
}

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
