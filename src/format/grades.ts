import { failed, isDay, message, ok, problemOf, type Outcome } from '../model';
import { ownValue, type NoteData } from './frontmatter';
import { oneLine } from './inert';
import type { Print } from './quotation';

/**
 * Grades that people give by the Admiralty scale (NATO AJP-2.1): the reliability of a source, A to F, and the credibility of
 * what it said, 1 to 6. F and 6 say that it cannot be judged. A grade with its day and reason is one line of a list in a note:
 * `2026-11-29 B: reason`; of a sentence `2026-11-29 2 ^4f1c0a 88:0123456789ab/71:ba9876543210: reason`, with the block it stands
 * in, where that has an id, and its length and hash, by which it is found again. Behind the stroke those of it without links that
 * show the name of their note, where it has any: by these and the block it is found when such a note has another name.
 */
export const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITY)[number];
export const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof CREDIBILITY)[number];

/** What the scale says, as exports write it. */
export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
};
export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  '1': 'Confirmed by other sources',
  '2': 'Probably true',
  '3': 'Possibly true',
  '4': 'Doubtful',
  '5': 'Improbable',
  '6': 'Truth cannot be judged',
};

/** What stands where a grade was taken back. */
const NONE = 'none';

export interface Grade<G extends string> {
  /** `YYYY-MM-DD`, when it was given. */
  readonly day: string;
  /** Null where it was taken back. */
  readonly grade: G | null;
  /** May be empty. */
  readonly reason: string;
}

/** What was graded in an article. */
export interface GradedSentence {
  /** The block it stands in; null where that can have no id. */
  readonly block: string | null;
  /** As `shownText` has it. */
  readonly sentence: Print;
  /** The same without links that show the name of their note; null where it has none. */
  readonly unnamed: Print | null;
}

/** The grade that a property says, however it is written; null for what is none. */
export function reliabilityIn(text: string | null): Reliability | null {
  const letter = text?.trim().toUpperCase();
  return RELIABILITY.find((each) => each === letter) ?? null;
}

/** Characters of a reason: longer ones are refused, not cut. */
export const MOST_REASON = 500;
/** A reason as it can stand in a line. */
export const reasonLine = (text: string): string => oneLine(text).trim();
export const isTooLong = (reason: string): boolean => reason.length > MOST_REASON;

const gradeLine = ({ day, grade, reason }: Grade<string>, about = ''): string =>
  `${day} ${grade ?? NONE}${about}: ${reason}`.trimEnd();

export const reliabilityLine = (given: Grade<Reliability>): string => gradeLine(given);

export const credibilityLine = (given: Grade<Credibility> & GradedSentence): string =>
  gradeLine(
    given,
    `${given.block === null ? '' : ` ^${given.block}`} ${[given.sentence, given.unnamed].flatMap((each) => (each === null ? [] : printText(each))).join('/')}`,
  );

export const printText = ({ length, hash }: Print): string => `${length}:${hash}`;

const RELIABILITY_LINE = /^(\d{4}-\d{2}-\d{2}) ([A-F]|none):(?: (.*))?$/;
const PRINT = String.raw`(\d{1,6}):([0-9a-f]{12})`;
const CREDIBILITY_LINE = new RegExp(
  String.raw`^(\d{4}-\d{2}-\d{2}) ([1-6]|none)(?: \^([A-Za-z0-9-]+))? ${PRINT}(?:\/${PRINT})?:(?: (.*))?$`,
);

/** The grades that lines tell, in their order; what is none is passed over. */
export const reliabilitiesIn = (lines: readonly string[]): readonly Grade<Reliability>[] =>
  lines.flatMap((line) => {
    const [, day = '', grade = '', reason = ''] = RELIABILITY_LINE.exec(line.trim()) ?? [];
    return isDay(day) ? [{ day, grade: reliabilityIn(grade), reason: oneLine(reason) }] : [];
  });

export const credibilitiesIn = (lines: readonly string[]): readonly (Grade<Credibility> & GradedSentence)[] =>
  lines.flatMap((line) => {
    const [, day = '', grade = '', block = null, length = '', hash = '', otherLength, otherHash, reason = ''] =
      CREDIBILITY_LINE.exec(line.trim()) ?? [];
    if (!isDay(day)) return [];
    const sentence = { length: Number(length), hash };
    const unnamed = otherHash === undefined ? null : { length: Number(otherLength), hash: otherHash };
    const given = CREDIBILITY.find((each) => each === grade) ?? null;
    return [{ day, grade: given, reason: oneLine(reason), block, sentence, unnamed }];
  });

/** The lines of a history, to have one added. Problem `unusual-yaml`: something else stands there, and would be lost. */
export function historyIn(data: NoteData, key: string, path: string): Outcome<readonly string[]> {
  const value = ownValue(data, key) ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return ok(value);
  return failed(
    problemOf('unusual-yaml', path, message`The property “${key}” is no list of texts, so Dateline leaves it alone.`),
  );
}

/** A grade that stands. */
export type GivenGrade<G extends string> = Grade<G> & { readonly grade: G };

/** The grade that counts: the last that was given; null where none was, or the last was taken back. */
export function lastGrade<G extends string>(grades: readonly Grade<G>[]): GivenGrade<G> | null {
  const last = grades.at(-1);
  if (last === undefined || last.grade === null) return null;
  const { day, grade, reason } = last;
  return { day, grade, reason };
}

/** The reliability that counts, with the day and reason of the last line that gives it; both empty where none does. */
export function reliabilityNow(
  grade: Reliability | null,
  history: readonly Grade<Reliability>[],
): GivenGrade<Reliability> | null {
  if (grade === null) return null;
  const { day = '', reason = '' } = history.filter((each) => each.grade === grade).at(-1) ?? {};
  return { grade, day, reason };
}

/** What a source was given. */
export interface SourceGrades {
  /** The one that counts: what the property says, whoever wrote it. */
  readonly reliability: Reliability | null;
  /** All that are told, the first one first. */
  readonly history: readonly Grade<Reliability>[];
}

/** `reliabilityHistory`: lines. */
export const gradesOfSource = (record: {
  readonly reliability: Reliability | null;
  readonly reliabilityHistory: readonly string[];
}): SourceGrades => ({ reliability: record.reliability, history: reliabilitiesIn(record.reliabilityHistory) });
