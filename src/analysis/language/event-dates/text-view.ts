import { foldForm } from '../../../model';
import type { Sentence, TextDocument } from '../document';
import { isSpeechVerb } from '../titles';
import type { Day } from '../../../model';
import { periodKey, type CalendarPeriod } from './period';
import type { ReadDate } from './read';

/** What the features of a text's dates are told from, gathered once. */
export interface DateContext {
  readonly document: TextDocument;
  /** Day of publication. */
  readonly published: Day | null;
  readonly dates: readonly ReadDate[];
  /** How often each stretch of the calendar is named, by `periodKey`. */
  readonly times: ReadonlyMap<string, number>;
  /** Of each sentence that holds a date, by its index. */
  readonly sentences: ReadonlyMap<number, DatedSentence>;
}

/** What a sentence says of all its dates. */
export interface DatedSentence {
  readonly text: string;
  /** How many dates it holds. */
  readonly dates: number;
  /** Words shared with headline and lead, each once. */
  readonly shared: { readonly title: number; readonly lead: number };
  readonly speech: boolean;
  readonly percent: boolean;
  /** Years in digits. */
  readonly years: number;
}

export function viewText(document: TextDocument, published: Day | null, dates: readonly ReadDate[]): DateContext {
  const lead = stemsOf(foldsOf(document, document.sentences[0]));
  const title = document.title === null ? lead : stemsOf(foldForm(document.title).split(/[^\p{L}\p{N}]+/u));
  const held = counted(dates.map(({ sentence }) => sentence));
  const sentences = [...held].map(([at, count]) => [at, viewSentence(document, at, count, { title, lead })] as const);
  return {
    ...{ document, published, dates },
    times: counted(dates.flatMap(({ laid }) => ('period' in laid ? [periodKey(laid.period)] : []))),
    sentences: new Map(sentences),
  };
}

/** Stems of the words that say what headline and first sentence are about; without a headline the first sentence is one. */
interface Topic {
  readonly title: ReadonlySet<string>;
  readonly lead: ReadonlySet<string>;
}

function viewSentence(document: TextDocument, at: number, dates: number, { title, lead }: Topic): DatedSentence {
  const sentence = document.sentences[at];
  const seen = new Set<string>();
  const found = { text: '', dates, shared: { title: 0, lead: 0 }, speech: false, percent: false, years: 0 };
  if (sentence === undefined) return found;
  for (let token = sentence.firstToken; token < sentence.lastToken; token += 1) {
    const { fold = '', text = '' } = document.tokens[token] ?? {};
    if (isSpeechVerb(fold)) found.speech = true;
    if (fold === 'percent' || text === '%') found.percent = true;
    if (text.length === 4 && /^(?:19|20)\d\d$/.test(text)) found.years += 1;
    if (!isTelling(fold)) continue;
    const stem = stemOf(fold);
    if (seen.has(stem)) continue;
    seen.add(stem);
    if (title.has(stem)) found.shared.title += 1;
    if (at > 0 && lead.has(stem)) found.shared.lead += 1;
  }
  return { ...found, text: document.text.slice(sentence.start, sentence.end) };
}

/** Beginning of a word, the same in most of its forms: `strike`, `strikes`, `striking`. */
const stemOf = (fold: string): string => fold.slice(0, isHangul(fold) ? 2 : 5);

/** Whether a word is long enough to say what a sentence is about. */
const isTelling = (fold: string): boolean => fold.length > 3 || isHangul(fold);

const isHangul = (fold: string): boolean => fold >= '가' && fold < '힤';

const stemsOf = (folds: readonly string[]): ReadonlySet<string> => new Set(folds.filter(isTelling).map(stemOf));

const foldsOf = ({ tokens }: TextDocument, sentence: Sentence | undefined): readonly string[] =>
  sentence === undefined ? [] : tokens.slice(sentence.firstToken, sentence.lastToken).map(({ fold }) => fold);

function counted<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The stretch of what has happened that a date names; null for one that is refused. */
export const pastOf = ({ laid }: ReadDate): CalendarPeriod | null => ('period' in laid ? laid.period : null);
