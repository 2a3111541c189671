/** Words in one style. A line end inside is a line break of the document. */
export interface StyledText {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Address as written. */
  readonly link?: string;
}

/** A paragraph's runs. */
export type Runs = readonly StyledText[];

/** What a document is made of, whatever its format: enough to write it as text and as Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'item'; readonly depth: number; readonly number: number | null; readonly runs: Runs }
  /** Rows of cells of paragraphs. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Runs[])[])[] }
  | { readonly kind: 'page break' };

/** What is read of a document's properties: who made the file, and when, says nothing about its article. */
export interface DocumentProperties {
  readonly title?: string;
}

export const wordsOf = (runs: Runs): string => runs.map((run) => run.text).join('');

/** A block as lines of text, cells apart by tabs. */
export function linesIn(block: Block): string[] {
  if (block.kind === 'page break') return [''];
  if (block.kind !== 'table') return wordsOf(block.runs).split('\n');
  return block.rows.flatMap((row) =>
    row
      .map((cell) => cell.map(wordsOf).join('\n'))
      .join('\t')
      .split('\n'),
  );
}

/** Whether a block shows any words. */
export const isEmpty = (block: Block): boolean => linesIn(block).every((line) => line.trim() === '');
