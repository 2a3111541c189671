import { isAgencyHead } from '../agency-words';
import { isDemonym } from '../demonyms';
import { isEastAsianSurname } from '../name-shapes';
import type { NameCounts, NameStatistics } from '../names';
import { isCompanyEnding, isOrganizationHead } from '../organization-words';
import { isCompass, isFirmLocative, placeWord } from '../place-words';
import { isRole, isSpeechVerb, isTitle } from '../titles';
import { hashText, mix, type Hash } from './hash';

/** What is known of words before a text is read. */
export interface WordKnowledge {
  readonly names: NameStatistics;
  /** Path of a word's class in the tree of word clusters, as bits; undefined for a rare word. */
  clusterOf(word: string): string | undefined;
  /** How prominent a place of that name there is, 1 to 9; 0 for none. */
  placeRank(form: string): number;
}

/** All that a word says by itself, the same wherever it stands. */
export interface WordType {
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
export type SeenWord = Omit<WordType, 'features'>;

/** How far a word is seen from. */
export const REACH = 2;
export const OFFSETS = 2 * REACH + 1;

/** Kinds of features and how far each is seen; the key is what the model's file calls it. */
const SEEN: Readonly<Record<string, number>> = {
  word: 2,
  shape: 2,
  pre2: 0,
  pre3: 0,
  end2: 0,
  end3: 1,
  end4: 0,
  k6: 2,
  k8: 1,
  k10: 2,
  k12: 0,
  k14: 1,
  k: 1,
  rank: 1,
  use: 1,
  given: 1,
  family: 1,
  list: 2,
};

/** `word-1`, `word0`, …: the name a kind of feature has at an offset; null where it is not seen from there. */
const nameAt = (name: string, at: number): string | null =>
  Math.abs(at - REACH) <= (SEEN[name] ?? 0) ? `${name}${at - REACH}` : null;

/** Prefixes of a cluster's path that are features; the tree is skewed, short ones tell little. */
const DEPTHS = [6, 8, 10, 12, 14] as const;

/** A kind of feature: how far it is seen, and the number of its name at each offset. */
interface SeenKind {
  readonly reach: number;
  readonly templates: readonly number[];
}

const KINDS: Readonly<Record<string, SeenKind>> = Object.fromEntries(
  Object.entries(SEEN).map(([name, reach]) => [
    name,
    {
      reach,
      templates: Array.from({ length: OFFSETS }, (_, at) => hashText(nameAt(name, at) ?? '')),
    },
  ]),
);

/** Names of all features of single words. */
export const WORD_TEMPLATES: readonly string[] = Object.keys(SEEN).flatMap((name) =>
  Array.from({ length: OFFSETS }, (_, at) => nameAt(name, at) ?? []).flat(),
);

const JOINTS = new Set(['of', 'for', 'and', '&', 'the', 'de', 'del', 'on', 'in']);

/** What joins parts of one name. */
export const isHyphen = (text: string): boolean => text === '-' || text === '‑' || text === '‐';

export const SENTENCE_EDGE = '\u0002';

export function wordType(text: string, fold: string, known: WordKnowledge, hash: Hash = hashText): WordType {
  const word = fold === '' ? plainMark(text) : fold.replace(/\d/g, '0');
  const shape = shapeOf(text);
  const cluster =
    text === SENTENCE_EDGE ? text : (known.clusterOf(clusterForm(text)) ?? known.clusterOf(word.replace(/ /g, '_')));
  const capital = /^\p{Lu}/u.test(text);
  // A small letter begins no place's name, and in a text without capitals too many words are called like one.
  const rank = capital ? known.placeRank(text) : 0;
  const counts = known.names.of(fold);
  const use = usageOf(counts);
  const values = valuesOf(text, fold, word, shape, cluster, rank, use, counts);
  return {
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
    features: featuresOf(values.map(([name, value]) => [KINDS[name] as SeenKind, hash(value)] as const)),
  };
}

function featuresOf(values: readonly (readonly [SeenKind, number])[]): Int32Array[] {
  return Array.from({ length: OFFSETS }, (_, at) => {
    const seen = values.filter(([kind]) => Math.abs(at - REACH) <= kind.reach);
    return Int32Array.from(seen, ([kind, value]) => mix(kind.templates[at] as number, value));
  });
}

function valuesOf(
  text: string,
  fold: string,
  word: string,
  shape: string,
  cluster: string | undefined,
  rank: number,
  use: string,
  { given, family }: NameCounts,
): (readonly [string, string])[] {
  const values: (readonly [string, string])[] = [
    ['word', word],
    ['shape', shape],
  ];
  if (cluster !== undefined) {
    values.push(['k', cluster]);
    for (const depth of DEPTHS) values.push([`k${depth}`, cluster.slice(0, depth)]);
  }
  if (fold === '') return values;
  if (fold.length > 2) values.push(['pre2', fold.slice(0, 2)], ['end2', fold.slice(-2)]);
  if (fold.length > 3) values.push(['pre3', fold.slice(0, 3)], ['end3', fold.slice(-3)]);
  if (fold.length > 4) values.push(['end4', fold.slice(-4)]);
  values.push(['use', use]);
  if (given > 1) values.push(['given', String(Math.min(6, Math.floor(Math.log2(given))))]);
  if (family > 1) values.push(['family', String(Math.min(6, Math.floor(Math.log2(family))))]);
  if (rank > 0) values.push(['rank', String(rank)]);
  for (const list of listsOf(text, fold)) values.push(['list', list]);
  return values;
}

/** How a word is written in running text: mostly with a small letter, mostly with a capital, rarely seen. */
function usageOf({ lower, upper }: NameCounts): string {
  if (lower + upper < 10) return 'rare';
  const share = upper / (lower + upper);
  return share < 0.05 ? 'small' : share < 0.3 ? 'mostly-small' : share < 0.8 ? 'both' : 'capital';
}

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

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
  put(MONTHS.has(fold), 'calendar');
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
