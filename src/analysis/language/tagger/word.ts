import { englishWords } from '../../../data/lexicon';
import { isAgencyHead, isCompanyEnding, isOrganizationHead } from '../agency-words';
import { isMonth, isWeekday } from '../calendar';
import { isCompass, isDemonym, isFirmLocative, placeWord } from '../place-words';
import { isEastAsianSurname, type NameCounts, type NameStatistics } from '../names';
import { isRole, isSpeechVerb, isTitle } from '../titles';
import { type Hash, hashText, mix } from './model';

/** What is known of words before a text is read. */
export interface WordKnowledge {
  readonly names: NameStatistics;
  /** Path of a word's class in the tree of word clusters, as bits; undefined for a rare word. */
  clusterOf(word: string): string | undefined;
  /** How prominent a place of that name there is, 1 to 9; 0 for none. */
  placeRank(form: string): number;
}

/** All that a word says by itself, the same wherever it stands. */
export interface TaggerWord {
  readonly capital: boolean;
  readonly letters: boolean;
  /** Capitals only, more than one. */
  readonly shout: boolean;
  readonly hyphen: boolean;
  /** Hashes that features of several words are made of. */
  readonly word: number;
  readonly shape: number;
  readonly coarse: number;
  readonly middle: number;
  readonly usage: number;
  readonly place: number;
  /** A little word that stands inside names: `of`, `and`. */
  readonly joint: boolean;
  /** Features the word gives to the token two before it, …, to itself, …, to the token two after it. */
  readonly features: readonly Int32Array[];
}

/** A word as the features of several words see it. */
export type SeenWord = Omit<TaggerWord, 'features'>;

/** How far a word is seen from. */
export const REACH = 2;
export const OFFSETS = 2 * REACH + 1;

/** A kind of feature of a word: how far it is seen, and the number of its name at each offset. */
export interface SeenKind {
  readonly name: string;
  readonly reach: number;
  readonly templates: readonly number[];
}

const kind = (name: string, reach: number): SeenKind => ({
  name,
  reach,
  templates: Array.from({ length: OFFSETS }, (_, at) => hashText(`${name}${at - REACH}`)),
});

/** The names are what the model's file calls them. */
const KINDS = {
  word: kind('word', 2),
  shape: kind('shape', 2),
  pre2: kind('pre2', 0),
  pre3: kind('pre3', 0),
  end2: kind('end2', 0),
  end3: kind('end3', 1),
  end4: kind('end4', 0),
  k6: kind('k6', 2),
  k8: kind('k8', 1),
  k10: kind('k10', 2),
  k12: kind('k12', 0),
  k14: kind('k14', 1),
  k: kind('k', 1),
  rank: kind('rank', 1),
  use: kind('use', 1),
  given: kind('given', 1),
  family: kind('family', 1),
  list: kind('list', 2),
} as const;

/** Prefixes of a cluster's path that are features; the tree is skewed, short ones tell little. */
const DEPTHS = [
  [KINDS.k6, 6],
  [KINDS.k8, 8],
  [KINDS.k10, 10],
  [KINDS.k12, 12],
  [KINDS.k14, 14],
] as const;

/** Names of all features of single words. */
export const WORD_TEMPLATES: readonly string[] = Object.values(KINDS).flatMap(({ name, reach }) =>
  Array.from({ length: 2 * reach + 1 }, (_, at) => `${name}${at - reach}`),
);

const JOINTS = englishWords('word-joints');

/** What joins parts of one name. */
export const isHyphen = (text: string): boolean => text === '-' || text === '‑' || text === '‐';

export const SENTENCE_EDGE = '\u0002';

/** Takes a feature of a word: its kind and the number of its value. */
type Put = (kind: SeenKind, value: number) => void;

/** Tells all of a word; its features go to `put`, so that reading a text makes no lists of them. */
export function describeWord(
  text: string,
  fold: string,
  known: WordKnowledge,
  put: Put,
  hash: Hash = hashText,
): SeenWord {
  const word = fold === '' ? plainMark(text) : fold.replace(/\d/g, '0');
  const shape = shapeOf(text);
  const cluster =
    text === SENTENCE_EDGE ? text : (known.clusterOf(clusterForm(text)) ?? known.clusterOf(word.replace(/ /g, '_')));
  const capital = /^\p{Lu}/u.test(text);
  // A small letter begins no place's name, and in a text without capitals too many words are called like one.
  const rank = capital ? known.placeRank(text) : 0;
  const counts = known.names.of(fold);
  const use = usageOf(counts);
  const seen: SeenWord = {
    capital,
    letters: /^\p{L}/u.test(text),
    shout: text.length > 1 && /^[\p{Lu}.]+$/u.test(text),
    hyphen: isHyphen(text),
    joint: JOINTS.has(text),
    word: hash(word),
    shape: hash(shape),
    coarse: hash(cluster?.slice(0, 6) ?? '?'),
    middle: hash(cluster?.slice(0, 10) ?? '?'),
    usage: hash(use),
    place: hash(String(rank)),
  };
  put(KINDS.word, seen.word);
  put(KINDS.shape, seen.shape);
  if (cluster !== undefined) {
    put(KINDS.k, hash(cluster));
    for (const [kind, depth] of DEPTHS) put(kind, hash(cluster.slice(0, depth)));
  }
  if (fold === '') return seen;
  putAffixes(fold, put, hash);
  put(KINDS.use, seen.usage);
  putCounts(counts, put, hash);
  if (rank > 0) put(KINDS.rank, seen.place);
  for (const list of listsOf(text, fold)) put(KINDS.list, hash(list));
  return seen;
}

