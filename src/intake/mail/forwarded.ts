import { pattern, worldWords } from '../../data/lexicon';
import type { MailBlock } from './block';

/** The head of a mail inside a mail. */
export interface ForwardedHead {
  readonly from: string;
  /** As written, in any language. */
  readonly date: string;
  readonly subject: string;
}

/** Labels of the lines, by mail program and language. */
const LABELS: readonly { readonly field: Field; readonly words: RegExp }[] = [
  { field: 'from', words: pattern('^(?:{labels-of-senders})$', 'iu', worldWords) },
  { field: 'date', words: pattern('^(?:{labels-of-sending})$', 'iu', worldWords) },
  { field: 'subject', words: pattern('^(?:{labels-of-subjects})$', 'iu', worldWords) },
  { field: 'other', words: pattern('^(?:{labels-of-receivers})$', 'iu', worldWords) },
];

const LINE = /^[*_>\s]{0,8}([\p{L}][\p{L} -]{0,24}?)[*_\s]{0,4}[:：]\s?[*_]{0,2}\s*(.{0,600})$/u;
/** Lines that announce it. */
const MARK = pattern(String.raw`^[-_=*>\s]*(?:{marks-of-forwarding})\s*[-_=*:：\s]*$`, 'iu', worldWords);
const HEAD_LINES = 24;
/** More than anybody forwards at once; the rest stays with the last. */
const MOST_HEADS = 200;

/** A head as printed: the lines it takes up, the announcement with it. */
export interface PrintedHead {
  readonly head: ForwardedHead;
  /** A line such as `---------- Forwarded message ---------` stands above it. */
  readonly announced: boolean;
  /** Its first line, and the first one below it. */
  readonly from: number;
  readonly to: number;
}

/** The heads of mails in a text, in order; whether each begins a mail is told by what stands around it. */
export function headsIn(lines: readonly MailLine[]): PrintedHead[] {
  const found: PrintedHead[] = [];
  for (let at = 0; at < lines.length && found.length < MOST_HEADS; at += 1) {
    const text = lines[at]?.text ?? '';
    const head = MARK.test(text) || fieldOf(text) !== null ? headAt(lines, at) : null;
    if (head === null) continue;
    found.push(head);
    at = head.to - 1;
  }
  return found;
}

export interface MailLine {
  readonly text: string;
  readonly block: number;
  readonly line: number;
}

export const linesOf = (blocks: readonly MailBlock[]): MailLine[] =>
  blocks.flatMap(({ text }, block) =>
    text.split('\n').flatMap((words, line) => headLines(words).map((part) => ({ text: part, block, line }))),
  );

const ON_ONE_LINE = /^(\s*-{3,}[^-]{4,60}-{3,})\s*(\p{Lu}.{10,3000})$/u;

/** Yahoo writes announcement and head into one line: `----- Forwarded Message ----- From: …To: …Sent: …Subject: …`. */
function headLines(words: string): string[] {
  const [, mark = '', rest = ''] = ON_ONE_LINE.exec(words) ?? [];
  if (mark === '' || !MARK.test(mark)) return [words];
  const starts = [...rest.matchAll(/\p{Lu}\p{Ll}{0,12}(?: \p{Ll}{1,4})?(?=:\s)/gu)]
    .filter(([label]) => fieldOf(`${label}:`) !== null)
    .map(({ index }) => index);
  const parts = starts.map((start, at) => rest.slice(start, starts[at + 1] ?? rest.length).trim());
  return starts[0] === 0 ? [mark, ...parts] : [words];
}

/** `2024-11-13 (수) 09:05`: a day of the week between day and hour. */
const WEEKDAY = /\s*[(（]\p{L}{1,4}\.?[)）]\s*/gu;

/** Yandex: `02.09.2024, 18:30, "Border Post" <news@example.org>:`, without a subject. */
const STAMPED = /^[>\s]{0,8}(\d[^<>"@]{5,40}?),\s*([^<>,]{0,120}<[^<>\s]{2,100}@[^<>\s]{3,200}>)\s*:?\s*$/u;

type Field = 'from' | 'date' | 'subject' | 'other';

/** A run of header lines; without an announcement it takes three of them, as Outlook writes them. */
function headAt(lines: readonly MailLine[], at: number): PrintedHead | null {
  const announced = MARK.test(lines[at]?.text ?? '');
  const stamped = announced ? STAMPED.exec(lines[at + 1]?.text ?? '') : null;
  if (stamped !== null) {
    const [, date = '', from = ''] = stamped;
    return { head: { from, date, subject: '' }, announced, from: at, to: at + 2 };
  }
  const fields: Partial<Record<Field, string>> = {};
  let count = 0;
  let end = announced ? at + 1 : at;
  for (let next = end; next < lines.length && next - at < HEAD_LINES; next += 1) {
    const field = fieldOf(lines[next]?.text ?? '');
    if (field === null) {
      // The rest of a long list of recipients may stand between two header lines; a paragraph may not.
      const isFar = count === 0 ? next - at > 3 : next - end >= 2 || (lines[next]?.text.length ?? 0) > 200;
      if (isFar) break;
      continue;
    }
    // A second sender begins the head of another mail.
    if (field.name !== 'other' && fields[field.name] !== undefined) break;
    // In a table the value stands on a line of its own.
    const below = lines[next + 1]?.text ?? '';
    const isBelow = field.value === '' && below !== '' && fieldOf(below) === null;
    if (isBelow) next += 1;
    fields[field.name] ??= isBelow ? below : field.value;
    count += 1;
    end = next + 1;
  }
  const { from, date = '', subject = '' } = fields;
  const enough = from !== undefined && (subject !== '' || date !== '') && (announced || count >= 3);
  if (!enough) return null;
  const closed = MARK.test(lines[end]?.text ?? '') && headAt(lines, end) === null;
  return {
    head: { from, date: date.replace(WEEKDAY, ' ').trim(), subject },
    announced,
    from: at,
    to: closed ? end + 1 : end,
  };
}

function fieldOf(text: string): { name: Field; value: string } | null {
  const [, label = '', value = ''] = LINE.exec(text.replace(/\u00a0/g, ' ')) ?? [];
  const name = LABELS.find(({ words }) => words.test(label.trim()))?.field;
  return name === undefined ? null : { name, value: value.replace(/[*_]+$/, '').trim() };
}
