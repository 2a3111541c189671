import { repairC1 } from '../encoding/windows1252';
import type { Block, Properties, Run, Runs } from './blocks';
import { charsetLabel, codePageLabel, isDoubleByte } from './rtf-charsets';
import { rtfTokens } from './rtf-tokens';

/** No writer nests deeper; what lies deeper is not read. */
const DEEPEST = 500;

/** Destinations whose words are not the document's text: tables of fonts, pictures, objects, headers, comments. */
const SKIPPED = new Set(
  (
    'colortbl|pict|object|objdata|header|headerl|headerr|headerf|footer|footerl|footerr|footerf|annotation|atnid|atnauthor|' +
    'atntime|atndate|atnref|atnicn|xe|tc|rxe|bkmkstart|bkmkend|listtable|listoverridetable|revtbl|rsidtbl|generator|' +
    'themedata|colorschememapping|datastore|latentstyles|filetbl|nonshppict|shppict|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|' +
    'aftncn|pntxta|pntxtb|template|operator|category|comment|doccomm|hlinkbase|company|manager|keywords|' +
    'subject|passwordhash|shprslt|xmlnstbl|mmathPr|wgrffmtfilter|fchars|lchars|private|userprops|docvar|factoidname|upr|panose|falt'
  ).split('|'),
);

/** Destinations marked `\*` that hold words nevertheless. */
const STARRED = new Set(['fldinst', 'shptxt', 'shpinst', 'footnote']);

type Destination =
  'text' | 'fonts' | 'styles' | 'instruction' | 'skip' | 'info' | 'title' | 'author' | 'created' | 'shape';

/** What a group inherits and gives back at its end. */
interface State {
  destination: Destination;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  /** Inside a footnote, which stands in brackets where it is called. */
  note: boolean;
  font: number;
  /** Characters that follow `\u` for readers without Unicode. */
  skipped: number;
  link: string | undefined;
}

interface Field {
  instruction: string;
  readonly depth: number;
}

interface Paragraph {
  runs: Run[];
  style: number;
  outline: number | null;
  list: boolean;
  inTable: boolean;
}

/** The blocks of an RTF file. Objects, pictures and whatever could run are passed over unread. */
export function* rtfBlocks(
  bytes: Uint8Array,
  properties: { -readonly [K in keyof Properties]: Properties[K] } = {},
): Generator<Block> {
  const reader = new RtfReader(properties);
  for (const token of rtfTokens(bytes)) {
    if (token.type === 'open') reader.open();
    else if (token.type === 'close') reader.close();
    else if (token.type === 'byte') reader.byte(token.byte);
    else if (token.type === 'text') reader.text(token.text);
    else if (token.type === 'word') reader.word(token.word, token.value);
    if (reader.done.length > 0) yield* reader.done.splice(0);
  }
  reader.finish();
  yield* reader.done.splice(0);
}

class RtfReader {
  readonly done: Block[] = [];
  private readonly stack: State[] = [];
  private state: State = {
    destination: 'text',
    bold: false,
    italic: false,
    hidden: false,
    deleted: false,
    note: false,
    font: -1,
    skipped: 1,
    link: undefined,
  };
  private depth = 0;
  private starred = false;
  private page = 'windows-1252';
  private readonly fonts = new Map<number, string>();
  private defaultFont = -1;
  private readonly styles = new Map<number, number>();
  private styleName = '';
  private styleNumber = 0;
  private styleOutline: number | null = null;
  private readonly fields: Field[] = [];
  private paragraph: Paragraph = emptyParagraph();
  private row: Runs[][] = [];
  private cell: Runs[] = [];
  private readonly rows: Runs[][][] = [];
  private bytes: number[] = [];
  /** Characters still to be passed over behind `\u`. */
  private pending = 0;
  private readonly created: Record<string, number> = {};

  constructor(private readonly properties: { -readonly [K in keyof Properties]: Properties[K] }) {}

  open(): void {
    this.flush();
    this.depth += 1;
    if (this.depth <= DEEPEST) {
      this.stack.push(this.state);
      this.state = { ...this.state };
    }
    this.pending = 0;
    if (this.state.destination === 'styles') this.beginStyle();
  }

  close(): void {
    this.flush();
    if (this.depth <= DEEPEST) this.leave();
    this.depth = Math.max(0, this.depth - 1);
    this.starred = false;
    this.pending = 0;
  }

  private leave(): void {
    const inner = this.state;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    if (inner.destination === 'styles') this.endStyle();
    if (inner.destination === 'created' && outer.destination !== 'created') this.setCreated();
    const field = this.fields[this.fields.length - 1];
    if (field && this.depth <= field.depth) this.fields.pop();
    this.state = outer;
    if (inner.note && !outer.note) this.append(']');
  }

  byte(byte: number): void {
    if (this.pending > 0) {
      this.pending -= 1;
      return;
    }
    this.bytes.push(byte);
  }

