import { pattern } from '../../data/lexicon';
import type { Sentence, TextDocument } from './document';
import type { EnglishReading } from './en/reading';
import type { Attitude, Span, Tense } from '../../model';

/** Who says what, as the words of a text have it: nobody is looked up yet. Offsets are UTF-16 code units. */
export interface StatementSpans {
  readonly source: Span | null;
  readonly cue: Span | null;
  /** In the order of the text. */
  readonly content: readonly Span[];
  readonly attitude: Attitude;
  /** Null where no verb tells when it is said. */
  readonly tense: Tense | null;
  readonly hedged: boolean;
  /** Whom the source names for it: “citing Daily NK”. */
  readonly cites: Span | null;
}

/** No sentence has more tokens; what has is read in stretches, so that the work for a text grows with its length. */
const LONGEST_SENTENCE = 400;
/** No line of Korean has more characters, the sentences that its quotations span included. */
export const LONGEST_LINE = 1500;

/** The sentences of a document, cut where they are longer than any that somebody wrote. */
export function stretchesOf({ sentences, tokens }: TextDocument): readonly Sentence[] {
  if (sentences.every(({ firstToken, lastToken }) => lastToken - firstToken <= LONGEST_SENTENCE)) return sentences;
  return sentences.flatMap((sentence) => {
    const { firstToken, lastToken } = sentence;
    if (lastToken - firstToken <= LONGEST_SENTENCE) return [sentence];
    const stretches: Sentence[] = [];
    for (let first = firstToken; first < lastToken; first += LONGEST_SENTENCE) {
      const last = Math.min(first + LONGEST_SENTENCE, lastToken);
      const [start, end] = [tokens[first]?.start ?? sentence.start, tokens[last - 1]?.end ?? sentence.end];
      stretches.push({ ...sentence, start, end, firstToken: first, lastToken: last });
    }
    return stretches;
  });
}

/** A statement is within one of so many before or behind it, in the order of the text, and none farther off. */
const REACH = 50;

const PRONOUN = pattern('^(?:{subjects-by-pronoun})$', 'i');
/** Nobody has said what would, may or must be said, or is not. */
const UNSAID = pattern(String.raw`\b(?:{auxiliaries-of-the-unsaid})\b|n[’']t\b`, 'i');

/**
 * Statements but for those that one who speaks only supposes (“they would say”), thinks within his own words (“she said she
 * believes”), or tells in a quotation of one whom no name tells.
 */
export function withoutSupposed(text: EnglishReading, found: readonly StatementSpans[]): readonly StatementSpans[] {
  return found.filter((statement, at) => {
    const { source, cue, attitude } = statement;
    if (source === null || cue === null) return true;
    const isQuoted = text.quotationAround(cue.start) !== undefined && text.quotationAround(source.start) !== undefined;
    if (!isQuoted && outerOf(statement, nearby(found, at)) === undefined) return true;
    const words = text.document.text.slice(source.start, source.end);
    if (UNSAID.test(text.document.text.slice(cue.start, cue.end))) return false;
    return !PRONOUN.test(words) || (!isQuoted && attitude !== 'believes');
  });
}

/** The statements around one in a list of them. */
export const nearby = (found: readonly StatementSpans[], at: number): readonly StatementSpans[] =>
  found.slice(Math.max(0, at - REACH), at + REACH);

/** The statement in whose content another is told. */
export const outerOf = (statement: StatementSpans, near: readonly StatementSpans[]): StatementSpans | undefined =>
  near.find((each) => each !== statement && each.source !== null && isWithin(statement, each));

/** Whether a statement, who says it included, is what another says. */
export const isWithin = ({ source, cue }: StatementSpans, { content }: StatementSpans): boolean =>
  source !== null &&
  content.some(
    ({ start, end }) =>
      source.start >= start && source.end <= end && (cue === null || (cue.start >= start && cue.end <= end)),
  );

/** Speech goes on over so many paragraphs at most. */
const MOST = 20;
/** A quotation of fewer characters is a heading or a name. */
const SHORTEST = 25;

/** Quotations `[first, last)`, each of which but the last is left open by its paragraph and taken up by the next: one speech. */
interface Speech {
  readonly first: number;
  readonly last: number;
}

/**
 * Statements with what their quotations go on to say in other paragraphs; a quotation that is a paragraph for itself goes on
 * what was quoted right before it, or is said by the one who is named there. In the order of `found`.
 */
