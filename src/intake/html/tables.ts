import { markupWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';

/** What writes the content of a cell: as blocks of their own, or as one line. */
export interface CellWriter {
  blocks(element: Element, outermost: boolean): string[];
  line(element: Element): string;
}

/** Content that a cell of a Markdown table cannot hold, and layout tables are made of. */
const BLOCKS = markupWords('tables-blocks');
const MOST_COLUMNS = 40;
const MOST_ROWS = 2000;
/** A cell of data is shorter; a table with longer ones lays out text. */
const LONGEST_CELL = 400;

/** A table of data as Markdown; the cells of a layout table as the blocks they hold. */
export function tableOf(table: Element, writer: CellWriter, outermost: boolean): string[] {
  const rows = rowsOf(table);
  if (!holdsData(table, rows))
    return rows.flatMap((row) => cellsOf(row).flatMap((cell) => writer.blocks(cell, outermost)));
  const caption = [...table.children].find((child) => child.localName === 'caption');
  const grid = gridOf(rows, writer);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 1);
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = grid;
  const lines = [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)];
  return [...(caption ? writer.blocks(caption, outermost) : []), lines.join('\n')];
}

/** Rows of the table itself, not of tables in its cells. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (child.localName === 'tr') rows.push(child);
      else if (/^(?:thead|tbody|tfoot|form|center)$/.test(child.localName)) walk(child);
    }
  };
  walk(table);
  return rows.slice(0, MOST_ROWS);
}

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');

/** Cells in their columns: one that spans several leaves those beside and below it empty. */
function gridOf(rows: readonly Element[], writer: CellWriter): string[][] {
  const reach: number[] = [];
  return rows.flatMap((row) => {
    const line: string[] = [];
    const skip = (): void => {
      while ((reach[line.length] ?? 0) > 0) {
        reach[line.length] = (reach[line.length] ?? 0) - 1;
        line.push('');
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      const [across, down] = [spanOf(cell, 'colspan', MOST_COLUMNS), spanOf(cell, 'rowspan', MOST_ROWS)];
      for (let at = 0; at < across && line.length < MOST_COLUMNS; at += 1) {
        reach[line.length] = down - 1;
        line.push(at === 0 ? cellText(writer.line(cell)) : '');
      }
    }
    skip();
    return line.every((cell) => cell === '') ? [] : [line];
  });
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** A bar ends a cell, also where it is escaped already. */
const cellText = (content: string): string => singleSpaced(content).replace(/\\?\|/g, '\\|');

function holdsData(table: Element, rows: readonly Element[]): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  const widths = rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan', MOST_COLUMNS), 0));
  if (rows.length < 2 || widths.filter((cells) => cells >= 2).length < rows.length / 2) return false;
  return rows.every((row) =>
    cellsOf(row).every((cell) => cell.textContent.length <= LONGEST_CELL && !holdsBlocks(cell)),
  );
}

/** Paragraphs after each other are blocks, too. */
function holdsBlocks(element: Element): boolean {
  let paragraphs = 0;
  for (const child of element.children) {
    if (BLOCKS.has(child.localName)) return true;
    if (child.localName === 'p') paragraphs += 1;
    if (paragraphs > 1 || holdsBlocks(child)) return true;
  }
  return false;
}
