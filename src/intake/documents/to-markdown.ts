import { BREAK, join, safeTarget, type Piece } from '../markdown/pieces';
import { isEmpty, wordsOf, type Block, type StyledText, type Runs } from './blocks';

/** Cells with more than this hold no figures but text: the table only lays out a page. */
const LONGEST_CELL = 300;

/** A document as Markdown that shows its words: headings, lists, tables, links, bold and italic. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  let markdown = '';
  let previous: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'page break' || isEmpty(block)) continue;
    const written = write(block);
    if (written.trim() === '') continue;
    const together = previous?.kind === 'item' && block.kind === 'item';
    markdown += markdown === '' ? written : `${together ? '\n' : '\n\n'}${written}`;
    previous = block;
  }
  return markdown;
}

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(Math.max(block.level, 1), 6))} ${inline(block.runs.map(unstyled), false).join(' ')}`;
    case 'paragraph':
      return inline(block.runs, true).join('\n\n');
    case 'item': {
      const marker = block.number === null ? '- ' : `${block.number}. `;
      return `${'  '.repeat(Math.min(block.depth, 6))}${marker}${inline(block.runs, false).join(' ')}`;
    }
    case 'table':
      return table(block.rows);
    case 'page break':
      return '';
  }
}

/** A heading is bold anyway. */
const unstyled = ({ text, link }: StyledText): StyledText => (link === undefined ? { text } : { text, link });

/** The lines of a paragraph; blank ones are gone. */
function inline(runs: Runs, lineStart: boolean): string[] {
  return join(merged(runs).flatMap(pieces), lineStart).filter((line) => line.trim() !== '');
}

/** Neighbouring runs of one style as one: word processors part them at every keystroke. */
function merged(runs: Runs): StyledText[] {
  const result: StyledText[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    const same =
      last && !last.bold === !run.bold && !last.italic === !run.italic && (last.link ?? '') === (run.link ?? '');
    if (last && same) result[result.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') result.push(run);
  }
  return result;
}

/** Marks stand directly at the words they style, or nowhere. */
function pieces({ text, bold, italic, link }: StyledText): Piece[] {
  const lines = text.replace(/\t/g, ' ').split('\n');
  return lines.flatMap((line, index) => {
    const words = line.trim();
    const [before = '', after = ''] = words === '' ? [line, ''] : line.split(words, 2);
    const mark = `${bold === true ? '**' : ''}${italic === true ? '*' : ''}`;
    const styled = words !== '' && /[\p{L}\p{N}]/u.test(words) && words.length < 2000;
    const target = link === undefined || !styled ? null : safeTarget(link, undefined);
    const label: Piece[] =
      styled && mark !== '' ? [{ markup: mark }, { words }, { markup: [...mark].reverse().join('') }] : [{ words }];
    const shown: Piece[] = target === null ? label : [{ markup: `[${join(label, false).join(' ')}](${target})` }];
    return [...(index === 0 ? [] : [BREAK]), { words: before }, ...shown, { words: after }];
  });
}

/** A table of short cells as such; one that only lays out a page as its paragraphs. */
function table(rows: readonly (readonly (readonly Runs[])[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const laysOut =
    width < 2 ||
    rows.length < 2 ||
    rows.some((row) => row.some((cell) => cell.reduce((sum, runs) => sum + wordsOf(runs).length, 0) > LONGEST_CELL));
  if (laysOut)
    return rows.flatMap((row) => row.flatMap((cell) => cell.flatMap((runs) => inline(runs, true)))).join('\n\n');
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const written = rows.map((row) => line(row.map((cell) => cell.flatMap((runs) => inline(runs, false)).join(' '))));
  return [written[0] ?? '', line(Array.from({ length: width }, () => '---')), ...written.slice(1)].join('\n');
}
