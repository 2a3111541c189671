import { englishWords, koreanWords, pattern } from '../../../data/lexicon';
import type { Mention } from '../../../model';
import type { Sentence, TextDocument } from '../document';
import { isCapitalised } from '../runs';
import { propose } from '../toponym-match';

const KOREAN_SUFFIX = englishWords('endings-of-korean-divisions');
const HANGUL_PART = /^[\uac00-\ud7a3]{1,5}(?:동|리|읍|면|구역|구|노동자구)$/;
/** An article on Korea. */
const KOREA = /\b(?:North|South) Korea|\bDPRK\b|\bPyongyang\b/;

/** Words that end like a ward, a village, a township or a district (`활동`, `총리`, `측면`, `연구`) and are none. */
const NOT_WARDS = pattern(String.raw`(?:{not-wards})$`, '', koreanWords);

const BEHIND_A_PLACE = pattern('(?:{particles-of-places})$', '', koreanWords);

/** `Hyesin-dong`, `Punggye-ri`. */
export function koreanSuffix(document: TextDocument, sentence: Sentence, at: number): Mention | null {
  const { tokens } = document;
  const [name, hyphen, suffix] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (name === undefined || suffix === undefined || at + 2 >= sentence.lastToken || hyphen?.text !== '-') return null;
  if (!isCapitalised(name) || hyphen.start !== name.end || suffix.start !== hyphen.end) return null;
  if (!KOREAN_SUFFIX.has(suffix.text) || tokens[at - 1]?.text === '-') return null;
  // As sure as the name without its ending, so that the longer mention wins.
  return propose(document, at, at + 3, 1, `“-${suffix.text}”`);
}

/** `the South`, `the North` in an article on Korea. */
export function koreanHalf(document: TextDocument, at: number): Mention | null {
  const { tokens } = document;
  const [article, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !/^(?:North|South)$/.test(token.text) || article?.fold !== 'the') return null;
  const runsOn = next !== undefined && next.start - token.end <= 1 && (isCapitalised(next) || next.text === '-');
  return runsOn ? null : propose(document, at, at + 1, 0.7, 'half of Korea');
}

/** `혜산시 혜신동`: a smaller unit right after a place; a ward of three syllables also by itself. */
export function hangulPart(
  document: TextDocument,
  ends: ReadonlySet<number>,
  sentence: Sentence,
  at: number,
): Mention | null {
  const [before, token] = [document.tokens[at - 1], document.tokens[at]];
  if (before === undefined || token === undefined || at === sentence.firstToken) return null;
  const follows = ends.has(before.end) || (/[와과,·]$/.test(before.text) && ends.has(before.end - 1));
  const bare = token.text.replace(BEHIND_A_PLACE, '');
  const name = [token.text, bare].find((text) => HANGUL_PART.test(text));
  if (name === undefined || NOT_WARDS.test(name)) return null;
  if (!follows && !/^[\uac00-\ud7a3]{2,3}동$/.test(name)) return null;
  const mention = propose(document, at, at + 1, follows ? 0.8 : 0.66, follows ? `part of “${before.text}”` : '“동”');
  return { ...mention, end: token.start + name.length, text: name };
}

/** Whether `the North` is half of Korea in a text. */
export const isOnKorea = (text: string): boolean => KOREA.test(text);
