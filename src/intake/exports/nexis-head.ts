import { findDates } from '../dates/find';
import { readStatedDate } from '../dates/value';
import type { LineBlock } from './lines';
import { BODY_LABEL, BODY_MARK, COPYRIGHT, labelled, type Labelled, type NexisRole } from './nexis-labels';

/** What stands above the text of a document. */
export interface NexisHead {
  readonly title: string | undefined;
  readonly publication: string | undefined;
  readonly date: string | undefined;
  readonly fields: ReadonlyMap<NexisRole, string>;
  /** Blocks that belong to it, and the first words of the text where they stand in its last one. */
  readonly length: number;
  readonly opening: string | null;
}

/** Title, publication, day and labels before the text; null where there is no sign of a document. */
export function headOf(blocks: readonly LineBlock[], numbered: boolean): NexisHead | null {
  const fields = new Map<NexisRole, string>();
  const before: LineBlock[] = [];
  let opening: string | null = null;
  let index = 0;
  for (; index < blocks.length && index < 40; index += 1) {
    const block = blocks[index] ?? [];
    const first = block[0] ?? '';
    if (BODY_MARK.test(first) || BODY_LABEL.test(first)) {
      opening = [first.replace(BODY_LABEL, '').replace(BODY_MARK, ''), ...block.slice(1)].join('\n').trim();
      index += 1;
      break;
    }
    const labels = labelsOf(block);
    if (labels.length === 0 && fields.size > 0 && !COPYRIGHT.test(first)) {
      // Old exports have no mark before the text; Nexis Uni sets a copyright line or a second label further down.
      if (!startsText(blocks.slice(index))) continue;
      break;
    }
    if (labels.length === 0) before.push(block);
    else if (labels[0]?.role === 'tail' && fields.has('length')) break;
    for (const { role, value } of labels) if (!fields.has(role)) fields.set(role, value);
  }
  const isDocument = fields.size > 0 || opening !== null || numbered;
  if (!isDocument) return null;
  return { ...titleAndDay(before, numbered), fields, length: index, opening: opening === '' ? null : opening };
}

/** Whether no mark before the text comes later: then the text begins here. */
const startsText = (blocks: readonly LineBlock[]): boolean =>
  !blocks.slice(0, 8).some((block) => BODY_MARK.test(block[0] ?? '') || BODY_LABEL.test(block[0] ?? ''));

/** Nobody needs more of a byline or section. */
const LONGEST_VALUE = 2000;

/** The labels of a block whose first line has one; further lines are new labels or go on. */
function labelsOf(block: LineBlock): Labelled[] {
  const found: { role: NexisRole; value: string }[] = [];
  for (const line of block) {
    const label = labelled(line);
    const last = found[found.length - 1];
    if (label) found.push(label);
    else if (last && last.value.length < LONGEST_VALUE) last.value = `${last.value} ${line.trim()}`.trim();
    else if (last) continue;
    else return [];
  }
  return found;
}

/**
 * Above the labels stand, in older exports, publication, day (with the edition below it) and headline; in Nexis Uni
 * headline, publication, day.
 */
function titleAndDay(
  before: readonly LineBlock[],
  numbered: boolean,
): { title: string | undefined; publication: string | undefined; date: string | undefined } {
  const blocks = before.map((block) => withoutCopyright(block)).filter((block) => block.length > 0);
  const lines = blocks.flatMap((block, at) => block.slice(0, 60).map((line) => ({ line: line.trim(), block: at })));
  const day = lines.findIndex(({ line }, at) => at > 0 && isDayLine(line));
  if (day < 0)
    return { title: lines[numbered ? 1 : 0]?.line, publication: lines[numbered ? 0 : 1]?.line, date: undefined };
  const above = lines.slice(0, day);
  const behind = lines.slice(day + 1).filter(({ line }) => !isEdition(line));
  const apart = behind.filter(({ block }) => block !== lines[day]?.block);
  // Without a blank line between them the headline follows the day.
  const below = apart.length === 0 && numbered && above.length === 1 ? behind : apart;
  const date = lines[day]?.line;
  const older = (numbered && below.length > 0) || (above.length === 1 && below.length > 0);
  if (older) {
    const first = below[0]?.block;
    const title = below.filter(({ block }) => block === first);
    return { title: joined(title), publication: above[above.length - 1]?.line, date };
  }
  return { title: joined(above.slice(0, -1)), publication: above[above.length - 1]?.line, date };
}

const joined = (lines: readonly { line: string }[]): string | undefined =>
  lines.length === 0 ? undefined : lines.map(({ line }) => line).join(' ');

/** A copyright line and what it continues on. */
function withoutCopyright(block: LineBlock): LineBlock {
  const at = block.findIndex((line) => COPYRIGHT.test(line));
  if (at < 0) return block;
  return [...block.slice(0, at), ...block.slice(at + 1).filter((line) => !COPYRIGHT.test(line))];
}

/** The day stands at the beginning of its line, behind a weekday at most. */
function isDayLine(line: string): boolean {
  if (line.length > 110) return false;
  const start = findDates(line, 'mdy')[0]?.start;
  return start === undefined
    ? /^\p{L}+ \d{4}$/u.test(line) && readStatedDate(`1 ${line}`) !== null
    : start === 0 || (start < 16 && /^\p{L}+[.,]? +$/u.test(line.slice(0, start)));
}

const isEdition = (line: string): boolean =>
  /\b(?:edition|ausgabe|édition|editie|edición)\b/i.test(line) && line.length < 60;

/** `Section A; Column 0; Foreign Desk; Pg. 6` → `Foreign Desk`; `NEWS; Pg. 3` → `NEWS`. */
export function sectionName(printed: string | undefined): string | undefined {
  const parts = (printed ?? '')
    .split(/\s*;\s*/)
    .filter(
      (part) => !/^(?:pg|page|p|s|seite|column|col|vol|no|section [a-z0-9]{1,2}|part [a-z0-9]{1,2})\b\.?/i.test(part),
    );
  return parts[parts.length > 2 ? parts.length - 1 : 0]?.trim();
}
