import { koreanWords, pattern } from '../../../data/lexicon';
import type { Span } from '../../../model';

/** Where what is said ends: a clause or quotation that a verb of saying, or a noun for what is said, closes. */
export interface Closer {
  /** Offset behind what is said. */
  readonly close: number;
  /** Offset behind the ending. */
  readonly from: number;
  /** Where the quotation begins; null for a clause. */
  readonly quote: number | null;
  /** `-며`, `-면서`: the next closer has the verb. */
  readonly isJoined: boolean;
  /** `-는`: a noun for what is said follows. */
  readonly isAttributive: boolean;
}

/** Last consonants of a syllable, counted as Unicode does: ㄴ of `밝힌`, ㄹ of `밝힐`, ㅆ of `밝혔다`. */
export const [NIEUN, RIEUL, DOUBLE_SIOT] = [4, 8, 20];
export const endsIn = (syllable: string, consonant: number): boolean =>
  syllable >= '가' && syllable <= '힣' && (syllable.charCodeAt(0) - 0xac00) % 28 === consonant;
const isAdnominal = (syllable: string): boolean =>
  endsIn(syllable, NIEUN) || endsIn(syllable, RIEUL) || '을를은던'.includes(syllable);

const QUOTED =
  /([”"])\s?(이?라고만?|이?라며|이?라면서|고|며|면서|이?라는|는|다는)(?=[\s,])|([다라자냐까])(고|며|면서|는)(?=[\s,])|([가-힣])\s?것(으로|을)(?=\s)/gu;

export function closersIn(text: string): readonly Closer[] {
  const closers: Closer[] = [];
  const isQuoted = quotedIn(text);
  for (const match of text.matchAll(QUOTED)) {
    const [all, mark, , , ending, , as] = match;
    if (isQuoted(match.index) && mark === undefined) continue;
    const from = match.index + all.length;
    const rest = text.slice(from);
    if (as !== undefined && !(JUDGED.test(rest) && isAdnominal(match[5] ?? ''))) continue;
    const isAttributive = mark === undefined ? ending === '는' : all.endsWith('는');
    if (isAttributive && !SAID_AS.test(rest)) continue;
    const close = mark !== undefined ? match.index + 1 : as === '으로' ? match.index + 1 : as === '을' ? from - 1 : match.index + 1; // prettier-ignore
    closers.push({
      close: mark === undefined && as === undefined ? withoutCopula(text, close) : close,
      from,
      quote: mark === undefined ? null : text.lastIndexOf(mark === '”' ? '“' : '"', match.index - 1),
      isJoined: /(?:며|면서)$/.test(all),
      isAttributive,
    });
  }
  return closers;
}

/** Tells whether an offset lies within a quotation. It is asked from the first offset to the last: marks are counted once. */
export function quotedIn(text: string): (offset: number) => boolean {
  let [at, open] = [0, 0];
  return (offset) => {
    for (; at < offset; at += 1) {
      if (text[at] === '“') open += 1;
      else if (text[at] === '”') open -= 1;
    }
    return open > 0;
  };
}

/** “신호라고” ends with the noun, “멈추라고” is an order. */
function withoutCopula(text: string, close: number): number {
  if (text[close - 1] !== '라') return close;
  if (text[close - 2] === '이') return close - 2;
  return /[하추지오가보주내말으리키치되서두]/.test(text.charAt(close - 2)) ? close : close - 1;
}

/** Verbs that take `것으로` and `것을`. */
const JUDGED =
  /^\s(?:\S+히\s)?(?:추산|판단|의심|평가|보고 있|예상하|전망하|파악하|추정하|분석하|촉구|요구|요청|지시|제안|약속|확인했|기대)/u;
/** Nouns that a clause in `-는` is said as, with what may stand before them. */
const SAID_AS = pattern(
  String.raw`^\s(?:(?:내용|취지)(?:의|으로)\s)?(?:[^\s“”"]+(?:\s[^\s“”"]+)?의\s)?(?:문자\s)?({said-as})`,
  'u',
  koreanWords,
);
/** Nouns that make an idiom of saying with their verb: “엄포를 놓다”. */
const IDIOM =
  /(?:^|\s)((?:엄포|한숨|입|유감|입장|말|불만|의견|목소리|소문|관측|전망|지적|분석|주장|공지|속보|우려|이야기|얘기)(?:를|을|이|가|로)?\s\S+)$/u;
const DENYING = /(?:부인|반박|일축|배격|거부|부정)/u;

/** The cue in what follows a closer: its verb, an idiom, or a noun and its verb. */
export function cueOf(rest: string, isAttributive: boolean): Span | null {
  const match =
    /^\s*((?:[^\s,“”".]+\s){0,5}?[^\s,“”".]*?(?:다(?=고\s)|다(?=[.,\s]|$)|며(?=[,\s])|면서(?=[,\s])|고(?=,)|자(?=\s)|한(?=\s것)))/u.exec(
      rest,
    );
  if (match?.[1] === undefined) return null;
  const all = match[1];
  const end = match[0].length;
  if (isAttributive && !DENYING.test(all)) {
    const lead = /^(?:내용의|취지의|내용으로|취지로)\s/u.exec(all)?.[0].length ?? 0;
    return { start: end - all.length + lead, end };
  }
  const idiom = IDIOM.exec(all)?.[1];
  const verb = /\S+고 있다$/u.exec(all)?.[0] ?? all.split(' ').at(-1) ?? all;
  return { start: end - (idiom ?? verb).length, end };
}
