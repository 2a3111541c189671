import type { TextDocument, Sentence } from './document';
import { toTextDocument } from './document-build';
import { englishStatements } from './en/statements';
import { koreanStatements } from './ko/statements';
import { nearby, type StatementSpans } from './statement-spans';
import { englishWords, koreanWords, pattern } from '../../data/lexicon';
import type { Span } from '../../model';

/** Who says what in a text behind its datelines, in the order of the cues; in English and Korean, none in other languages. */
export function findStatements(whole: TextDocument): readonly StatementSpans[] {
  const document = withoutDatelines(whole);
  if (document.language === 'ko') return withoutDeepest(koreanStatements(document));
  const isEnglish = document.language === 'en' || document.language === 'und';
  return isEnglish ? withoutDeepest(englishStatements(document)) : [];
}

/** What is said within what is said, and so on, is told so deep at most. */
const DEEPEST = 4;

/** Statements but for those told within too many others, so that all that is said grows with the length of a text. */
const withoutDeepest = (found: readonly StatementSpans[]): readonly StatementSpans[] =>
  found.filter((statement, at) => {
    const told = statement.cue ?? statement.source;
    if (told === null) return true;
    const holds = (each: StatementSpans): boolean => each !== statement && each.content.some(({ start, end }) => told.start >= start && told.end <= end); // prettier-ignore
    return nearby(found, at).filter(holds).length < DEEPEST;
  });

/** Single quotation marks around words: headlines have them where the text has double ones. */
const SINGLE = /(^|[\s(:—–-])[‘'](?=\S)([^‘'’"“”]*(?:[’'](?=\p{L})[^‘'’"“”]*)*)[’'](?=$|[\s,.:;?!)…])/gu;
/** More of its words begin with a capital in a headline in which all do. */
const TITLE_CASE = 0.7;

/**
 * A headline as a text for itself, offset by offset: quotations in double marks, and where all words are capitalised, in small
 * letters but for `names`, which are in its order.
 */
export function headlineDocument(headline: string, language: string, names: readonly Span[]): TextDocument {
  const quoted = headline.replace(SINGLE, '$1“$2”');
  const text = isTitleCase(quoted) ? inSmallLetters(quoted, names) : quoted;
  return toTextDocument(text, { title: null, language, excluded: [] });
}

function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > TITLE_CASE;
}

function inSmallLetters(text: string, names: readonly Span[]): string {
  return text.replace(/\p{Lu}\p{Ll}[\p{L}’']*/gu, (word, at: number) => {
    const small = word.toLowerCase();
    return small.length !== word.length || names.some(({ start, end }) => start <= at && at < end) ? word : small;
  });
}

/** Who speaks behind a headline's last colon or dash: “Missile fired off Wonsan: officials”, “… – Yonhap”. */
const BEHIND = /(?::|\s[—–-])\s((?:[\p{L}.’&-]+\s){0,3}[\p{L}.]+)$/u;
const SPEAKING = pattern(String.raw`(?:{speaking})$`, 'i');

/** Who says what in a headline. */
export function headlineStatements(document: TextDocument): readonly StatementSpans[] {
  const found = findStatements(document);
  const told = document.language === 'ko' || found.length > 0 ? null : toldBehind(document.text);
  return told === null ? found : [told];
}

function toldBehind(text: string): StatementSpans | null {
  const match = BEHIND.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined || !/\s\S+\s/.test(text.slice(0, match.index))) return null;
  if (!/^\p{Lu}/u.test(name) && !SPEAKING.test(name)) return null;
  const mark = text.slice(match.index).search(/\S/) + match.index;
  const content = { start: text.search(/\S/), end: match.index };
  return {
    source: { start: text.length - name.length, end: text.length },
    cue: { start: mark, end: mark + 1 },
    content: [content],
    attitude: 'says',
    tense: null,
    hedged: false,
    cites: null,
  };
}

/** No dateline, with its byline, has more characters. */
const LONGEST = 140;

