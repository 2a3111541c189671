import type { Attitude, Span } from '../../../model';
import { isKoreanName } from '../korean/words';
import type { StatementSpans } from './statement-spans';

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
  [/요구|촉구|요청|제안|지시|명령|물었|물어|묻|질문|반문|당부|호소|권고|따져/, 'asks'],
  [/의심|관측|추정|추산|예상|전망|믿|우려|생각|여기|보고 있|판단|기대|짐작/, 'believes'],
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
const NOUN_LAST =
  /^([^\s“”",.][^“”",.]{0,20}),\s([^“”".]{4,80})\s(부인|시인|촉구|요구|경고|비난|주장|반박|일축|제안|경고|강조|확인|인정)$/u;

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
