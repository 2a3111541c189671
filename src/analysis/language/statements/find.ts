import type { TextDocument } from '../document';
import { toTextDocument } from '../document-build';
import { withoutDatelines } from './datelines';
import { englishStatements } from './english';
import { koreanStatements } from './korean';
import { pattern } from '../../../data/lexicon';
import type { Span } from '../../../model';
import { nearby, type StatementSpans } from './statement-spans';

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
