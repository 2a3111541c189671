import type { PdfFile, PdfItem, PdfPage } from '../context';
import type { Block } from '../documents/blocks';
import type { Outlets } from '../outlets';
import { outletNamed } from '../frame/outlet-name';
import { regionsOf } from './columns';
import { clearFurniture, type Cleared } from './furniture';
import { Vocabulary } from './join';
import type { PdfLine } from './lines';
import { joinAcross, paragraphsOf, type Paragraph } from './paragraphs';

/** Type larger than the text's by this is a headline's. */
const LARGE = 1.22;
/** Type smaller than the text's by this is a caption's. */
const SMALL = 0.88;

export interface PdfBlocks {
  readonly blocks: readonly Block[];
  readonly furniture: Cleared;
}

/** The text of a PDF as blocks: headlines by the size of their type, paragraphs in reading order. */
export function pdfBlocks(file: PdfFile, outlets: Outlets): PdfBlocks {
  const furniture = clearFurniture(file.pages);
  const regions = furniture.pages.flatMap((page, index) =>
    regionsOf(withoutDropCaps(page)).map((lines) => ({ page: index, lines })),
  );
  const lines = regions.flatMap((region) => region.lines);
  const vocabulary = new Vocabulary(lines);
  const body = bodySize(lines);
  const paragraphs = regions.flatMap((region) => paragraphsOf(region.lines, region.page, vocabulary));
  const joined = joinAcross(paragraphs, body, vocabulary);
  return { blocks: [...asBlocks(joined, body, outlets)], furniture };
}

/** Size of most of the type. */
function bodySize(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const step = Math.round(size * 2) / 2;
    characters.set(step, (characters.get(step) ?? 0) + text.length);
  }
  return [...characters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [10, 0])[0];
}

function* asBlocks(paragraphs: readonly Paragraph[], body: number, outlets: Outlets): Generator<Block> {
  const sizes = headlineSizes(paragraphs, body, outlets);
  let page = paragraphs[0]?.page ?? 0;
  for (const paragraph of paragraphs) {
    if (paragraph.page !== page) yield { kind: 'page break' };
    ({ page } = paragraph);
    const { text, size } = paragraph;
    const level = isHeadline(paragraph, body, outlets) ? sizes.findIndex((other) => size > other * 0.93) + 1 : 0;
    if (level > 0) yield { kind: 'heading', level, runs: [{ text }] };
    else if (size < body * SMALL && text.length > 20) yield { kind: 'paragraph', runs: [{ text, italic: true }] };
    else yield { kind: 'paragraph', runs: [{ text }] };
  }
}

/** Sizes of headlines, largest first, those within a few percent as one. */
function headlineSizes(paragraphs: readonly Paragraph[], body: number, outlets: Outlets): number[] {
  const sizes = paragraphs
    .filter((paragraph) => isHeadline(paragraph, body, outlets))
    .map(({ size }) => size)
    .sort((a, b) => b - a);
  return sizes.filter((size, index) => index === 0 || size < (sizes[index - 1] ?? 0) * 0.93);
}

/** Large type in some words; the name of a paper above its headline is none. */
function isHeadline({ text, size }: Paragraph, body: number, outlets: Outlets): boolean {
  if (size < body * LARGE || text.length > 300 || outletNamed(text, outlets)) return false;
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)
    ? text.replace(/\s/g, '').length >= 6
    : text.split(' ').length >= 3;
}

/** A capital over several lines at a paragraph's beginning goes to the word it begins. */
function withoutDropCaps({ items }: PdfPage): readonly PdfItem[] {
  const caps = items.filter((item) => /^["“‘]?\p{Lu}$/u.test(item.text.trim()));
  if (caps.length === 0 || caps.length > 40) return items;
  const given = new Map<PdfItem, PdfItem>();
  for (const cap of caps) {
    const beside = items.filter(
      (item) =>
        item.size * 1.7 < cap.size &&
        /^\p{L}/u.test(item.text) &&
        item.x >= cap.x + cap.width * 0.5 &&
        item.x < cap.x + cap.width + 2.5 * item.size &&
        item.y >= cap.y - 0.2 * item.size &&
        item.y + 0.5 * item.size < cap.y + cap.size,
    );
    const first = beside.reduce<PdfItem | null>((top, item) => (top === null || item.y > top.y ? item : top), null);
    if (first !== null) given.set(first, cap);
  }
  const used = new Set(given.values());
  return items
    .filter((item) => !used.has(item))
    .map((item) => {
      const cap = given.get(item);
      return cap ? { ...item, text: cap.text.trim() + item.text } : item;
    });
}
