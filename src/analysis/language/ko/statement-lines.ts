import type { TextDocument } from '../document';
import { isKoreanName } from './words';
import { type StatementSpans, LONGEST_LINE } from '../statement-spans';
import { koreanWords, pattern } from '../../../data/lexicon';
import type { Attitude, Span, Tense } from '../../../model';

/** The sentences of a Korean text; those that a quotation spans are one, as far as a line may be long. */
export function koreanSentences(document: TextDocument): readonly Line[] {
  const joined: Line[] = [];
  let marks = NONE;
  for (const line of sentencesOf(document)) {
    const last = joined.at(-1);
    const isOpen = marks.curly > 0 || marks.straight % 2 === 1;
    if (last === undefined || !isOpen || line.end - last.start > LONGEST_LINE) {
      joined.push(line);
      marks = marksIn(line.text);
      continue;
    }
    const text = last.text.padEnd(line.start - last.start) + line.text;
    joined[joined.length - 1] = { start: last.start, end: line.end, text };
    const more = marksIn(line.text);
    marks = { curly: marks.curly + more.curly, straight: marks.straight + more.straight };
  }
  return joined;
}

function sentencesOf({ sentences, text }: TextDocument): readonly Line[] {
  return sentences.flatMap(({ start, end }) => {
    const lines: Line[] = [];
    for (let from = start; from < end;) {
      const to = end - from > LONGEST_LINE ? cutIn(text, from) : end;
      lines.push({ start: from, end: to, text: text.slice(from, to) });
      from = to;
    }
    return lines;
  });
}

/** Where a line that is too long is cut: behind its last space, or where there is none. */
function cutIn(text: string, from: number): number {
  const space = text.slice(from, from + LONGEST_LINE).lastIndexOf(' ');
  return from + (space > 0 ? space + 1 : LONGEST_LINE);
}

interface Marks {
  /** Opening marks that nothing closes. */
  readonly curly: number;
  readonly straight: number;
}
const NONE: Marks = { curly: 0, straight: 0 };

