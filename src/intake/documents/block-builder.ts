import { wordsOf, type Block, type StyledText, type Runs } from './blocks';

/** A paragraph that is being read. */
interface Paragraph {
  runs: StyledText[];
  /** Level of a heading. */
  level: number | null;
  list: boolean;
  inTable: boolean;
}

const BULLET = /^\s*[•·▪■◦‣]\s+/;

/** Puts runs, cells and breaks together to blocks, as they come in a stream. */
export class BlockBuilder {
  readonly done: Block[] = [];
  private paragraph: Paragraph = { runs: [], level: null, list: false, inTable: false };
  private readonly rows: Runs[][][] = [];
  private row: Runs[][] = [];
  private cell: Runs[] = [];

  append(run: StyledText): void {
    const { runs } = this.paragraph;
    const last = runs[runs.length - 1];
    const same = last && !last.bold === !run.bold && !last.italic === !run.italic && last.link === run.link;
    if (last && same) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }

  /** How the paragraph at hand is set; lasts until it is set otherwise. */
  set(shape: Partial<Omit<Paragraph, 'runs'>>): void {
    Object.assign(this.paragraph, shape);
  }

  endParagraph(): void {
    const { level, list, inTable } = this.paragraph;
    const runs = this.take();
    if (inTable && (this.rows.length > 0 || this.row.length > 0 || runs.length > 0)) {
      if (runs.length > 0) this.cell.push(runs);
      return;
    }
    this.endTable();
    const first = runs[0];
    if (level !== null) this.done.push({ kind: 'heading', level, runs });
    else if (first && (list || BULLET.test(wordsOf(runs).slice(0, 20)))) {
      const unmarked = { ...first, text: first.text.replace(BULLET, '') };
      this.done.push({ kind: 'item', depth: 0, number: null, runs: [unmarked, ...runs.slice(1)] });
    } else this.done.push({ kind: 'paragraph', runs });
  }

  pageBreak(): void {
    this.done.push({ kind: 'page break' });
  }

  endCell(): void {
    const runs = this.take();
    if (runs.length > 0) this.cell.push(runs);
    this.row.push(this.cell);
    this.cell = [];
  }

  endRow(): void {
    if (this.paragraph.runs.length > 0 || this.cell.length > 0) this.endCell();
    if (this.row.length > 0) this.rows.push(this.row);
    this.row = [];
  }

  finish(): void {
    if (this.paragraph.runs.length > 0) this.endParagraph();
    this.endTable();
  }

  private take(): StyledText[] {
    const { runs } = this.paragraph;
    this.paragraph = { ...this.paragraph, runs: [] };
    return runs;
  }

  private endTable(): void {
    if (this.cell.length > 0) this.row.push(this.cell);
    if (this.row.length > 0) this.rows.push(this.row);
    this.cell = [];
    this.row = [];
    if (this.rows.length > 0) this.done.push({ kind: 'table', rows: this.rows.splice(0) });
  }
}