export function overParagraphs(text: EnglishReading, found: readonly StatementSpans[]): readonly StatementSpans[] {
  const holders = holdersOf(text, found);
  const told = found.map((statement): Telling => ({ statement, content: [...statement.content], alone: [], end: endOf(text, statement) })); // prettier-ignore
  let next = 0;
  let before: Telling | undefined;
  for (const speech of speechesIn(text)) {
    const spans = text.quotations.slice(speech.first, speech.last).map(({ start, end }) => ({ start, end }));
    const held = spans.findIndex((_, at) => holders.has(speech.first + at));
    if (held !== -1) {
      const rest = spans.slice(held + 1).filter((_, at) => !holders.has(speech.first + held + 1 + at));
      const content = told[holders.get(speech.first + held) ?? -1]?.content;
      content?.unshift(...spans.slice(0, held));
      content?.push(...rest);
      continue;
    }
    const start = spans[0]?.start ?? 0;
    for (; next < told.length && (told[next]?.statement.cue?.start ?? 0) < start; next += 1)
      if ((told[next]?.end ?? Infinity) <= start) before = told[next];
    if (before !== undefined && isParagraph(text, speech) && isRightBefore(text, before.end, start)) goOn(text, before, spans); // prettier-ignore
  }
  return told.flatMap(({ statement, content, alone }) => [
    { ...statement, content },
    ...(alone.length === 0 ? [] : [{ ...statement, ...ALONE, content: alone }]),
  ]);
}

/** A statement as it grows: its own words, what its speaker says in quotations behind it, and where all that ends. */
interface Telling {
  readonly statement: StatementSpans;
  readonly content: Span[];
  readonly alone: Span[];
  /** Infinite where nobody is named, or what is said is a quotation's own. */
  end: number;
}

/** Only quotation marks say that it is said. */
const ALONE = { cue: null, attitude: 'says', tense: null, cites: null } as const;

/** Gives a paragraph of quotations to the one who spoke right before it. */
function goOn(text: EnglishReading, telling: Telling, spans: readonly Span[]): void {
  if (telling.content.length + telling.alone.length > MOST) return;
  const isOne = telling.alone.length === 0 && endsQuoted(text, telling.content.at(-1), spans[0]?.start ?? 0);
  (isOne ? telling.content : telling.alone).push(...spans);
  telling.end = spans.at(-1)?.end ?? telling.end;
}

/** Which statement, whose words are no quotation themselves, tells a quotation, by its index. */
function holdersOf(text: EnglishReading, found: readonly StatementSpans[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number>();
  found.forEach((statement, index) => {
    if (isQuoted(text, statement)) return;
    for (const { start, end } of statement.content) {
      for (let at = text.firstEndingAfter(start); at < text.quotations.length; at += 1) {
        const quotation = text.quotations[at];
        if (quotation === undefined || quotation.start >= end) break;
        if (!holders.has(at)) holders.set(at, index);
      }
    }
  });
  return holders;
}

const isQuoted = (text: EnglishReading, { cue }: StatementSpans): boolean =>
  cue !== null && text.quotationAround(cue.start) !== undefined;

const endOf = (text: EnglishReading, statement: StatementSpans): number =>
  statement.source === null || isQuoted(text, statement)
    ? Infinity
    : Math.max(statement.source.end, statement.cue?.end ?? 0, ...statement.content.map(({ end }) => end));

function speechesIn({ quotations, document }: EnglishReading): readonly Speech[] {
  const speeches: Speech[] = [];
  for (let first = 0; first < quotations.length;) {
    let last = first + 1;
    while (last < quotations.length && last - first < MOST && goesOn(last)) last += 1;
    speeches.push({ first, last });
    first = last;
  }
  return speeches;

  /** Whether a quotation begins the paragraph behind one that was left open. */
  function goesOn(at: number): boolean {
    const [one, other] = [quotations[at - 1], quotations[at]];
    return one?.isOpen === true && other !== undefined && /^\s*$/.test(document.text.slice(one.end, other.start));
  }
}

/** Whether quotations are paragraphs with nothing else in them. */
function isParagraph({ quotations, document: { text } }: EnglishReading, { first, last }: Speech): boolean {
  const [start, end] = [quotations[first]?.start ?? 0, quotations[last - 1]?.end ?? 0];
  return end - start >= SHORTEST && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 9), start)) && /^[.,]?[ \t]*(?:\n|$)/.test(text.slice(end, end + 9)); // prettier-ignore
}

/** Whether nothing but the rest of its paragraph lies between what somebody says and a quotation. */
const isRightBefore = ({ document: { text } }: EnglishReading, end: number, start: number): boolean =>
  start - end < 400 && /^[^\n]*\n\s*$/.test(text.slice(end, start));

/** Whether what is said ends its paragraph, with a quotation. */
const endsQuoted = ({ document: { text } }: EnglishReading, last: Span | undefined, start: number): boolean =>
  last !== undefined && /(?:["”]|'')$/.test(text.slice(last.end - 2, last.end)) && /^[.,]?\s*$/.test(text.slice(last.end, start)); // prettier-ignore
