import { foldForm, type Day } from '../../../model';
import { type Sentence, type TextDocument, type Token, tokenAt } from '../document';
import { isSpeechVerb } from '../titles';
import { periodKey, type CalendarPeriod } from './period';
import type { ReadDate } from './read';
import { englishWords } from '../../../data/lexicon';
import { Shape } from '../word-types';

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

/** What is not 0 of one dated expression: each name counts 1. */
export type DateFeatures = readonly string[];

/** What a dated expression, its clause and its place in the text say of it; names of features. */
export function dateFeatures(date: ReadDate, index: number, view: DateContext): DateFeatures {
  const words = new Clause(date, view.document);
  return [
    ...wordingFeatures(date),
    ...calendarFeatures(date, view),
    ...clauseFeatures(date, words),
    ...placeFeatures(date, index, view),
    ...sentenceFeatures(date, view),
  ];
}

/** How it is written. */
function wordingFeatures({ rule, expression }: ReadDate): string[] {
  if (expression.kind !== 'calendar') return [`rule ${rule}`, `kind ${expression.kind}`];
  const { year, month, day, part } = expression;
  const stated = year === null ? 'none' : typeof year === 'number' ? 'in digits' : year;
  return [
    ...[`rule ${rule}`, `year ${stated}`],
    ...(part === null ? [] : [`part ${part.of}`]),
    ...(month === null && day === null ? ['only a year'] : []),
  ];
}

/** Where it lies. */
function calendarFeatures(date: ReadDate, { published, times }: DateContext): string[] {
  const period = pastOf(date);
  if (period === null) return [];
  const often = `named ${Math.min(3, times.get(periodKey(period)) ?? 1)} times`;
  if (published === null) return [`precision ${period.precision}, unpublished`, 'unpublished', often];
  const age = ageOf(period, published);
  return [`precision ${period.precision}`, `age ${age}`, `precision ${period.precision}, age ${age}`, often];
}

/** The ages that are told apart: days before publication, up to each of them. */
const AGES: readonly (readonly [days: number, name: string])[] = [
  [-8, 'further ahead'],
  [-2, 'days ahead'],
  [-1, 'a day ahead'],
  [0, 'that day'],
  [1, 'a day'],
  [5, 'days'],
  [6, 'six days'],
  [13, 'two weeks'],
  [31, 'a month'],
  [92, 'three months'],
  [366, 'a year'],
  [1100, 'three years'],
];

/** How long before publication a stretch ended. */
export function ageOf({ last }: CalendarPeriod, published: Day): string {
  const days = published - last;
  return AGES.find(([most]) => days <= most)?.[1] ?? 'longer';
}

/** Small words that say how a date stands in its sentence. */
const BEFORE = englishWords('before');

/** What stands right beside it. */
function clauseFeatures(date: ReadDate, words: Clause): string[] {
  const { tense, distance, isSaying, isLimit, isHedged, isOrigin } = date;
  return [
    ...[`before ${isOrigin ? 'since' : words.before()}`, `behind ${words.behind()}`, `tense ${tense}`],
    tense === 'past' ? `verb ${bucketOf(distance)} words away` : 'no verb in the past',
    ...(words.isStamp() ? ['stamp'] : []),
    ...(isSaying ? ['when somebody said it'] : []),
    ...(isLimit ? ['limit'] : []),
    ...(isHedged ? ['hedged'] : []),
  ];
}

/** Where it stands among sentences and dates. */
const placeFeatures = ({ sentence }: ReadDate, index: number, { sentences }: DateContext): string[] => [
  `sentence ${bucketOf(sentence)}`,
  `date ${bucketOf(index)}`,
  `${Math.min(3, sentences.get(sentence)?.dates ?? 1)} dates in the sentence`,
];

const PICTURE = /\b(?:photo|photos|images|caption|reuters\/|getty|file)\b/i;
const POST = /\bpic\.twitter|https?:\/\/|@\w/;
const SOURCE = /\bsources?\b|familiar with|소식통/i;
const OPINION = /^(?:OPINION|ANALYSIS)/;

/** What its sentence tells of. */
function sentenceFeatures({ sentence, isSaying }: ReadDate, { document, sentences }: DateContext): string[] {
  const view = sentences.get(sentence);
  if (view === undefined) return [];
  const { text, shared, speech, percent, years } = view;
  const isOpinion = OPINION.test(document.title ?? '') || OPINION.test(document.text);
  return [
    ...[`shares ${Math.min(3, shared.title)} with the headline`, `shares ${Math.min(3, shared.lead)} with the lead`],
    ...(speech ? ['somebody speaks'] : []),
    ...(isSaying && SOURCE.test(text) ? ['when a source said it'] : []),
    ...(percent ? ['percent'] : []),
    ...(years > 1 ? ['several years'] : []),
    ...(PICTURE.test(text) ? ['picture'] : []),
    ...(POST.test(text) ? ['post'] : []),
    ...(isOpinion ? ['opinion'] : []),
  ];
}

const bucketOf = (count: number): string =>
  count <= 1 ? `${count}` : count <= 3 ? '2-3' : count <= 7 ? '4-7' : count <= 15 ? '8-15' : '16+';

/** The tokens right beside a date, as far as its sentence goes. */
class Clause {
  private readonly left: Token | undefined;
  private readonly right: Token | undefined;

  constructor(date: ReadDate, document: TextDocument) {
    const { firstToken, lastToken } = document.sentences[date.sentence] ?? { firstToken: 0, lastToken: 0 };
    const [first, last] = [tokenAt(document, date.start) - 1, tokenAt(document, date.end - 1) + 1];
    this.left = first >= firstToken ? document.tokens[first] : undefined;
    this.right = last < lastToken ? document.tokens[last] : undefined;
  }

  /** The small word before it, or what else stands there. */
  before(): string {
    if (this.left === undefined) return 'nothing';
    const { fold, kind, shape } = this.left;
    if (BEFORE.has(fold)) return fold;
    if (kind === 'punctuation') return 'mark';
    return (shape & Shape.capitalised) === 0 ? 'word' : 'capital';
  }

  behind(): string {
    if (this.right === undefined) return 'nothing';
    const { text, kind, shape } = this.right;
    if ((shape & Shape.possessive) !== 0) return 'possessive';
    if (kind === 'punctuation') return MARKS.get(text) ?? 'mark';
    return (shape & Shape.capitalised) === 0 ? 'word' : 'capital';
  }

  /** `— Senate Judiciary (@senjudiciary) November 3, 2018` */
  isStamp(): boolean {
    return this.left?.text === ')' || this.left?.text === '—';
  }
}

const MARKS = new Map([
  [',', 'comma'],
  ['.', 'stop'],
  [')', 'bracket'],
]);
