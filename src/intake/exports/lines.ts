/** A run of lines without a blank one between them. */
export type LineBlock = readonly string[];

/** Lines as blocks; the lines lose what stands around them except the indent of a first word. */
export function blocksOf(lines: readonly string[]): LineBlock[] {
  const blocks: string[][] = [];
  let open: string[] | null = null;
  for (const raw of lines) {
    const line = raw.replace(/\u00a0/g, ' ').trimEnd();
    if (line.trim() === '') open = null;
    else if (open === null) blocks.push((open = [line]));
    else open.push(line);
  }
  return blocks;
}

const WIDEST = 100;
const FULL = 52;

/** Whether lines were broken at the width of a page, as older exports are: few are short within a paragraph, none is long. */
export function isWrapped(blocks: readonly LineBlock[]): boolean {
  let full = 0;
  let short = 0;
  for (const block of blocks) {
    for (const [index, line] of block.entries()) {
      if (line.length > WIDEST) return false;
      if (index === block.length - 1) continue;
      if (line.length >= FULL) full += 1;
      else short += 1;
    }
  }
  return full > 0 && full >= 2 * short;
}

/** One string a paragraph: wrapped lines joined, others as they are. An indent begins a paragraph. */
export function paragraphsOf(blocks: readonly LineBlock[], wrapped = isWrapped(blocks)): string[] {
  const paragraphs: string[] = [];
  for (const block of blocks) {
    const indented = block.filter((line) => /^\s{2,}/.test(line)).length;
    const indents = indented < block.length * 0.6;
    for (const [index, line] of block.entries()) {
      const begins = index === 0 || !wrapped || (indents && /^\s{2,}/.test(line));
      const words = line.trim();
      if (begins) paragraphs.push(words);
      else paragraphs.push(`${paragraphs.pop() ?? ''} ${words}`);
    }
  }
  return paragraphs;
}

/**
 * Where the blocks at the end begin that `isTail` knows; between two of them `gap` others may stand, which continue the
 * first, and behind the last some that belong to no document.
 */
export function tailStart(blocks: readonly LineBlock[], isTail: (block: LineBlock) => boolean, gap: number): number {
  let start = blocks.length;
  for (let index = blocks.length - 1; index >= 0 && blocks.length - index < 60; index -= 1) {
    if (isTail(blocks[index] ?? [])) start = index;
    else if (start - index > (start === blocks.length ? 2 : gap)) break;
  }
  return start;
}

/** The lines of a text one by one: splitting a text of 100 MB at once would double it in memory. */
export function* linesOf(text: string): Generator<string> {
  let at = 0;
  while (at <= text.length) {
    const end = text.indexOf('\n', at);
    if (end < 0) {
      yield text.slice(at);
      return;
    }
    yield text.slice(at, end);
    at = end + 1;
  }
}
