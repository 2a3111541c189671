import { pattern, worldWords } from '../../data/lexicon';
import type { DayOrder } from '../dates/find';
import { readStatedDate } from '../dates/value';
import type { Outlets } from '../outlets';
import { canonicalUrl } from '../url';
import { printedNames } from './author';
import type { FrameFinding } from './frame';
import { labelledOutlet } from './press-name';

type Field = 'title' | 'url' | 'date' | 'changed' | 'source' | 'author';

/** What programs and people write before the values of an article's head. */
const LABELS: Readonly<Record<Field, RegExp>> = {
  title: pattern(String.raw`^(?:{labels-of-titles})$`, 'iu', worldWords),
  url: pattern(String.raw`^(?:{labels-of-addresses})$`, 'iu', worldWords),
  source: pattern(String.raw`^(?:{labels-of-sources-in-heads})$`, 'iu', worldWords),
  date: pattern(String.raw`^(?:{labels-of-days})$`, 'iu', worldWords),
  changed: pattern(String.raw`^(?!update$)(?:{labels-of-changes})$`, 'iu', worldWords),
  author: pattern(String.raw`^(?:{labels-of-authors-in-heads})$`, 'iu', worldWords),
};
const FIELDS = Object.keys(LABELS) as Field[];
const LINE = /^[\s*_>-]{0,4}([\p{L}\p{M}][\p{L}\p{M} ]{0,22}?)[\s*_]{0,4}[:：][*_]{0,2}\s*(.*)$/u;
const LONGEST = 1000;

export interface LabelledField {
  readonly field: Field;
  readonly value: string;
}

/** `Title: Quake in Peru`, `链接：https://…`; null for any other line. */
export function labelledField(line: string): LabelledField | null {
  const match = line.length > LONGEST ? null : LINE.exec(line);
  const label = match?.[1]?.trim() ?? '';
  const field = FIELDS.find((each) => LABELS[each].test(label));
  return field === undefined ? null : { field, value: (match?.[2] ?? '').trim() };
}

export interface LabelledHead {
  readonly title: { readonly index: number; readonly value: string } | null;
  /** What each of its other lines states, by index. */
  readonly findings: ReadonlyMap<number, FrameFinding>;
}

/**
 * The labelled lines a text begins with: two or more different ones, a headline or an address among them. A value that
 * cannot be read as what its label says stays in the text.
 */
export function readLabelledHead(lines: readonly string[], outlets: Outlets, order: DayOrder): LabelledHead | null {
  const fields = new Map<Field, { index: number; line: string; value: string }>();
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const found = labelledField(line);
    if (found === null) break;
    if (!fields.has(found.field)) fields.set(found.field, { index, line, value: found.value });
  }
  if (fields.size < 2 || !(fields.has('title') || fields.has('url'))) return null;
  const findings = new Map<number, FrameFinding>();
  for (const [field, { index, line, value }] of fields) {
    const finding = field === 'title' ? null : read(field, value, line, outlets, order);
    if (finding) findings.set(index, finding);
  }
  const title = fields.get('title');
  return { title: title && title.value !== '' ? title : null, findings };
}

/** What a value states; an empty one states nothing, and its line goes all the same. */
function read(
  field: Exclude<Field, 'title'>,
  value: string,
  line: string,
  outlets: Outlets,
  order: DayOrder,
): FrameFinding | null {
  if (value === '') return {};
  const traced = { from: 'labelled line', evidence: line };
  if (field === 'url') {
    const url = canonicalUrl(/https?:\/\/[^\s<>)\]]+/.exec(value)?.[0] ?? value);
    return url === null ? null : { url: { value: url, ...traced } };
  }
  if (field === 'author') {
    const names = printedNames(value.replace(/^by\s+/i, ''));
    return value.length > 120 || names.length === 0 ? null : { author: { value: names.join(', '), ...traced } };
  }
  if (field === 'source') {
    const name = labelledOutlet(value, outlets) ?? outlets.byDomain(value)?.name;
    return name === undefined ? null : { source: { value: name, rank: 'line', ...traced } };
  }
  const date = readStatedDate(value, order);
  if (date === null) return null;
  if (field === 'date') return { date: { ...date, start: 0, end: line.length, ...traced } };
  return { changed: { value: date.date, time: date.time, offset: date.offset, ...traced } };
}
