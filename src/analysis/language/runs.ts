import { englishWords } from '../../data/lexicon';
import { isMonth, isWeekday } from './calendar';
import type { Sentence, TextDocument, Token } from './document';
import { isEastAsianSurname, type NameStatistics } from './names';
import { Shape } from './word-types';

/** A maximal stretch of capitalised words, as names are written: tokens `[first, last)`. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
}

const PARTICLES = englishWords('runs-particles');
const NEVER = englishWords('runs-never');

/** Capitalised, and so perhaps part of a name. */
export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && (token.shape & Shape.capitalised) !== 0;

/** Capitalised, and neither a little word at the start of a sentence nor a day or month. */
export const canBeName = (token: Token): boolean =>
  isCapitalised(token) &&
  !NEVER.has(token.fold) &&
  !isWeekday(token.fold) &&
  !(isMonth(token.fold) && token.fold !== 'may' && token.fold !== 'march');

/** Finds the runs of a document; whoever reads them decides what they are. */
export const nameRuns = ({ sentences, tokens }: TextDocument, names: NameStatistics): readonly NameRun[] =>
  sentences.flatMap((sentence) => sentenceRuns(tokens, sentence, names));

function sentenceRuns(tokens: readonly Token[], sentence: Sentence, names: NameStatistics): NameRun[] {
  const runs: NameRun[] = [];
  let at = sentence.firstToken;
  while (at < sentence.lastToken) {
    if (!canStart(tokens, at, sentence.lastToken)) {
      at += 1;
      continue;
    }
    let last = at;
    for (let next = extend(tokens, sentence, at, last, names); next > last;) {
      last = next;
      next = extend(tokens, sentence, at, last, names);
    }
    runs.push({ first: at, last });
    at = Math.max(last, at + 1);
  }
  return runs;
}

/** Whether a run can begin at `at`: a name word, or `al-` before one. */
function canStart(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (isNameWord(tokens, at)) return true;
  const hyphen = tokens[at + 1];
  if (hyphen?.text !== '-' || hyphen.start !== token.end || at + 2 >= limit) return false;
  const next = tokens[at + 2];
  return next?.start === hyphen.end && PARTICLES.has(token.fold) && isCapitalised(next);
}

function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isCapitalised(token) && !NEVER.has(token.fold) && !isWeekday(token.fold);
}

/** The end of the run once it takes in what follows `last`; `last` itself when nothing can. */
function extend(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
  names: NameStatistics,
): number {
  if (last === first) return first + 1;
  if (last >= sentence.lastToken) return last;
  const before = tokens[last - 1];
  const next = tokens[last];
  if (!before || !next) return last;
  if (next.text === '-' || next.text === '‑') return extendHyphen(tokens, sentence, first, last, names);
  if (next.start > before.end + 1) return last;
  if (isNameWord(tokens, last) && next.start > before.end) return last + 1;
  if (next.text === '&' && isNameWord(tokens, last + 1)) return last + 2;
  return extendParticle(tokens, sentence, last);
}

/** `Won-sik`, `Al-Qaida`, `Union-Tribune`; not `U.S.-led`, where a common word follows. */
function extendHyphen(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
  names: NameStatistics,
): number {
  const [before, hyphen, part] = [tokens[last - 1], tokens[last], tokens[last + 1]];
  if (!before || !hyphen || !part || last + 1 >= sentence.lastToken) return last;
  if (hyphen.start !== before.end || part.start !== hyphen.end) return last;
  if (isCapitalised(part)) return last + 2;
  if (part.kind === 'number') return before.fold.length > 4 ? last + 2 : last;
  const afterSurname = last - first >= 2 && isEastAsianSurname(tokens[last - 2]?.fold ?? '');
  return afterSurname || (part.fold.length > 1 && part.fold.length < 7 && names.of(part.fold).lower < 25)
    ? last + 2
    : last;
}

/** `Lula da Silva`, `Bashar al-Assad`, `Mohammed bin Salman`. */
function extendParticle(tokens: readonly Token[], sentence: Sentence, last: number): number {
  let at = last;
  while (at < last + 2 && !isCapitalised(tokens[at]) && PARTICLES.has(tokens[at]?.fold ?? '')) at += 1;
  if (at === last || at >= sentence.lastToken) return last;
  if (tokens[at]?.text === '-') at += 1;
  return at < sentence.lastToken && isNameWord(tokens, at) ? at + 1 : last;
}

export type HeadlineCase = 'capitals' | 'title' | 'sentence';

/** Asked for again and again of the same lines; forgotten with the document. */
const CASES = new WeakMap<TextDocument, readonly HeadlineCase[]>();

/** How a line is written: capitals throughout, a capital on every word, or as a sentence. */
export function lineCase(document: TextDocument, sentence: number): HeadlineCase {
  let cases = CASES.get(document);
  if (cases === undefined) {
    cases = document.sentences.map((line) => caseOf(document, line));
    CASES.set(document, cases);
  }
  return cases[sentence] ?? 'sentence';
}

function caseOf({ tokens }: TextDocument, { firstToken, lastToken }: Sentence): HeadlineCase {
  let words = 0;
  let inCapitals = 0;
  let capitalised = 0;
  for (let at = firstToken; at < lastToken; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.text.length <= 3) continue;
    const { shape } = token;
    if ((shape & (Shape.upper | Shape.lower)) === 0) continue;
    words += 1;
    if ((shape & Shape.lower) === 0) inCapitals += 1;
    if ((shape & Shape.capitalised) !== 0) capitalised += 1;
  }
  if (words < 4) return 'sentence';
  if (inCapitals / words > 0.7) return 'capitals';
  return capitalised / words > 0.8 ? 'title' : 'sentence';
}
