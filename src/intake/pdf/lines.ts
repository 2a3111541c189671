import type { PdfItem } from '../context';

/** A line of text of a page, or of one of its columns; places in points from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline. */
  readonly y: number;
  /** Size of most of its type. */
  readonly size: number;
  readonly font: string;
  /** Whether a blank stood at its end, so that no word goes on in the next line. */
  readonly endsWord: boolean;
}

/** Items on one baseline. */
export interface PdfRow {
  readonly y: number;
  readonly items: readonly PdfItem[];
}

const isBlank = (item: PdfItem): boolean => item.text.trim() === '';

/** Items by baseline, from the top; raised and lowered figures go with the line they belong to. */
export function rowsOf(items: readonly PdfItem[]): PdfRow[] {
  const sorted = [...items].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: { y: number; size: number; items: PdfItem[] }[] = [];
  for (const item of sorted) {
    const row = rows[rows.length - 1];
    if (row && isOnRow(row, item)) {
      row.items.push(item);
      if (!isBlank(item) && item.size > row.size) Object.assign(row, { size: item.size, y: item.y });
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows.filter((row) => row.items.some((item) => !isBlank(item)));
}

function isOnRow(row: { y: number; size: number; items: readonly PdfItem[] }, item: PdfItem): boolean {
  const step = row.y - item.y;
  if (step < 0.4 * Math.min(row.size, item.size) + 0.01) return true;
  const raised = row.items.length === 1 && isMark(row.items[0]) && row.size < 0.8 * item.size;
  const lowered = isMark(item) && item.size < 0.8 * row.size;
  return (raised || lowered) && step < 0.45 * Math.max(row.size, item.size);
}

/** The figure or sign of a note. */
const isMark = (item: PdfItem | undefined): boolean => /^[\d*†‡§]{1,3}$/.test(item?.text.trim() ?? '');

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]/;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** The words of a row as a line: blanks where the file has them, or where a gap is as wide as one. */
export function lineOf({ y, items }: PdfRow): PdfLine {
  const rightToLeft = items.filter((item) => RTL.test(item.text)).length * 2 > items.length;
  const sorted = [...items].sort((a, b) => (rightToLeft ? b.x - a.x : a.x - b.x));
  let text = '';
  let last: PdfItem | null = null;
  for (const item of sorted) {
    if (last !== null && isDoubled(last, item)) continue;
    if (last !== null && needsBlank(last, item, text, rightToLeft)) text += ' ';
    text += item.text;
    last = item;
  }
  const filled = items.filter((item) => !isBlank(item));
  const main = mostly(filled);
  return {
    text: clean(text),
    x0: lowest(filled.map((item) => item.x)),
    x1: highest(filled.map((item) => item.x + item.width)),
    y,
    size: main.size,
    font: main.font,
    endsWord: /\s$/.test(text),
  };
}

/** Bold made by printing twice. */
const isDoubled = (a: PdfItem, b: PdfItem): boolean =>
  a.text === b.text && !isBlank(a) && Math.abs(a.x - b.x) < 0.2 * a.size && Math.abs(a.y - b.y) < 0.2 * a.size;

function needsBlank(last: PdfItem, item: PdfItem, text: string, rightToLeft: boolean): boolean {
  if (/\s$/.test(text) || /^\s/.test(item.text)) return false;
  const gap = rightToLeft ? last.x - (item.x + item.width) : item.x - (last.x + last.width);
  const size = Math.min(last.size, item.size);
  const wide = CJK.test(text.slice(-1)) && CJK.test(item.text.charAt(0)) ? 0.22 : 0.16;
  return gap > wide * size;
}

/** Size and typeface of most of the characters. */
function mostly(items: readonly PdfItem[]): { size: number; font: string } {
  const counts = new Map<string, { size: number; font: string; characters: number }>();
  for (const { size, font, text } of items) {
    const key = `${Math.round(size * 4)} ${font}`;
    const entry = counts.get(key) ?? { size, font, characters: 0 };
    entry.characters += text.trim().length;
    counts.set(key, entry);
  }
  return [...counts.values()].reduce((most, entry) => (entry.characters > most.characters ? entry : most), {
    size: 0,
    font: '',
    characters: -1,
  });
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

const clean = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/g, (character) => LIGATURES[character] ?? character)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** Least and greatest of many: a page may have more items than a call takes arguments. */
export const lowest = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Infinity);
export const highest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), -Infinity);

/** The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