  text(text: string): void {
    let words = text;
    if (this.pending > 0) {
      words = text.slice(this.pending);
      this.pending = Math.max(0, this.pending - text.length);
      if (words === '') return;
    }
    // The second byte of a pair may be a letter.
    if (this.bytes.length > 0 && isDoubleByte(this.encoding()) && oddLead(this.bytes, this.encoding())) {
      this.bytes.push(words.charCodeAt(0));
      words = words.slice(1);
    }
    this.flush();
    this.write(words);
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    const label = this.encoding();
    const text = new TextDecoder(label).decode(bytes);
    this.write(label === 'windows-1252' ? repairC1(text) : text);
  }

  private encoding(): string {
    return this.fonts.get(this.state.font < 0 ? this.defaultFont : this.state.font) ?? this.page;
  }

  private write(text: string): void {
    const { destination, hidden, deleted } = this.state;
    if (this.depth > DEEPEST || text === '') return;
    if (destination === 'styles') this.styleName = (this.styleName + text).slice(0, 200);
    else if (destination === 'instruction') {
      const field = this.fields[this.fields.length - 1];
      if (field) field.instruction = (field.instruction + text).slice(0, 4000);
    } else if (destination === 'title' || destination === 'author') {
      this.properties[destination] = ((this.properties[destination] ?? '') + text).slice(0, 500);
    } else if (destination === 'text' && !hidden && !deleted) this.append(text);
  }

  private append(text: string): void {
    if (text === '' || this.fields.some(({ instruction }) => /^\s*(?:PAGE|NUMPAGES|TOC|SEQ)\b/.test(instruction)))
      return;
    const { bold, italic } = this.state;
    const link = this.state.link ?? this.link();
    const last = this.paragraph.runs[this.paragraph.runs.length - 1];
    if (last && !last.bold === !bold && !last.italic === !italic && last.link === link)
      this.paragraph.runs[this.paragraph.runs.length - 1] = { ...last, text: last.text + text };
    else
      this.paragraph.runs.push({
        text,
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(link === undefined ? {} : { link }),
      });
  }

