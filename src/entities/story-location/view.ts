import type { TextDocument, Token } from '../../language';
import type { Article, ResolvedMention, Span } from '../../model';
import { BACKGROUND, prepositionOf } from './cues';

/** An article's text as the weighing of places asks about it. Every question is cheap; nothing is read twice. */
export interface StoryView {
  readonly document: TextDocument;
  readonly article: Article;
  /** Index of the token that begins at or after an offset. */
  tokenAt(offset: number): number;
  /** Which sentence an offset stands in, counted over sentences long enough to tell something: 0 is the lead. */
  rankAt(offset: number): number;
  /** How far into its sentence an offset is, 0 to 1. */
  depthAt(offset: number): number;
  /** Whether its sentence tells of earlier times. */
  isBackground(offset: number): boolean;
  /** Whether it is said by somebody, between quotation marks of its paragraph. */
  isQuoted(offset: number): boolean;
  /** Where the dateline stands; empty where there is none. */
  readonly dateline: Span;
  /** The words of the first sentence that tells something, behind the dateline. */
  readonly lead: readonly Token[];
  /** Whether its first sentence puts something in a place, behind the dateline. */
  readonly hasStage: boolean;
  /** Whether the name of an agency ends there. */
  bodyEndsAt(offset: number): boolean;
}

/** Tokens a line must have to be a sentence of the story: shorter ones are captions, labels and subheadings. */
const TELLING = 6;

export function storyView(document: TextDocument, article: Article, mentions: readonly ResolvedMention[]): StoryView {
  const { sentences, tokens, text } = document;
  const ranks: number[] = [];
  for (const { firstToken, lastToken } of sentences)
    ranks.push((ranks[ranks.length - 1] ?? 0) + (lastToken - firstToken >= TELLING ? 1 : 0));
  const sentenceAt = (offset: number): number => firstIndex(sentences, (sentence) => sentence.end > offset);
  const background = new Map<number, boolean>();
  const dateline = datelineSpan(article, text);
  const first = sentences.find(isTelling);
  const lead = tokens.slice(first?.firstToken ?? 0, first?.lastToken ?? 0).filter(({ start }) => start >= dateline.end);
  const bodies = new Set(
    mentions.flatMap(({ type, form, end }) => (type === 'agency' && form === 'name' ? [end] : [])),
  );
  const year = thisYear(article);
  return {
    document,
    article,
    tokenAt: (offset) => firstIndex(tokens, (token) => token.start >= offset),
    rankAt: (offset) => {
      const at = sentenceAt(offset);
      const rank = ranks[at] ?? ranks.length;
      return Math.max(0, rank - (isTelling(sentences[at]) ? 1 : 0));
    },
    depthAt: (offset) => {
      const sentence = sentences[sentenceAt(offset)];
      return sentence === undefined ? 0 : (offset - sentence.start) / Math.max(1, sentence.end - sentence.start);
    },
    isBackground: (offset) => {
      const at = sentenceAt(offset);
      const known = background.get(at);
      if (known !== undefined) return known;
      const sentence = sentences[at];
      // The lead tells the news, whatever else it recalls.
      const told = sentence !== undefined && ranks[at] !== 1 && isPast(text.slice(sentence.start, sentence.end), year);
      background.set(at, told);
      return told;
    },
    lead,
    dateline,
    hasStage: mentions.some((mention) => isStaged(mention, lead, document)),
    bodyEndsAt: (offset) => bodies.has(offset),
    isQuoted: (offset) => isQuoted(text, offset),
  };
}

/** `in northern Kenya`: a place of the first sentence right behind a preposition, but for adjectives. */
function isStaged({ type, start }: ResolvedMention, lead: readonly Token[], { tokens }: TextDocument): boolean {
  const [from, to] = [lead[0]?.start ?? 0, lead[lead.length - 1]?.end ?? 0];
  if (type !== 'place' || start < from || start >= to) return false;
  const at = firstIndex(tokens, (token) => token.start >= start);
  return [1, 2, 3].some((back) => prepositionOf(tokens[at - back]?.fold ?? '') === 'in');
}

/** A dateline stands in the first characters of a text. */
const OPENING = 150;

function datelineSpan({ dateline }: Article, text: string): Span {
  const printed = dateline?.evidence ?? dateline?.value ?? '';
  const at = printed === '' ? -1 : text.slice(0, OPENING + printed.length).indexOf(printed);
  return at < 0 ? { start: 0, end: 0 } : { start: at, end: at + printed.length };
}

const isTelling = (sentence: { firstToken: number; lastToken: number } | undefined): boolean =>
  sentence !== undefined && sentence.lastToken - sentence.firstToken >= TELLING;

/** The first index for which a condition holds that, once true, stays true; the length where it never does. */
function firstIndex<T extends Span>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The year the article is of. Where it states none, a year is named because it is another. */
const thisYear = ({ date }: Article): number => Number(date?.value.slice(0, 4) ?? Infinity);

/** Whether a sentence dates what it tells before the year of the article. */
function isPast(sentence: string, year: number): boolean {
  const found = BACKGROUND.exec(sentence);
  if (found === null) return false;
  return found[1] === undefined || Number(found[1]) < year;
}

const LONGEST = 2000;

/** Counts the marks between the paragraph's start and the offset; a paragraph too long to count is taken as unquoted. */
function isQuoted(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (offset - start > LONGEST) return false;
  let curly = 0;
  let straight = 0;
  for (let at = start; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201c) curly = 1;
    else if (code === 0x201d) curly = 0;
    else if (code === 0x22) straight = 1 - straight;
  }
  return curly + straight > 0;
}
