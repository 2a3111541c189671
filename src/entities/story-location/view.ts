import { isDemonym } from '../../language';
import type { Sentence, TextDocument, Token } from '../../language';
import type { Article, ResolvedMention, Span } from '../../model';
import { wordsOf } from '../article-context';
import { BACKGROUND, isEvent, isMessage, isOwnTitle, prepositionOf } from './cues';

/** What one sentence is to the story. */
export interface Telling {
  /** Counted over sentences long enough to tell something: 0 is the lead. */
  readonly rank: number;
  /** Whether it tells of earlier times. */
  readonly background: boolean;
  /** Whether it holds a word for something that happens. */
  readonly event: boolean;
}

/** An article's text as the weighing of places asks about it. Every question is cheap; nothing is read twice. */
export interface StoryView {
  readonly document: TextDocument;
  readonly article: Article;
  /** Index of the token that begins at or after an offset. */
  tokenAt(offset: number): number;
  rankAt(offset: number): number;
  /** What the sentence of a token tells. */
  telling(token: Token | undefined): Telling;
  /** How far into its sentence a token is, 0 to 1. */
  depthOf(token: Token | undefined): number;
  /** Whether it is said by somebody, between quotation marks of its paragraph. */
  isQuoted(offset: number): boolean;
  /** Where the dateline stands; empty where there is none. */
  readonly dateline: Span;
  /** The words of the first sentence that tells something, behind the dateline. */
  readonly lead: readonly Token[];
  /** Whether its first sentence puts something in a place, behind the dateline. */
  readonly hasStage: boolean;
  /** Whether its headline or first sentence tells of a statement or message. */
  readonly isMessage: boolean;
  /** Whether its first sentence names a leader without a country, as an outlet names those of its own. */
  readonly hasOwnLeader: boolean;
  /** Whether the name of an agency ends there. */
  bodyEndsAt(offset: number): boolean;
}

/** Tokens a line must have to be a sentence of the story: shorter ones are captions, labels and subheadings. */
const TELLING = 6;
const SILENT: Telling = { rank: Infinity, background: false, event: false };

export function storyView(document: TextDocument, article: Article, mentions: readonly ResolvedMention[]): StoryView {
  const { sentences, tokens, text } = document;
  const ranks = ranksOf(sentences);
  const tellings: (Telling | undefined)[] = [];
  const year = thisYear(article);
  const telling = (at: number): Telling => {
    const sentence = sentences[at];
    return sentence === undefined ? SILENT : (tellings[at] ??= tellingOf(sentence, ranks[at] ?? 0, year, document));
  };
  const dateline = datelineSpan(article, text);
  const first = sentences.find(isTelling);
  const lead = tokens.slice(first?.firstToken ?? 0, first?.lastToken ?? 0).filter(({ start }) => start >= dateline.end);
  const bodies = new Set<number>();
  for (const { type, form, end } of mentions) if (type === 'agency' && form === 'name') bodies.add(end);
  return {
    document,
    article,
    tokenAt: (offset) => firstIndex(tokens, offset),
    rankAt: (offset) => ranks[tokens[firstIndex(tokens, offset)]?.sentence ?? -1] ?? Infinity,
    telling: (token) => telling(token?.sentence ?? -1),
    depthOf: (token) => {
      const sentence = sentences[token?.sentence ?? -1];
      if (sentence === undefined || token === undefined) return 0;
      return (token.start - sentence.start) / Math.max(1, sentence.end - sentence.start);
    },
    lead,
    dateline,
    hasStage: mentions.some((mention) => isStaged(mention, lead, document)),
    isMessage: lead.some(({ fold }) => isMessage(fold)) || wordsOf(document.title ?? '').some(isMessageWord),
    hasOwnLeader: hasOwnLeader(lead.slice(0, SUBJECT)),
    bodyEndsAt: (offset) => bodies.has(offset),
    isQuoted: (offset) => isQuoted(text, offset),
  };
}

function ranksOf(sentences: readonly Sentence[]): number[] {
  let told = 0;
  return sentences.map((sentence) => (isTelling(sentence) ? told++ : told));
}

function tellingOf(sentence: Sentence, rank: number, year: number, { text, tokens }: TextDocument): Telling {
  let event = false;
  for (let at = sentence.firstToken; at < sentence.lastToken && !event; at++) event = isEvent(tokens[at]?.fold ?? '');
  // The lead tells the news, whatever else it recalls.
  const background = rank > 0 && isPast(text.slice(sentence.start, sentence.end), year);
  return { rank, background, event };
}

/** `in northern Kenya`: a place of the first sentence right behind a preposition, but for adjectives. */
function isStaged({ type, start }: ResolvedMention, lead: readonly Token[], { tokens }: TextDocument): boolean {
  const [from, to] = [lead[0]?.start ?? 0, lead[lead.length - 1]?.end ?? 0];
  if (type !== 'place' || start < from || start >= to) return false;
  const at = firstIndex(tokens, start);
  for (let back = 1; back <= 3; back++) if (prepositionOf(tokens[at - back]?.fold ?? '') === 'in') return true;
  return false;
}

const isMessageWord = ({ text }: { readonly text: string }): boolean => isMessage(text.toLowerCase());

/** How many words a sentence's subject is looked for in. */
const SUBJECT = 6;

/** `President Mbeki said`, not `Chadian President …` and not `the president`. */
function hasOwnLeader(subject: readonly Token[]): boolean {
  const at = subject.findIndex(({ text }) => isOwnTitle(text));
  const named = /^\p{Lu}\p{Ll}/u.test(subject[at + 1]?.text ?? '');
  return at >= 0 && named && !subject.slice(0, at).some(({ text }) => isDemonym(text) || /^\p{Lu}.*\p{Lu}/u.test(text));
}

/** A dateline stands in the first characters of a text. */
const OPENING = 150;

function datelineSpan({ dateline }: Article, text: string): Span {
  const printed = dateline?.evidence ?? dateline?.value ?? '';
  const at = printed === '' ? -1 : text.slice(0, OPENING + printed.length).indexOf(printed);
  return at < 0 ? { start: 0, end: 0 } : { start: at, end: at + printed.length };
}

const isTelling = ({ firstToken, lastToken }: Sentence): boolean => lastToken - firstToken >= TELLING;

/** Index of the first token that begins at or after an offset; their number where none does. */
function firstIndex(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) >= offset) high = middle;
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
