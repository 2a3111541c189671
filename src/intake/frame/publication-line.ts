import { koreanWords, pattern, worldWords } from '../../data/lexicon';
import { findDates, type DayOrder } from '../dates/find';
import type { StatedDate } from '../dates/stated';
import type { Outlets } from '../outlets';
import { koreanReporter, personNames, splitNames } from './author';
import type { FrameFinding, StatedChange } from './frame';
import { outletNamed } from './outlet-name';
import { isPressName, labelledOutlet, readLabelledNames, type LabelledNames } from './press-name';

/** What is printed before a day of publication; to cut it, as a whole word. */
const LABEL = pattern(
  String.raw`(?:^|[\s|(·•,-])(?:{labels-of-publication})(?: (?:{before-days})(?![\p{L}\p{N}]))?\s*[:：]?`,
  'giu',
  worldWords,
);
/** A weekday and an hour between a label and its day. */
const DAY_AND_HOUR = String.raw`(?:\p{L}{2,12},? ?)?(?:\d{1,2}[:h.]\d{2}(?: ?uhr| ?[ap]\.?m\.?| ?[A-Z]{3,4})?(?: ?\([^()]{3,12}\))?,? ?)?`;
const LABEL_BEFORE = pattern(
  String.raw`(?:^|[^\p{L}])(?:{labels-of-publication})(?: (?:{before-days}))?(?:\s*[:：|]\s*|\s*)${DAY_AND_HOUR}$`,
  'iu',
  worldWords,
);
const LABEL_BEHIND = pattern(
  String.raw`^[\s,.|]{0,3}(?:um \d{1,2}[.:]\d{2} uhr |\d{1,2}:\d{2} )?(?:uhr )?(?:{label-behind})`,
  'iu',
  koreanWords,
);
const UPDATED = pattern(
  String.raw`(?:^|[^\p{L}])(?:{labels-of-changes})(?: \p{L}{1,3})?\s*[:：]?\s*${DAY_AND_HOUR}(?:on )?$`,
  'iu',
  worldWords,
);
const READING_TIME = pattern(
  String.raw`\b\d{1,2} ?-? ?(?:min(?:ute[ns]?|uti|utos|uter|ut|\.)?)(?: (?:{reading-time}))?\b`,
  'giu',
);
const CHANGED_CLAUSE = pattern(
  String.raw`(?:{labels-of-changes})(?: alle| ore| um| à| a las| às| at)?\s*[:：]?\s*(?=\||\d{1,2}[:h.]\d{2}|$)`,
  'giu',
  worldWords,
);
const FILLER = pattern(String.raw`{filler}`, 'giu', koreanWords);
const MAX_LINE = 200;
const LONGEST_UPDATE = 80;

/**
 * A line that states when the text was published, alone or with outlet, author or section beside it. Prose that only
 * mentions a day is not one: beside the date stand a label, an outlet, a name or a few capitalised words.
 */
export function readDateLine(line: string, outlets: Outlets, order: DayOrder): (FrameFinding & Beside) | null {
  if (line.length > MAX_LINE) return null;
  const dates = findDates(line, order);
  const stated = dates.find((date) => !UPDATED.test(line.slice(0, date.start)));
  if (stated === undefined) return null;
  const beside = besides(line, dates, outlets);
  if (beside === null) return null;
  const change = dates.find((date) => date !== stated && isChangeLabel(line.slice(0, date.start)));
  return {
    ...beside,
    date: { ...stated, from: 'date line', evidence: line },
    ...(change ? { changed: changeIn(change, line) } : {}),
  };
}

const changeIn = ({ date, time, offset }: StatedDate, line: string): StatedChange => ({
  ...{ value: date, time, offset },
  ...{ from: 'update line', evidence: line },
});

/** A line that only says when a text was changed. */
export function readUpdateLine(line: string, order: DayOrder): FrameFinding | null {
  if (line.length >= LONGEST_UPDATE) return null;
  const dates = findDates(line, order);
  const [first] = dates;
  if (first === undefined || !dates.every((date) => UPDATED.test(line.slice(0, date.start)))) return null;
  return { changed: changeIn(first, line) };
}

/** Whether the words before a day say that the text was changed then. */
export const isChangeLabel = (before: string): boolean => UPDATED.test(before.slice(-60));

/** Whether the words around a day say that it is that of publication. */
export const isPublicationLabel = (before: string, behind: string): boolean =>
  LABEL_BEFORE.test(before.slice(-60)) || LABEL_BEHIND.test(behind);

/** Whether a line with these dates is about them and who published, not prose that mentions a day. */
export const isDateLine = (line: string, dates: readonly StatedDate[], outlets: Outlets): boolean =>
  line.length <= MAX_LINE && besides(line, dates, outlets) !== null;

/** `www.kcna.kp`, `https://www.example.org/a`: where outlets sign so, it is their name. */
const WEB_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s()|]{3,200}/gi;