/** A word with its features, as training keeps it. */
export function wordType(text: string, fold: string, known: WordKnowledge, hash: Hash = hashText): TaggerWord {
  const features: number[][] = Array.from({ length: OFFSETS }, () => []);
  const put: Put = (kind, value) => eachOffset(kind, value, (feature, at) => features[at]?.push(feature));
  const seen = describeWord(text, fold, known, put, hash);
  return { ...seen, features: features.map((some) => Int32Array.from(some)) };
}

/** The feature's number at each offset it is seen from, 0 for the token two after the word. */
export function eachOffset(kind: SeenKind, value: number, take: (feature: number, at: number) => void): void {
  const last = REACH + kind.reach;
  for (let at = REACH - kind.reach; at <= last; at += 1) take(mix(kind.templates[at] as number, value), at);
}

function putAffixes(fold: string, put: Put, hash: Hash): void {
  if (fold.length > 2) {
    put(KINDS.pre2, hash(fold.slice(0, 2)));
    put(KINDS.end2, hash(fold.slice(-2)));
  }
  if (fold.length > 3) {
    put(KINDS.pre3, hash(fold.slice(0, 3)));
    put(KINDS.end3, hash(fold.slice(-3)));
  }
  if (fold.length > 4) put(KINDS.end4, hash(fold.slice(-4)));
}

function putCounts({ given, family }: NameCounts, put: Put, hash: Hash): void {
  if (given > 1) put(KINDS.given, hash(levelOf(given)));
  if (family > 1) put(KINDS.family, hash(levelOf(family)));
}

const levelOf = (count: number): string => String(Math.min(6, Math.floor(Math.log2(count))));

/** How a word is written in running text: mostly with a small letter, mostly with a capital, rarely seen. */
function usageOf({ lower, upper }: NameCounts): string {
  if (lower + upper < 10) return 'rare';
  const share = upper / (lower + upper);
  return share < 0.05 ? 'small' : share < 0.3 ? 'mostly-small' : share < 0.8 ? 'both' : 'capital';
}

function listsOf(text: string, fold: string): string[] {
  const lists: string[] = [];
  const put = (is: boolean, name: string): void => void (is && lists.push(name));
  put(isTitle(fold), 'title');
  put(isRole(fold), 'role');
  put(isSpeechVerb(fold), 'speech');
  put(isAgencyHead(fold), 'agency-head');
  put(isCompanyEnding(fold), 'company');
  put(isOrganizationHead(fold), 'organization-head');
  put(isDemonym(text) || isDemonym(titled(text)), 'demonym');
  put(isFirmLocative(fold), 'locative');
  put(isCompass(fold), 'compass');
  put(isMonth(fold) || isWeekday(fold), 'calendar');
  put(isEastAsianSurname(fold), 'surname');
  const kind = placeWord(fold);
  if (kind) lists.push(kind);
  return lists;
}

const titled = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

const MARKS = new Map(Object.entries({ '’': "'", '‘': "'", ʼ: "'", '“': '"', '”': '"', '–': '-', '—': '-', '−': '-' }));
const plainMark = (text: string): string => MARKS.get(text) ?? text;

const clusterForm = (text: string): string =>
  ASCII.test(text) ? text.replace(/\d/g, '0').toLowerCase() : clusterFormBeyond(text);

const ASCII = /^[ -~]*$/;

const clusterFormBeyond = (text: string): string =>
  plainMark(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\d/g, '0')
    .toLowerCase();

/** `Xx` Kim, `X.` J., `XX` KCNA, `XxX` McDonald, `x` word, `0` 26, `0x` 26th; a mark is itself. */
function shapeOf(text: string): string {
  let shape = '';
  for (const unit of text.slice(0, 24)) {
    const sort = ASCII_SORTS[unit.charCodeAt(0)] ?? sortOf(unit);
    const size = shape.length;
    if (shape[size - 1] === sort && (sort !== 'X' || shape[size - 2] === 'X')) continue;
    shape += sort;
  }
  return text.length === 1 && shape === 'X' ? 'X1' : shape;
}

const sortOf = (unit: string): string =>
  /\p{Lu}/u.test(unit) ? 'X' : /\p{L}/u.test(unit) ? 'x' : /\p{N}/u.test(unit) ? '0' : plainMark(unit);
const ASCII_SORTS = Array.from({ length: 128 }, (_, unit) => sortOf(String.fromCharCode(unit)));