  private link(): string | undefined {
    const codes = this.fields.map(({ instruction }) => /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]);
    return codes.reverse().find((address) => address !== undefined);
  }

  word(word: string, value: number | null): void {
    if (word === 'u') {
      this.unicode(value ?? 0);
      return;
    }
    this.flush();
    if (this.depth > DEEPEST) return;
    // A character for readers without Unicode may be a word.
    if (this.pending > 0 && CHARACTERS[word] !== undefined) {
      this.pending -= 1;
      return;
    }
    if (word === '*') {
      this.starred = true;
      return;
    }
    const starred = this.starred;
    this.starred = false;
    if (this.enter(word, starred)) return;
    const { destination } = this.state;
    if (destination === 'fonts') this.font(word, value);
    else if (destination === 'styles') this.styleWord(word, value);
    else if (destination === 'created') this.createdWord(word, value);
    else if (destination === 'text') this.textWord(word, value);
    this.commonWord(word, value);
  }

  /** Whether a word begins a destination of its own. */
  private enter(word: string, starred: boolean): boolean {
    const { state } = this;
    if (state.destination === 'skip') return true;
    if (SKIPPED.has(word) || (starred && !STARRED.has(word))) state.destination = 'skip';
    else if (word === 'fonttbl') state.destination = 'fonts';
    else if (word === 'stylesheet') state.destination = 'styles';
    else if (word === 'info') state.destination = 'info';
    else if (word === 'fldinst') state.destination = 'instruction';
    else if (word === 'field') this.fields.push({ instruction: '', depth: this.depth });
    else if (word === 'fldrslt' && state.destination === 'instruction') state.destination = 'text';
    else if (word === 'shpinst' || word === 'sp') state.destination = 'shape';
    else if (word === 'shptxt') state.destination = 'text';
    else if (state.destination === 'info' && (word === 'title' || word === 'author')) state.destination = word;
    else if (state.destination === 'info' && word === 'creatim') state.destination = 'created';
    else if (word === 'pntext' || word === 'listtext') {
      state.destination = 'skip';
      this.paragraph.list = true;
    } else if (word === 'footnote') {
      this.append(' [');
      state.note = true;
    } else return false;
    return true;
  }

  private commonWord(word: string, value: number | null): void {
    if (word === 'ansicpg') this.page = codePageLabel(value ?? 1252);
    else if (word === 'mac') this.page = 'macintosh';
    else if (word === 'deff') this.defaultFont = value ?? -1;
    else if (word === 'uc') this.state.skipped = Math.min(Math.max(value ?? 1, 0), 16);
  }

  private font(word: string, value: number | null): void {
    if (word === 'f') this.state.font = value ?? 0;
    const label = word === 'fcharset' ? charsetLabel(value ?? 0) : word === 'cpg' ? codePageLabel(value ?? 0) : null;
    if (label !== null) this.fonts.set(this.state.font, label);
  }

  private beginStyle(): void {
    this.styleName = '';
    this.styleNumber = 0;
    this.styleOutline = null;
  }

  private styleWord(word: string, value: number | null): void {
    if (word === 's') this.styleNumber = value ?? 0;
    else if (word === 'outlinelevel') this.styleOutline = value;
  }

  private endStyle(): void {
    const name = this.styleName.split(';')[0]?.trim() ?? '';
    const level = /^heading (\d)$/i.exec(name)?.[1];
    if (level !== undefined) this.styles.set(this.styleNumber, Number(level));
    else if (/^title$/i.test(name)) this.styles.set(this.styleNumber, 1);
    else if (this.styleOutline !== null && this.styleOutline < 6)
      this.styles.set(this.styleNumber, this.styleOutline + 1);
    this.beginStyle();
  }

  private createdWord(word: string, value: number | null): void {
    if (/^(?:yr|mo|dy|hr|min)$/.test(word) && value !== null) this.created[word] = value;
  }

  private setCreated(): void {
    const { yr, mo, dy } = this.created;
    if (yr === undefined || mo === undefined || dy === undefined) return;
    const two = (value: number): string => String(value).padStart(2, '0');
    this.properties.created = `${yr}-${two(mo)}-${two(dy)}`;
  }

  private textWord(word: string, value: number | null): void {
    const { state, paragraph } = this;
    const on = value !== 0;
    if (state.note && NOT_IN_NOTES.has(word)) return;
    switch (word) {
      case 'b':
        state.bold = on;
        break;
      case 'i':
        state.italic = on;
        break;
      case 'v':
        state.hidden = on;
        break;
      case 'deleted':
        state.deleted = on;
        break;
      case 'plain':
        Object.assign(state, { bold: false, italic: false, hidden: false, deleted: false, font: this.defaultFont });
        break;
      case 'f':
        state.font = value ?? 0;
        break;
      case 'pard':
        Object.assign(paragraph, { style: 0, outline: null, list: false, inTable: false });
        break;
      case 's':
        paragraph.style = value ?? 0;
        break;
      case 'outlinelevel':
        paragraph.outline = value;
        break;
      case 'ls':
        paragraph.list = value !== null && value > 0;
        break;
      case 'intbl':
        paragraph.inTable = true;
        break;
      case 'par':
        this.endParagraph();
        break;
      case 'pagebb':
        this.done.push({ kind: 'page break' });
        break;
      case 'sect':
      case 'page':
        this.endParagraph();
        this.done.push({ kind: 'page break' });
        break;
      case 'cell':
      case 'nestcell':
        this.endCell();
        break;
      case 'row':
      case 'nestrow':
        this.endRow();
        break;
      default:
        this.append(CHARACTERS[word] ?? '');
    }
  }

  /** A UTF-16 code unit, signed; the characters for other readers follow. */
  private unicode(value: number): void {
    this.flush();
    const unit = value < 0 ? value + 65_536 : value;
    if (unit > 0 && unit <= 0xffff) this.write(String.fromCharCode(unit));
    this.pending = this.state.skipped;
  }

  private endParagraph(): void {
    const { runs, style, outline, list, inTable } = this.paragraph;
    this.paragraph = { ...this.paragraph, runs: [] };
    if (inTable && (this.rows.length > 0 || this.row.length > 0 || runs.length > 0)) {
      if (runs.length > 0) this.cell.push(runs);
      return;
    }
    this.endTable();
    const level = this.styles.get(style) ?? (outline !== null && outline < 6 ? outline + 1 : undefined);
    if (level !== undefined) this.done.push({ kind: 'heading', level, runs });
    else if (list) this.done.push({ kind: 'item', depth: 0, number: null, runs });
    else this.done.push({ kind: 'paragraph', runs });
  }

  private endCell(): void {
    if (this.paragraph.runs.length > 0) this.cell.push(this.paragraph.runs);
    this.paragraph = { ...this.paragraph, runs: [] };
    this.row.push(this.cell);
    this.cell = [];
  }

  private endRow(): void {
    if (this.paragraph.runs.length > 0 || this.cell.length > 0) this.endCell();
    if (this.row.length > 0) this.rows.push(this.row);
    this.row = [];
  }

  private endTable(): void {
    this.endRowOf();
    if (this.rows.length > 0) this.done.push({ kind: 'table', rows: this.rows.splice(0) });
  }

  private endRowOf(): void {
    if (this.cell.length > 0) this.row.push(this.cell);
    if (this.row.length > 0) this.rows.push(this.row);
    this.cell = [];
    this.row = [];
  }

  finish(): void {
    this.flush();
    if (this.paragraph.runs.length > 0) this.endParagraph();
    this.endTable();
  }
}

/** What would end or restyle the paragraph that a footnote stands in. */
const NOT_IN_NOTES = new Set([
  'par',
  'pard',
  's',
  'sect',
  'page',
  'pagebb',
  'cell',
  'row',
  'intbl',
  'ls',
  'outlinelevel',
]);

const emptyParagraph = (): Paragraph => ({ runs: [], style: 0, outline: null, list: false, inTable: false });

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** Whether the last byte is the first of a pair. */
function oddLead(bytes: readonly number[], label: string): boolean {
  if (label === 'utf-8') return false;
  let lead = false;
  for (const byte of bytes)
    lead = !lead && (label === 'shift_jis' ? isShiftJisLead(byte) : byte >= 0x81 && byte !== 0xff);
  return lead;
}

const isShiftJisLead = (byte: number): boolean => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
