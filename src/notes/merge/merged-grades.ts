import { ownValue, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { reliabilitiesIn, reliabilityIn } from '../../format/grades';
import { ENTITY_KEYS } from '../../format/managed';
import { hasNoValue } from '../../format/yaml-value';

export interface MergedGrades {
  readonly changes: FrontmatterChanges;
  /** Keys of the other note whose values have no place in the note that stays. */
  readonly leftOver: readonly string[];
}

/**
 * Grades that were given to either, by the day. Which of them counts is not changed; where the note that stays was never
 * graded, that is the other's.
 */
export function mergedGrades(from: NoteData, into: NoteData): MergedGrades {
  const { reliability, reliabilityHistory: key } = ENTITY_KEYS;
  const value = ownValue(from, reliability);
  const [own, theirs] = [linesIn(into, key), linesIn(from, key)];
  const isFree = hasNoValue(ownValue(into, reliability)) && own?.length === 0 && theirs !== null;
  if (isFree && typeof value === 'string' && reliabilityIn(value) !== null)
    return { changes: { [reliability]: value, ...(theirs.length > 0 ? { [key]: [...theirs] } : {}) }, leftOver: [] };
  const leftOver = isTold(from, into, theirs ?? []) ? [] : [ENTITY_KEYS.reliability];
  if (theirs?.length === 0) return { changes: {}, leftOver };
  if (own === null || theirs === null) return { changes: {}, leftOver: [...leftOver, key] };
  const lines = joinedLines(own, theirs);
  return { changes: lines.length === own.length ? {} : { [key]: lines }, leftOver };
}

/** Null: no list of texts. */
function linesIn(data: NoteData, key: string): readonly string[] | null {
  const value = ownValue(data, key);
  if (hasNoValue(value)) return [];
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}

/** Whether nothing is lost where the other's `reliability` goes. */
function isTold(from: NoteData, into: NoteData, theirs: readonly string[]): boolean {
  const value = ownValue(from, ENTITY_KEYS.reliability);
  if (hasNoValue(value) || value === ownValue(into, ENTITY_KEYS.reliability)) return true;
  const grade = typeof value === 'string' ? reliabilityIn(value) : null;
  return grade !== null && reliabilitiesIn(theirs).at(-1)?.grade === grade;
}

/** Both in their own order, the earlier day first; what stands in both at the same place is one, as in copies of a note. */
function joinedLines(own: readonly string[], theirs: readonly string[]): readonly string[] {
  const [ownDays, theirDays] = [daysOf(own), daysOf(theirs)];
  const lines: string[] = [];
  let at = 0;
  for (const [n, line] of theirs.entries()) {
    while (at < own.length && own[at] !== line && (ownDays[at] ?? '') <= (theirDays[n] ?? '')) {
      lines.push(own[at] ?? '');
      at += 1;
    }
    if (own[at] === line) at += 1;
    lines.push(line);
  }
  return [...lines, ...own.slice(at)];
}

/** A line that tells no grade has the day of the one above it: it stays there. */
function daysOf(lines: readonly string[]): readonly string[] {
  let day = '';
  return lines.map((line) => (day = reliabilitiesIn([line])[0]?.day ?? day));
}
