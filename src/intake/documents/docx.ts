import { markupWords } from '../../data/lexicon';
import type { Block, StyledText, Runs } from './blocks';
import { ListNumbers, WordFields } from './docx-fields';
import { readLinks, readNumbered, readStyles, type Styles } from './docx-parts';
import { attribute, xmlEvents } from './xml';

/** The files of a Word document that its text is made of, as text; empty where it has none. */
export interface DocxFiles {
  readonly document: string;
  readonly styles: string;
  readonly numbering: string;
  readonly links: string;
  readonly footnotes: string;
  readonly endnotes: string;
}

/** The blocks of a Word document: what its reader sees, with insertions made and deletions gone, without comments. */
export function* docxBlocks(files: DocxFiles): Generator<Block> {
  const styles = readStyles(files.styles);
  const numbered = readNumbered(files.numbering);
  const reader = new DocxReader({ styles, numbered, links: readLinks(files.links) });
  yield* reader.read(files.document);
  for (const [mark, xml] of [
    ['', files.footnotes],
    ['e', files.endnotes],
  ] as const) {
    const notes = new DocxReader({ styles, numbered, links: new Map() });
    yield* notes.notes(xml, mark, reader.cited);
  }
}

interface Context {
  readonly styles: Styles;
  readonly numbered: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, string>;
}

/** Elements whose words are not the document's: deletions, fallbacks for old programs, readings beside characters. */
const SKIPPED = markupWords('docx-skipped');

interface Paragraph {
  runs: StyledText[];
  style: string;
  outline: number | null;
  list: { id: string; depth: number } | null;
  breakBefore: boolean;
  sectionEnd: boolean;
}

interface Table {
  readonly rows: Runs[][][];
}

class DocxReader {
  /** Marks of the notes that the text refers to, in order. */
  readonly cited = new Set<string>();
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly done: Block[] = [];
  private readonly numbers = new ListNumbers();
  private readonly fields = new WordFields();
  private readonly hyperlinks: (string | undefined)[] = [];
  private style = { bold: false, italic: false, hidden: false };
  private skip = 0;
  private inText = '';

  constructor(private readonly context: Context) {}

  *read(xml: string): Generator<Block> {
    for (const event of xmlEvents(xml)) {
      if (event.type === 'text') this.text(event.text);
      else if (event.type === 'open') this.open(event.name, event.attributes);
      else this.close(event.name);
      if (this.paragraphs.length === 0 && this.tables.length === 0 && this.done.length > 0) yield* this.done.splice(0);
    }
    // A document that breaks off ends in the middle of something: what was read counts.
    while (this.paragraphs.length > 0) this.endParagraph();
    while (this.tables.length > 0) this.endTable();
    yield* this.done.splice(0);
  }

