import { pattern } from '../../../data/lexicon';
import type { Sentence, TextDocument, Token } from '../../language';
import type { Article, Entity, ResolvedMention, Span } from '../../../model';
import { BACKGROUND, Cue, cuesIn } from './cues';
import type { Gazetteer } from '../gazetteer';
import type { CountryWords } from '../country-words';
import type { Registry } from '../registry';

/** What one sentence is to the story. */
export interface SentenceView {
  /** Counted over sentences that tell something: 0 is the lead. */
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
  /** What each token is, as bits of `Cue`. */
  readonly cues: Int32Array;
  /** Whether a token is of one of these classes. */
  is(token: number, cue: number): boolean;
  /** Index of the token that begins at or after an offset. */
  tokenAt(offset: number): number;
  rankAt(offset: number): number;
  /** What the sentence of a token tells. */
  sentenceOf(token: Token | undefined): SentenceView;
  /** Whether it is said by somebody, between quotation marks of its paragraph. */
  isQuoted(offset: number): boolean;
  /** Whether it stands in the caption of a picture. */
  isCaption(offset: number): boolean;
  /** Where the dateline stands; empty where there is none. */
  readonly dateline: Span;
  /** The words of the lead behind the dateline. */
  readonly lead: readonly Token[];
  /** Whether the name of an agency ends there. */
  bodyEndsAt(offset: number): boolean;
}

/** Tokens a line must have to be a sentence of the story: shorter ones are captions, labels and subheadings. */
const SENTENCE = 6;
const NO_SENTENCE: SentenceView = { rank: Infinity, background: false, event: false };

export function storyView(document: TextDocument, article: Article, mentions: readonly ResolvedMention[]): StoryView {
  const { sentences, tokens, text } = document;
  const captions = captionsIn(text, sentences);
  const cues = cuesIn(tokens);
  const isSentence = (at: number): boolean => {
    const sentence = sentences[at];
    return sentence !== undefined && sentence.lastToken - sentence.firstToken >= SENTENCE && captions[at] === false;
  };
  const ranks = ranksOf(sentences, isSentence);
  const views: (SentenceView | undefined)[] = [];
  const year = thisYear(article);
  const sentenceOf = (at: number): SentenceView => {
    const sentence = sentences[at];
    return sentence === undefined
      ? NO_SENTENCE
      : (views[at] ??= sentenceView(sentence, ranks[at] ?? 0, year, text, cues));
  };
  const dateline = printedDateline(article, text) ?? datelineAmong(mentions, document) ?? { start: 0, end: 0 };
  const first = sentences.find((_, at) => isSentence(at));
  const lead = tokens
    .slice(first?.firstToken ?? 0, first?.lastToken ?? 0)
    .filter(({ start }) => start >= dateline.end || start < dateline.start);
  const bodies = new Set<number>();
  for (const { type, form, end } of mentions) if (type === 'agency' && form === 'name') bodies.add(end);
  const sentenceAt = (offset: number): number => tokens[firstIndex(tokens, offset)]?.sentence ?? -1;
  return {
    document,
    article,
    cues,
    is: (token, cue) => ((cues[token] ?? 0) & cue) !== 0,
    tokenAt: (offset) => firstIndex(tokens, offset),
    rankAt: (offset) => ranks[sentenceAt(offset)] ?? Infinity,
    sentenceOf: (token) => sentenceOf(token?.sentence ?? -1),
    lead,
    dateline,
    bodyEndsAt: (offset) => bodies.has(offset),
    isQuoted: (offset) => isQuoted(text, offset),
    isCaption: (offset) => captions[sentenceAt(offset)] ?? false,
  };
}

/** What tells nothing, a caption too, has the rank of what comes next. */
function ranksOf(sentences: readonly Sentence[], isSentence: (at: number) => boolean): number[] {
  let told = 0;
  return sentences.map((_, at) => (isSentence(at) ? told++ : told));
}

function sentenceView(sentence: Sentence, rank: number, year: number, text: string, cues: Int32Array): SentenceView {
  let event = false;
  for (let at = sentence.firstToken; at < sentence.lastToken && !event; at++)
    event = ((cues[at] ?? 0) & Cue.event) !== 0;
  // The lead tells the news, whatever else it recalls.
  const background = rank > 0 && isPast(text.slice(sentence.start, sentence.end), year);
  return { rank, background, event };
}

/** A dateline stands in the first characters of a text. */
const OPENING = 150;

function printedDateline({ dateline }: Article, text: string): Span | null {
  const printed = dateline?.evidence ?? dateline?.value ?? '';
  const at = printed === '' ? -1 : text.slice(0, OPENING + printed.length).indexOf(printed);
  return at < 0 ? null : { start: at, end: at + printed.length };
}