function marksIn(text: string): Marks {
  let [curly, straight] = [0, 0];
  for (const [mark] of text.matchAll(/[“”"]/g)) {
    if (mark === '"') straight += 1;
    else curly += mark === '“' ? 1 : -1;
  }
  return { curly, straight };
}

/** A line's sentence, as text with where it begins. */
export interface Line extends Span {
  readonly text: string;
}

/** A statement before it is asked how sure it is, when it is said, and whom it cites. */
export type Found = Omit<StatementSpans, 'hedged' | 'tense' | 'cites'>;

export const at = (line: Line, start: number, end: number): Span => ({
  start: line.start + start,
  end: line.start + end,
});

/** Stems of verbs by what saying with them is; any other verb behind a quoted clause says. */
const ATTITUDES: readonly (readonly [RegExp, Attitude])[] = [
  [/부인|부정하|반박|일축|배격/, 'denies'],
  [/시인|인정|확인했|확인하/, 'confirms'],
  [/위협|경고|엄포|협박|으름장|공언|못 박/, 'threatens'],
  [pattern('{verbs-of-asking}', '', koreanWords), 'asks'],
  [pattern('{verbs-of-believing}', '', koreanWords), 'believes'],
  [/보도|전했|전하|전한|타전|소개|썼다/, 'reports'],
];
export const attitudeOf = (cue: string): Attitude => ATTITUDES.find(([verb]) => verb.test(cue))?.[1] ?? 'says';

const QUOTE = '[“"][^“”"]*[”"]';
const QUOTES = `${QUOTE}(?:\\s?[…·,]{1,3}\\s?${QUOTE})*`;
/** “국방부 ‘초소 철거 계획 없다’ 반박”. */
const SPEAKER_FIRST = new RegExp(`^([^\\s“”"][^“”"]{0,30}?)[,:]?\\s(${QUOTES})\\s*([가-힣]{2,4})?$`, 'u');
/** “‘초소 철거 계획 없다’…국방부”. */
const SPEAKER_LAST = new RegExp(`^(${QUOTES})\\s?(?:…|·{2,3}|\\.{2,3}|[-–—])\\s?([^\\s“”"][^“”".]{0,15})$`, 'u');
/** “日정부, 비밀 접촉설 부인”. */
const NOUN_LAST = pattern(
  String.raw`^([^\s“”",.][^“”",.]{0,20}),\s([^“”".]{4,80})\s({verbs-that-close-headlines})$`,
  'u',
  koreanWords,
);

/** Who speaks in a line that has no sentence: a headline. */
export function headlineSpeech(line: Line): Found | null {
  const { text } = line;
  const last = SPEAKER_LAST.exec(text);
  if (last !== null) {
    const [all, quotes = '', source = ''] = last;
    return { source: at(line, all.length - source.length, all.length), cue: null, content: quotesIn(line, 0, quotes.length), attitude: 'says' }; // prettier-ignore
  }
  const first = SPEAKER_FIRST.exec(text);
  if (first !== null) {
    const [all, source = '', quotes = '', noun = ''] = first;
    const start = all.indexOf(quotes, source.length);
    return speech(line, withoutParticle(source), noun, quotesIn(line, start, start + quotes.length));
  }
  const [, source = '', said = '', noun = ''] = NOUN_LAST.exec(text) ?? [];
  if (noun === '') return null;
  const start = text.length - noun.length - 1 - said.length;
  return speech(line, source, noun, [at(line, start, start + said.length)]);
}

const QUOTATION_ALONE = new RegExp(`^${QUOTES}$`, 'u');

/** A headline that is a quotation, of nobody who is named. */
export const quotationAlone = (line: Line): Found | null =>
  QUOTATION_ALONE.test(line.text)
    ? { source: null, cue: null, content: quotesIn(line, 0, line.text.length), attitude: 'says' }
    : null;

/** A statement of a line that begins with who speaks and ends with the noun it is said as, or without one. */
function speech(line: Line, source: string, noun: string, content: readonly Span[]): Found {
  const end = line.text.length;
  const cue = noun === '' ? null : at(line, end - noun.length, end);
  return { source: at(line, 0, source.length), cue, content, attitude: attitudeOf(noun) };
}

function quotesIn(line: Line, from: number, to: number): readonly Span[] {
  const quotes = line.text.slice(from, to).matchAll(new RegExp(QUOTE, 'gu'));
  return [...quotes].map(({ 0: quote, index }) => at(line, from + index, from + index + quote.length));
}

/** “주민들은” is “주민들”, “김정은” a name. */
function withoutParticle(source: string): string {
  const [, head] = /^(.+\S)(?:은|는)$/u.exec(source) ?? [];
  return head === undefined || isKoreanName(source.split(' ').at(-1) ?? '') ? source : head;
}

const TOLD = /^(.+?)(?:의|가|이)\s(말이다|설명이다|주장이다|전언이다|지적이다|이야기다|입을 열었다)\.?$/u;
const SAID_SO = /^(.+?)(?:은|는|이|가)\s(?:[^“”"]*\s)?(?:다음과 같이|이렇게)\s([가-힣]+다)\.?$/u;

/** A line that says who said the quotation before or behind it: “…” X의 말이다; X는 이렇게 말했다. “…”. */
export function toldAround(line: Line, before: Line | null, after: Line | null): Found | null {
  const own = /^([“"].*[”"])\s+(.+)$/su.exec(line.text);
  const tail = own?.[2] ?? line.text;
  const so = SAID_SO.exec(tail);
  const match = so ?? TOLD.exec(tail);
  if (match === null) return null;
  const content: Span[] = [];
  if (own !== null) content.push(at(line, 0, own[1]?.length ?? 0));
  else if (before !== null && /^[“"]/.test(before.text) && /[”"]$/.test(before.text)) content.push(spanOf(before));
  if (so !== null && after !== null && /^[“"].*[”"]$/su.test(after.text)) content.push(spanOf(after));
  if (content.length === 0) return null;
  const [offset, source = '', cue = ''] = [line.text.length - tail.length, match[1], match[2]];
  const cueStart = offset + tail.lastIndexOf(cue);
  return {
    source: at(line, offset, offset + source.length),
    cue: at(line, cueStart, cueStart + cue.length),
    content,
    attitude: attitudeOf(cue),
  };
}

const spanOf = ({ start, end }: Line): Span => ({ start, end });

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
const [NIEUN, RIEUL, DOUBLE_SIOT] = [4, 8, 20];
export const endsIn = (syllable: string, consonant: number): boolean =>
  syllable >= '가' && syllable <= '힣' && (syllable.charCodeAt(0) - 0xac00) % 28 === consonant;
const isAdnominal = (syllable: string): boolean =>
  endsIn(syllable, NIEUN) || endsIn(syllable, RIEUL) || '을를은던'.includes(syllable);

const KOREAN_AHEAD = /겠(?:다|습)|(?:예정|계획|방침)이/u;
/** Verbs whose stem ends as a past does. */
const KOREAN_STEMS = /[있겠]/u;

/** When something is said, by a Korean cue; null for a noun, a colon, `에 따르면`. */
export function koreanTense(cue: string): Tense | null {
  if (KOREAN_AHEAD.test(cue)) return 'future';
  if (/^에\s|^것으로\s?$/u.test(cue)) return null;
  const past = [...cue].some((syllable) => endsIn(syllable, DOUBLE_SIOT) && !KOREAN_STEMS.test(syllable));
  if (past || /\s바\s있/u.test(cue)) return 'past';
  if (/(?:다|요|까)\.?$/u.test(cue)) return 'present';
  return endsIn(cue.slice(-1), NIEUN) && cue.length > 1 ? 'past' : null;
}

const QUOTED = pattern(
  String.raw`([”"])\s?({endings-of-quotations})(?=[\s,])|([다라자냐까])(고|며|면서|는)(?=[\s,])|([가-힣])\s?것(으로|을)(?=\s)`,
  'gu',
  koreanWords,
);

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
const JUDGED = pattern(String.raw`^\s(?:\S+히\s)?(?:{verbs-of-judgements})`, 'u', koreanWords);
/** Nouns that a clause in `-는` is said as, with what may stand before them. */
const SAID_AS = pattern(
  String.raw`^\s(?:(?:내용|취지)(?:의|으로)\s)?(?:[^\s“”"]+(?:\s[^\s“”"]+)?의\s)?(?:문자\s)?({said-as})`,
  'u',
  koreanWords,
);
/** Nouns that make an idiom of saying with their verb: “엄포를 놓다”. */
const IDIOM = pattern(String.raw`(?:^|\s)((?:{idioms-of-saying})(?:를|을|이|가|로)?\s\S+)$`, 'u', koreanWords);
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