  /** The notes that the text refers to, each behind its mark. */
  *notes(xml: string, mark: string, cited: ReadonlySet<string>): Generator<Block> {
    let id = '';
    for (const event of xmlEvents(xml)) {
      if (event.type === 'text') this.text(event.text);
      else if (event.type === 'open') {
        if (/^(?:foot|end)note$/.test(event.name)) id = attribute(event.attributes, 'id') ?? '';
        this.open(event.name, event.attributes);
      } else {
        this.close(event.name);
        if (!/^(?:foot|end)note$/.test(event.name)) continue;
        const runs = this.done.splice(0).flatMap((block) => ('runs' in block ? block.runs : []));
        if (cited.has(mark + id) && runs.length > 0)
          yield { kind: 'paragraph', runs: [{ text: `[${mark}${id}] ` }, ...runs] };
      }
    }
  }

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs[this.paragraphs.length - 1];
  }

  private open(name: string, attributes: string): void {
    if (this.skip > 0 || SKIPPED.has(name)) {
      this.skip += 1;
      return;
    }
    if (!this.openBlock(name) && !this.openRun(name, attributes)) this.property(name, attributes);
  }

  /** Paragraphs, and tables with their rows and cells; whether it is one of them. */
  private openBlock(name: string): boolean {
    if (name === 'p')
      this.paragraphs.push({ runs: [], style: '', outline: null, list: null, breakBefore: false, sectionEnd: false });
    else if (name === 'tbl') this.tables.push({ rows: [] });
    else if (name === 'tr') this.tables[this.tables.length - 1]?.rows.push([]);
    else if (name === 'tc') this.row()?.push([]);
    else return false;
    return true;
  }

  /** Runs with their style, links, fields, references and breaks; whether it is one of them. */
  private openRun(name: string, attributes: string): boolean {
    const isOn = (): boolean => !/^(?:0|false|off|none)$/.test(attribute(attributes, 'val') ?? '1');
    const id = (): string => attribute(attributes, 'id') ?? '';
    if (name === 'r') this.style = { bold: false, italic: false, hidden: false };
    else if (name === 'b') this.style.bold = isOn();
    else if (name === 'i') this.style.italic = isOn();
    else if (name === 'vanish') this.style.hidden = isOn();
    else if (name === 't' || name === 'instrText') this.inText = name;
    else if (name === 'hyperlink') this.hyperlinks.push(this.context.links.get(id()));
    else if (name === 'fldSimple') this.fields.openSimple(attribute(attributes, 'instr') ?? '');
    else if (name === 'fldChar') this.fields.mark(attribute(attributes, 'fldCharType') ?? '');
    else if (name === 'footnoteReference') this.cite('', id());
    else if (name === 'endnoteReference') this.cite('e', id());
    else if (name === 'br' && attribute(attributes, 'type') === 'page') this.pageBreak();
    else if (name === 'br') this.write('\n');
    else return false;
    return true;
  }

  /** Properties of a paragraph, and characters that have elements of their own. */
  private property(name: string, attributes: string): void {
    const paragraph = this.paragraph;
    if (paragraph === undefined) return;
    const value = (): string => attribute(attributes, 'val') ?? '';
    if (name === 'pStyle') paragraph.style = value();
    else if (name === 'outlineLvl') paragraph.outline = Number(value());
    else if (name === 'ilvl')
      paragraph.list = { id: paragraph.list?.id ?? '', depth: Math.min(Math.max(Number(value()) || 0, 0), 8) };
    else if (name === 'numId')
      paragraph.list = value() === '0' ? null : { id: value(), depth: paragraph.list?.depth ?? 0 };
    else if (name === 'pageBreakBefore') paragraph.breakBefore = value() !== '0' && value() !== 'false';
    else if (name === 'sectPr') paragraph.sectionEnd = true;
    else if (name === 'type' && value() === 'continuous') paragraph.sectionEnd = false;
    else if (name === 'tab' && attribute(attributes, 'pos') === undefined) this.write('\t');
    else if (name === 'cr') this.write('\n');
    else if (name === 'noBreakHyphen') this.write('-');
    else if (name === 'sym') this.write(symbol(attribute(attributes, 'char')));
  }

  private close(name: string): void {
    if (this.skip > 0) {
      this.skip -= 1;
      return;
    }
    if (name === 'p') this.endParagraph();
    else if (name === 'tbl') this.endTable();
    else if (name === 't' || name === 'instrText') this.inText = '';
    else if (name === 'hyperlink') this.hyperlinks.pop();
    else if (name === 'fldSimple') this.fields.close();
  }

  private text(text: string): void {
    if (this.skip > 0) return;
    if (this.inText === 'instrText') this.fields.text(text);
    else if (this.inText === 't') this.write(text);
  }

  private write(text: string): void {
    if (this.style.hidden || !this.fields.shown) return;
    const { bold, italic } = this.style;
    const link = this.hyperlinks[this.hyperlinks.length - 1] ?? this.fields.link;
    this.paragraph?.runs.push({
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(link === undefined ? {} : { link }),
    });
  }

  private cite(mark: string, id: string): void {
    this.cited.add(mark + id);
    this.write(`[${mark}${id}]`);
  }

  private pageBreak(): void {
    const paragraph = this.paragraph;
    if (paragraph && this.paragraphs.length === 1 && this.tables.length === 0) {
      if (paragraph.runs.length > 0) this.emit({ ...paragraph, runs: paragraph.runs.splice(0) });
      this.done.push({ kind: 'page break' });
    } else this.write('\n');
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const cell = this.cell();
    if (cell) {
      if (paragraph.runs.length > 0) cell.push(paragraph.runs);
      return;
    }
    if (paragraph.breakBefore) this.done.push({ kind: 'page break' });
    this.emit(paragraph);
    if (paragraph.sectionEnd) this.done.push({ kind: 'page break' });
  }

  private emit({ runs, style, outline, list }: Paragraph): void {
    const { heading, contents } = this.context.styles;
    if (contents.has(style)) return;
    const level = heading.get(style) ?? (outline !== null && outline < 6 ? outline + 1 : undefined);
    if (level !== undefined) this.done.push({ kind: 'heading', level, runs });
    else if (list && list.id !== '')
      this.done.push({ kind: 'item', depth: list.depth, number: this.count(list), runs });
    else this.done.push({ kind: 'paragraph', runs });
  }

  private count({ id, depth }: { id: string; depth: number }): number | null {
    return this.context.numbered.has(`${id}/${depth}`) ? this.numbers.next(id, depth) : null;
  }

  private row(): Runs[][] | undefined {
    const rows = this.tables[this.tables.length - 1]?.rows;
    return rows?.[rows.length - 1];
  }

  private cell(): Runs[] | undefined {
    const row = this.row();
    return row?.[row.length - 1];
  }

  /** A table in a table is paragraphs of its cell. */
  private endTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    const outer = this.cell();
    if (outer) outer.push(...table.rows.flat(2));
    else this.done.push({ kind: 'table', rows: table.rows });
  }
}

/** A character of a symbol font, where it is an ordinary one. */
function symbol(code: string | undefined): string {
  const number = parseInt(code ?? '', 16);
  if (!(number > 0) || number > 0xffff) return '';
  if (number === 0xf0b7) return '•';
  return number >= 0xf000 ? '' : String.fromCharCode(number);
}