/** How far into a text a dateline is looked for that stands behind a caption or a byline. */
const REACH = 1500;
/** What a dateline ends with, behind its places and its day: an agency in brackets, a dash, or both. */
const CLOSING = /^[^\n()]{0,40}(?:\((?:\p{Lu}[\p{L} .&/’'-]{1,30})\)\s*(?:—|–|--| - )?|—|–|--| - )/u;

/** `Saint-Denis, Reunion Island (CNN) When …`, `LE BOURGET, France — Negotiators …` at the head of a line. */
function datelineAmong(mentions: readonly ResolvedMention[], { text }: TextDocument): Span | null {
  for (const { type, start, end } of mentions) {
    if (start > REACH) return null;
    if (type !== 'place' || !/(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 3), start))) continue;
    const closing = CLOSING.exec(text.slice(end, end + 80));
    if (closing !== null && !/\p{Ll}{2,} \p{Ll}/u.test(closing[0])) return { start, end: end + closing[0].length };
  }
  return null;
}

const CAPTION = pattern(String.raw`{caption}`, 'i');

/** Whether each sentence stands in a caption, by the credit in its line. */
function captionsIn(text: string, sentences: readonly Sentence[]): boolean[] {
  let [end, isCaption] = [-1, false];
  return sentences.map(({ start }) => {
    if (start < end) return isCaption;
    const from = text.lastIndexOf('\n', start) + 1;
    const next = text.indexOf('\n', start);
    end = next === -1 ? text.length : next;
    isCaption = end - from < LONGEST_CAPTION && CAPTION.test(text.slice(from, end));
    return isCaption;
  });
}
const LONGEST_CAPTION = 700;

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
  const near = text.slice(Math.max(0, offset - LONGEST - 1), offset);
  const line = near.lastIndexOf('\n');
  if (line < 0 && offset > LONGEST) return false;
  const start = offset - near.length + line + 1;
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

export interface StorySources {
  readonly document: TextDocument;
  readonly article: Article;
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
  /** Adjectives and peoples of places in the text. */
  readonly demonyms: readonly ResolvedMention[];
  readonly countryWords: CountryWords;
  /** Entities made for this article, which neither gazetteer nor registry holds. */
  readonly entities?: ReadonlyMap<string, Entity>;
}

/** What the weighing asks of places and bodies, by id. */
export interface Atlas {
  find(id: string): Entity | undefined;
  /** The country entity of an ISO code. */
  country(code: string): Entity | undefined;
  /** Ids of all that a place lies in, from the nearest out. */
  around(inner: Entity): readonly string[];
  isCapital(entity: Entity): boolean;
  /** Where a body of many countries sits, where it or what it belongs to has headquarters: the United Nations. */
  seat(body: Entity): Entity | undefined;
  /** Whether its name is that of a body too: the White House speaks. */
  isBody(entity: Entity): boolean;
}

export function atlasOf({ entities, registry, gazetteer }: StorySources): Atlas {
  const known = new Map<string, Entity | undefined>();
  const find = (id: string): Entity | undefined => {
    if (!known.has(id)) known.set(id, entities?.get(id) ?? registry.byId(id) ?? gazetteer.get(id)?.entity);
    return known.get(id);
  };
  /** Notes leave out the division that bears a city's name: a story of both plays in the city. */
  const outerOf = ({ id, name, location }: Entity): string | undefined => {
    const division = gazetteer.ancestors(id)[0]?.entity;
    return division?.name === name && division.location === location ? division.id : location;
  };
  const outers = new Map<Entity, readonly string[]>();
  const around = (inner: Entity): readonly string[] => {
    const before = outers.get(inner);
    if (before !== undefined) return before;
    const ids: string[] = [];
    for (let each: Entity | undefined = inner; each !== undefined;) {
      const id = outerOf(each);
      if (id === undefined || ids.includes(id)) break;
      ids.push(id);
      each = find(id);
    }
    outers.set(inner, ids);
    return ids;
  };
  return {
    find,
    around,
    country: (code) => gazetteer.country(code)?.entity,
    seat: (body) => {
      // Notes of a user may name each other as parent.
      const seen = new Set<Entity>();
      for (let one: Entity | undefined = body; one !== undefined && !seen.has(one); one = find(one.parent ?? '')) {
        seen.add(one);
        const [place] = gazetteer.find(`${one.name} Headquarters`);
        if (place !== undefined) return place.entity;
      }
      return undefined;
    },
    isBody: ({ name, placeKind }) =>
      placeKind === 'facility' && registry.byForm(name).some(({ entity }) => entity.kind === 'agency'),
    isCapital: (entity) => gazetteer.get(entity.id)?.seat === 'country',
  };
}
