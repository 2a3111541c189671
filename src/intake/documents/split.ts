import { readFrame } from '../frame/read';
import { outletNamed } from '../frame/outlet-name';
import type { Outlets } from '../outlets';
import { isEmpty, linesIn, type Block } from './blocks';
import { addTo } from '../../model';

/** Characters below which a piece is no article of its own but a paragraph under a heading. */
const LEAST = 200;
/** Characters from which on a line is no entry of a list or cover. */
const PROSE = 250;
/** Weight of a line from which on it is a paragraph of a story. */
const PARAGRAPH = 90;
/** No collection has more; a document with more headings is no collection. */
const MOST = 2000;
/** Lines below a headline that may hold byline, day and dateline. */
const HEAD = 7;

export interface SplitDocument {
  readonly articles: readonly (readonly Block[])[];
  /** What stood before the first of several articles: a cover, a table of contents. */
  readonly front: string;
}

/**
 * The articles of a document. It is split only on strong evidence: two or more headlines of one level, or pages that begin
 * with one, each with a byline or day of its own; a report with chapters stays one article.
 */
export function splitArticles(blocks: readonly Block[], outlets: Outlets): SplitDocument {
  for (const starts of [headingStarts(blocks, outlets), pageStarts(blocks)]) {
    const split = splitAt(blocks, starts, outlets);
    if (split !== null) return split;
  }
  return { articles: [blocks], front: '' };
}

/** Where the headings of the highest level that occurs more than once begin, with the lines that stand above them. */
function headingStarts(blocks: readonly Block[], outlets: Outlets): number[] {
  const levels = new Map<number, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading' || isEmpty(block)) continue;
    addTo(levels, block.level, index);
  }
  const repeated = [...levels].filter(([, indices]) => indices.length > 1).sort(([a], [b]) => a - b);
  return (repeated[0]?.[1] ?? []).map((heading) => kickerStart(blocks, heading, outlets));
}

/** The outlet's name above a headline, and other short lines above it at the top of a page, belong to it. */
function kickerStart(blocks: readonly Block[], heading: number, outlets: Outlets): number {
  let start = heading;
  for (let index = heading - 1; index >= 0 && heading - index <= 4; index -= 1) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'heading' || block.kind === 'table') break;
    // All lines from the top of the page to the headline, where they are few.
    if (block.kind === 'page break') return index + 1;
    const line = linesIn(block).join(' ').trim();
    if (line.length > 80) break;
    if (outletNamed(line, outlets) !== null) start = index;
  }
  return start;
}

/** Indices of the first blocks of pages. */
function pageStarts(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  let fresh = true;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page break') fresh = true;
    else if (fresh && !isEmpty(block)) {
      starts.push(index);
      fresh = false;
    }
  }
  return starts;
}

/** Pieces that begin at `starts`, those without a head of their own joined to the one before; null where fewer than two have one. */
function splitAt(blocks: readonly Block[], starts: readonly number[], outlets: Outlets): SplitDocument | null {
  if (starts.length < 2 || starts.length > MOST) return null;
  const pieces = starts.map((start, index) => blocks.slice(start, starts[index + 1] ?? blocks.length));
  const before = blocks.slice(0, starts[0]);
  // Prose before the first headline is an article whose headline is none.
  const articles: Block[][] = before.flatMap(linesIn).some((line) => line.length > PROSE) ? [[...before]] : [];
  let front = articles.length > 0 ? '' : textOf(before);
  let alone = 0;
  for (const piece of pieces) {
    const last = articles[articles.length - 1];
    if (hasHead(piece, outlets) && !(last && headline(last) !== null && headline(last) === headline(piece)))
      articles.push([...piece]);
    else if (last) {
      for (const block of piece) last.push(block);
      alone += 1;
    } else front += textOf(piece);
  }
  // Where most pieces have no head of their own, headings are those of chapters.
  if (articles.length < 2 || alone > articles.length) return null;
  return { articles, front };
}

/** A headline that is printed twice, as above a picture and above the text, begins one article. */
function headline(piece: readonly Block[]): string | null {
  const heading = piece.slice(0, 8).find((block) => block.kind === 'heading');
  return heading ? linesIn(heading).join(' ').trim().toLowerCase() : null;
}

/** Whether a piece reads as an article: a headline, a byline or day below it, and some text. */
function hasHead(piece: readonly Block[], outlets: Outlets): boolean {
  const filled = piece.filter((block) => !isEmpty(block));
  const heavy = filled.flatMap(linesIn).some((line) => weight(line) >= PARAGRAPH);
  if (!heavy || textOf(filled).length < LEAST) return false;
  const lines = filled
    .slice(0, HEAD)
    .flatMap(linesIn)
    .slice(0, HEAD * 2);
  const heading = filled.slice(0, 5).find((block) => block.kind === 'heading');
  const title = heading ? linesIn(heading).join(' ').trim() : null;
  const frame = readFrame(lines, { outlets, order: null, title, findTitle: true });
  const framed =
    frame.dates.length > 0 || frame.author !== null || frame.dateline !== null || frame.partialDay !== null;
  return (title ?? frame.title) !== null && framed;
}

/** A character of Chinese, Japanese or Korean says as much as two of Latin. */
const weight = (line: string): number => line.length + (line.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0);

const textOf = (blocks: readonly Block[]): string => blocks.flatMap(linesIn).join('\n').trim();
