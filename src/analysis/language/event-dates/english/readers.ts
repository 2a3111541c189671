import type { Sentence, TextDocument } from '../../document';
import { keptByType, Shape } from '../../word-types';
import type { Proposal } from '../expression';
import { dayMonth, monthDay, monthOrYear, ordinalDay } from './dates';
import type { SentenceTokens } from './line';
import { ago, anaphoric, feastDay, habit, namedDay, past, shift, week, weekday, weekend } from './relative';
import { MONTHS, WEEKDAYS } from '../../calendar';
import { COUNTS, ORDINALS, RELATIVES, SEASONS, THIRDS, TIMES_OF_DAY, UNITS } from './words';

type Reader = (line: SentenceTokens, at: number) => Proposal | null;

const starting = (words: Iterable<string>, ...readers: readonly Reader[]): [string, readonly Reader[]][] =>
  [...words].map((word) => [word, readers]);

const STARTS: readonly [string, readonly Reader[]][] = [
  ...starting(MONTHS.keys(), monthDay, monthOrYear),
  ...starting(WEEKDAYS.keys(), weekday),
  ...starting(SEASONS.keys(), monthOrYear),
  ...starting(THIRDS.keys(), week, monthOrYear),
  ...starting(['earlier'], week, monthOrYear),
  ...starting(ORDINALS.keys(), monthOrYear),
  ...starting(RELATIVES.keys(), namedDay, week, monthOrYear, anaphoric),
  ...starting(['the'], past, week, monthOrYear, anaphoric),
  ...starting(COUNTS.keys(), ago, shift),
  ...starting(['yesterday', 'today', 'tonight', 'tomorrow'], namedDay),
  ...starting(['every', 'each'], habit),
  ...starting(['weekend'], weekend),
  ...starting(['week'], week),
  ...starting(['new', 'christmas'], feastDay),
];

/** Readers by the folded word they begin at: most words of a text begin none. */
const READERS = new Map<string, readonly Reader[]>();
for (const [word, readers] of STARTS) READERS.set(word, [...(READERS.get(word) ?? []), ...readers]);

const AT_NUMBERS: readonly Reader[] = [dayMonth, ordinalDay, monthOrYear, ago, shift];
const NONE: readonly Reader[] = [];

/** Without a number, every date holds one of these. */
const TELLING = new Set([
  ...[MONTHS, WEEKDAYS, SEASONS, UNITS].flatMap((words) => [...words.keys()]),
  ...TIMES_OF_DAY,
  ...['yesterday', 'today', 'tonight', 'tomorrow', 'weekend', 'christmas'],
]);

/** The lists of readers; what a word begins is one of them. */
const LISTS: readonly (readonly Reader[])[] = [NONE, AT_NUMBERS, ...READERS.values()];
const LIST_OF = new Map([...READERS.keys()].map((word, at) => [word, at + 2] as const));

/** The readers at a word, by their list, twice; with 1 where a date may be made of the word, as of any number. */
const useOf = keptByType(({ fold, shape }) => {
  if ((shape & Shape.number) !== 0) return 2 * 1 + 1;
  return 2 * (LIST_OF.get(fold) ?? 0) + (TELLING.has(fold) ? 1 : 0);
});

/** Whether a sentence holds a word that dates are made of: most do not, and are not read. */
export function mayHoldEnglish({ tokens }: TextDocument, { firstToken, lastToken }: Sentence): boolean {
  for (let at = firstToken; at < lastToken; at += 1) {
    const token = tokens[at];
    if (token !== undefined && (useOf(token.type) & 1) !== 0) return true;
  }
  return false;
}

/** `This Week`, `Last Week Tonight`: capitals of a title. */
const isTitle = (line: SentenceTokens, at: number): boolean =>
  RELATIVES.has(line.fold(at)) && line.has(at, Shape.capitalised) && line.has(at + 1, Shape.capitalised) && UNITS.has(line.fold(at + 1)); // prettier-ignore

/** Words from the first of a date to the one it cannot do without. */
const REACH = 7;

/** All that may be a date in a sentence, overlapping. It is read from the end, so that what a date needs is met first. */
export function readEnglish(line: SentenceTokens): Proposal[] {
  const proposals: Proposal[] = [];
  let telling = Infinity;
  for (let at = line.tokens.length - 1; at >= 0; at -= 1) {
    const type = line.tokens[at]?.type;
    const use = type === undefined ? 0 : useOf(type);
    if ((use & 1) !== 0) telling = at;
    if (use < 2 || telling - at > REACH) continue;
    for (const read of LISTS[use >> 1] ?? NONE) {
      const proposal = read(line, at);
      if (proposal !== null && !isTitle(line, at)) proposals.push(proposal);
    }
  }
  return proposals;
}
