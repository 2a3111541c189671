import type { Mention } from '../../model';
import { isAgencyHead, isAgencyWord, standsAlone } from '../agency-words';
import { isDemonym } from '../demonyms';
import type { Sentence, TextDocument, Token } from '../document';
import { toMention } from '../mention';
import { chainEnd, chainStart } from '../name-chains';
import type { NameStatistics } from '../names';
import type { Recognizer } from '../recognizer';
import { isCapitalised } from '../runs';

/**
 * Public bodies with a capitalised head: what stands before it, and `of …` behind it.
 *
 * Examples: `Russia's [Ministry of Internal Affairs]`, `[U.S. State Department]`, `[Joint Chiefs of Staff]`,
 * `[14th Supreme People's Assembly]`, `[Office 39]`.
 */
export function agencyNames(names: NameStatistics): Recognizer {
  return {
    id: 'agency-names',
    recognize: (document) => document.sentences.flatMap((sentence) => inSentence(document, sentence, names)),
  };
}

/** Words that carry the head on: `Police Station`, `Consulate General`. */
const FOLLOWING = new Set([
  'general',
  'station',
  'academy',
  'college',
  'school',
  'unit',
  'board',
  'center',
  'centre',
  'institute',
]);

function inSentence(document: TextDocument, sentence: Sentence, names: NameStatistics): Mention[] {
  const found: Mention[] = [];
  let floor = sentence.firstToken;
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = document.tokens[at];
    if (!token || !isCapitalised(token) || !isAgencyHead(token.fold)) continue;
    const first = chainStart(document, at, floor, names);
    const last = headEnd(document, at, sentence.lastToken, names);
    const mention = build(document, first, at, last, sentence, names);
    if (!mention) continue;
    found.push(mention);
    floor = last;
    at = last - 1;
  }
  return found;
}

/** The head may be followed by another (`Police Department`), which is then the head. */
function headEnd(document: TextDocument, at: number, limit: number, names: NameStatistics): number {
  let head = at;
  for (let next = at + 1; next < Math.min(limit, at + 4); next += 1) {
    const token = document.tokens[next];
    if (!token || !isCapitalised(token) || token.start - (document.tokens[next - 1]?.end ?? 0) !== 1) break;
    if (isAgencyHead(token.fold) || FOLLOWING.has(token.fold)) head = next;
  }
  return chainEnd(document, head, limit, names);
}

function build(
  document: TextDocument,
  first: number,
  head: number,
  last: number,
  sentence: Sentence,
  names: NameStatistics,
): Mention | null {
  const { tokens } = document;
  const size = last - first;
  const word = tokens[head] as Token;
  const alone = size === 1;
  if (alone && (!standsAlone(word.fold) || (first === sentence.firstToken && names.isCommon(word.fold)))) return null;
  if (size > 14 || startsWithPerson(tokens, first, head, names)) return null;
  const qualified = tokens
    .slice(first, last)
    .some((token, index) => first + index !== head && (isAgencyWord(token.fold) || isDemonym(token.text)));
  const score = alone ? 0.7 : qualified ? 0.88 : 0.72;
  const detail = `head “${word.text}”${alone ? '' : ' with capitalised words around it'}`;
  return toMention(document, first, last, { type: 'agency', score, rule: 'agency-names', detail });
}

/** `Donald Trump Administration` names no body. */
function startsWithPerson(tokens: readonly Token[], first: number, head: number, names: NameStatistics): boolean {
  const word = tokens[first];
  if (!word || first >= head || tokens[head]?.fold !== 'administration') return false;
  const { given, family, lower } = names.of(word.fold);
  return given + family > lower;
}