/** What stands beside the dates of a line; null where it is prose. */
function besides(line: string, dates: readonly StatedDate[], outlets: Outlets): Beside | null {
  const first = dates[0]?.start ?? 0;
  let undated = line;
  for (const date of [...dates].reverse()) undated = `${undated.slice(0, date.start)} | ${undated.slice(date.end)}`;
  undated = undated.replace(WEB_ADDRESS, (address) => outlets.byDomain(address)?.name ?? address);
  const labelled = new RegExp(LABEL).test(line.slice(0, first)) || /(?:송고|입력|게시)/.test(line);
  const named = readLabelledNames(undated);
  const pieces = named.rest
    .replace(LABEL, ' | ')
    .replace(READING_TIME, ' | ')
    .replace(CHANGED_CLAUSE, ' | ')
    .replace(FILLER, ' ')
    .replace(/\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?/gi, ' ')
    .split(/\s+[-–—]+\s+|[|·•/;,()]|:\s|\s{3,}/)
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .filter((piece) => piece !== '');
  return sortPieces(pieces, named, { line, firstDate: first, labelled }, outlets);
}

interface Beside extends Pick<FrameFinding, 'author' | 'source'> {
  /** Words nobody understood: the line is not only frame. */
  readonly unread?: true;
}

interface DatedLine {
  readonly line: string;
  /** Where its first day begins. */
  readonly firstDate: number;
  /** Whether a word says that the day is that of publication. */
  readonly labelled: boolean;
}

/** `Page 4`, `p. 4`, `S. 12`, `Pg. A6`, `4면`, `第4版`. */
const PAGE_NUMBER = pattern(
  String.raw`^(?:{page-number})\.?\s?[A-Z]?\d{1,3}(?:[-–]\d{1,3})?$|^[A-Z]?\d{1,2}면$|^第?\d{1,3}版$`,
  'iu',
  koreanWords,
);
/** A country's or zone's letters. */
const LETTERS = /^[A-Z]{2,4}$/;
/** First words of places that look like names of persons. */
const PLACE_WORD = pattern(String.raw`^(?:{place-word})\s`, 'i');

function sortPieces(
  pieces: readonly string[],
  named: LabelledNames,
  { line, firstDate, labelled }: DatedLine,
  outlets: Outlets,
): Beside | null {
  const source = (value: string): Pick<Beside, 'source'> => ({
    source: { value, from: 'date line', evidence: line, rank: 'line' },
  });
  const author = (value: string): Pick<Beside, 'author'> => ({ author: { value, from: 'date line', evidence: line } });
  const outlet = pieces.map((piece) => outletIn(piece, outlets)).find((name) => name !== null);
  const called = named.sources.map((name) => labelledOutlet(name, outlets)).find((name) => name !== null);
  const writer = named.authors.map((names) => splitNames(names)?.join(', ')).find((names) => names !== undefined);
  const paged = pieces.some((piece) => PAGE_NUMBER.test(piece));
  let found: Beside = {
    ...((called ?? outlet) === undefined ? {} : source(called ?? outlet ?? '')),
    ...(writer === undefined ? {} : author(writer)),
  };
  const unread: string[] = named.sources.length > 0 && called === undefined ? [...named.sources] : [];
  for (const piece of pieces) {
    if (outletIn(piece, outlets) !== null || PAGE_NUMBER.test(piece) || LETTERS.test(piece)) continue;
    const isBy = /^by\s/i.test(piece);
    const name = koreanReporter(piece) ?? personNames(piece.replace(/^by\s+/i, ''));
    const isBefore = line.indexOf(piece) < firstDate;
    if (!isBy && paged && isBefore && found.source === undefined && isTitle(piece))
      found = { ...source(piece), ...found };
    else if (name !== null && (isBy || isBefore || (found.source && !PLACE_WORD.test(name)))) {
      if (found.author === undefined) found = { ...found, ...author(name) };
    } else if (isProse(piece, labelled)) return null;
    else unread.push(piece);
  }
  if (unread.reduce((sum, piece) => sum + piece.split(/\s+/).length, 0) > 6) return null;
  return unread.some((piece) => /\p{L}{2}/u.test(piece) && !SECTION.test(piece)) ? { ...found, unread: true } : found;
}

/** The outlet a piece names, registered or by its words. */
function outletIn(piece: string, outlets: Outlets): string | null {
  const name = piece.replace(/^by\s+/i, '');
  return outletNamed(name, outlets)?.name ?? (name === piece && isPressName(name) ? name : null);
}

/** A few words with capitals, as names of papers are. */
const isTitle = (piece: string): boolean => /^\p{Lu}/u.test(piece) && piece.split(/\s+/).length <= 5;

/** What the line of a text may have beside its day without saying anything about the story. */
const SECTION = pattern(String.raw`^(?:(?:{section})\s?)+$`, 'iu', koreanWords);

/** More than a section or place name: lower-case words, or too many. */
function isProse(piece: string, labelled: boolean): boolean {
  const words = piece.split(/\s+/);
  if (words.length > 5) return true;
  return !labelled && words.some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|de|in)$/.test(word));
}