/** An agency between brackets or slashes: `(Yonhap)`, `(KCNA Watch)`, `/TASS/`. */
const AGENCY = /^[([/][^()[\]/\n]{2,40}[)\]/]\.?$/u;
const KNOWN = `(?:[A-Z]{2,5}|${englishWords('news-agencies').alternatives})`;
const KNOWN_AGENCY = pattern(String.raw`^[([/]${KNOWN}\b[^()[\]]*[)\]/]\.?$`, 'u');
/** What a story begins with behind a dateline. */
const STORY = String.raw`\s{0,3}(?=["“'‘]?[\p{Lu}\d])`;
/** An agency that a line may begin with, and nothing else before it or behind: `(CNN)`, `(Reuters)`. */
const AGENCY_ALONE = pattern(String.raw`^\(${KNOWN}(?: News| Business)?\)\s{0,3}(?:--|[-—–_])?${STORY}`, 'u');
const BYLINE = String.raw`(?:By (?:\p{Lu}[\p{L}.'’-]*,?\s{1,3}){1,4})?`;
const IN_BRACKETS = String.raw`[([][^()[\]\n]{2,40}[)\]]|\/[\p{L} ]{2,20}\/\.?`;
/** A place, a day and an agency as they stand before a mark or the story. */
const HEAD = new RegExp(
  String.raw`^(${BYLINE}\p{Lu}[\p{L}\d.,:'’/ ()-]{0,90}?[\s,.])?(${IN_BRACKETS})\s{0,3}(--|[-—–―_:]|\.-|\.—)?${STORY}`,
  'u',
);
const DASH = /--|[—–―]|\s-\s/u;
const DAY = String.raw`,?\s\d{1,2}(?:\s\p{L}{3,9}\.?)?(?:,?\s\d{4})?`;
/** Places in capitals before a dash: `WASHINGTON —`, `SEOUL, South Korea —`, `PANMUNJOM, KOREA, 3 May --`. */
const CAPITALS = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}.'’ /-]{2,40}(?:,\s?[\p{L}.’' ]{2,30}){0,2}(?:${DAY})?\s{0,3}(?:${DASH.source})\s{0,3}(?=["“'‘]?\p{Lu})`,
  'u',
);
/** Words that begin small in no dateline. */
const SMALL = pattern(String.raw`(?:^|\s)(?!(?:{small-words-in-datelines})\b)\p{Ll}`, 'u');
const MONTH = pattern(String.raw`\b(?:{Months-short}|May)[a-z]*\.?,?\s\d{1,4}\b|\b\d{1,2}\s(?:{Months-short}|May)`);
/** The first town in capitals: `PORT-AU-PRINCE`. */
const TOWN = /^(?:By [^,\n]{3,40}?\s)?\p{Lu}{2}[\p{Lu}.'’/ -]{1,40}(?:[\s,(/]|$)/u;

const REPORTER = String.raw`[가-힣·,\s]{0,40}(?:${koreanWords('reporters').alternatives})[가-힣·,\s]{0,20}[=|ㅣ]\s{0,3}`;
/** `[서울=뉴시스] 홍길동 기자 =`, `(워싱턴=연합뉴스)`, `[데일리 홍길동 기자]`, `(평양 3월 5일발 조선중앙통신)`. */
const KOREAN = pattern(
  String.raw`^\s{0,3}[([【<〈]([^()[\]【】<>〈〉\n]{2,60})[)\]】>〉]\s{0,3}(?:${REPORTER}|=\s{0,3})?`,
  'u',
  koreanWords,
);
/** Words between brackets that make them a dateline. */
const KOREAN_AGENCY = pattern(String.raw`[=＝]|(?:{ends-of-datelines})(?:\s|$)|발\s`, 'u', koreanWords);
/** A reporter before a sign: `홍길동 기자 =`. */
const NAMED = String.raw`(?:[가-힣]{2,4}(?:[·,]\s{0,2}))*[가-힣]{2,4}\s(?:[가-힣]{2,6}\s){0,2}?`;
const KOREAN_BYLINE = new RegExp(
  String.raw`^\s{0,3}(?:[가-힣]{2,5}=)?${NAMED}(?:[가-힣]{0,4}기자|특파원)\s{0,2}[=|ㅣ]\s{0,3}`,
  'u',
);

/** How many characters the dateline and byline take that a line begins with; 0 for a line without. */
function datelineLength(line: string): number {
  const opening = line.slice(0, LONGEST);
  return /[가-힣]/u.test(opening) ? koreanLength(opening) : englishLength(opening);
}

function englishLength(opening: string): number {
  const alone = opening.startsWith('(')
    ? AGENCY_ALONE.exec(opening)
    : DASH.test(opening)
      ? CAPITALS.exec(opening)
      : null;
  if (alone !== null) return alone[0].length;
  const [all, place = '', agency = '', mark] = (/[([/]/.test(opening) ? HEAD.exec(opening) : null) ?? [];
  if (all === undefined || !AGENCY.test(agency) || SMALL.test(place.replace(/^By /, ''))) return 0;
  const isDated = MONTH.test(place);
  const isKnown = KNOWN_AGENCY.test(agency);
  // “Jo Reyes (D-Ohio) — The senator”: only a day, a town in capitals or a known agency tells.
  return isDated || (mark !== undefined && (isKnown || TOWN.test(place))) || (isKnown && TOWN.test(place)) ? all.length : 0; // prettier-ignore
}

function koreanLength(opening: string): number {
  const bracketed = KOREAN.exec(opening);
  if (bracketed !== null && (KOREAN_AGENCY.test(bracketed[1] ?? '') || bracketed[0].trimEnd().endsWith('=')))
    return bracketed[0].length;
  return KOREAN_BYLINE.exec(opening)?.[0].length ?? 0;
}

const kept = new WeakMap<TextDocument, { readonly datelines: readonly Span[]; readonly rest: TextDocument }>();

function read(document: TextDocument): { readonly datelines: readonly Span[]; readonly rest: TextDocument } {
  const known = kept.get(document);
  if (known !== undefined) return known;
  const datelines = findDatelines(document);
  const found = { datelines, rest: datelines.length === 0 ? document : cut(document, datelines) };
  kept.set(document, found);
  return found;
}

/** The datelines and bylines that paragraphs of a document begin with, in the order of the text. */
export const datelinesOf = (document: TextDocument): readonly Span[] => read(document).datelines;

/** A document whose sentences begin behind its datelines; they belong to no source and nothing is said in them. */
export const withoutDatelines = (document: TextDocument): TextDocument => read(document).rest;

function findDatelines({ sentences, text }: TextDocument): readonly Span[] {
  const found: Span[] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    const { start } = sentence;
    const length = datelineLength(text.slice(start, start + LONGEST).split('\n')[0] ?? '');
    if (length > 0) found.push({ start, end: start + length });
  }
  return found;
}

function cut(document: TextDocument, datelines: readonly Span[]): TextDocument {
  let next = 0;
  const sentences: Sentence[] = [];
  for (const sentence of document.sentences) {
    while ((datelines[next]?.end ?? Infinity) <= sentence.start) next += 1;
    const dateline = datelines[next];
    if (dateline === undefined || dateline.start >= sentence.end) sentences.push(sentence);
    else {
      const rest = behind(document, sentence, dateline.end);
      if (rest !== null) sentences.push(rest);
    }
  }
  return { ...document, sentences };
}

function behind({ tokens }: TextDocument, sentence: Sentence, end: number): Sentence | null {
  let firstToken = sentence.firstToken;
  while (firstToken < sentence.lastToken && (tokens[firstToken]?.start ?? 0) < end) firstToken += 1;
  const first = tokens[firstToken];
  return first === undefined || firstToken >= sentence.lastToken ? null : { ...sentence, firstToken, start: first.start }; // prettier-ignore
}
