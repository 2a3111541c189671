import { BlockBuilder } from './block-builder';
import type { Block } from './blocks';
import { RtfFonts } from './rtf-fonts';
import { levelOf, OpenFields, RtfStyles, type MutableProperties } from './rtf-tables';
import { rtfTokens } from './rtf-tokens';
import { CHARACTERS, NOT_IN_NOTES, SKIPPED, STARRED } from './rtf-words';

/** No writer nests deeper; what lies deeper is not read. */
const DEEPEST = 500;

type Destination = 'text' | 'fonts' | 'styles' | 'instruction' | 'skip' | 'info' | 'title' | 'shape';

/** What a group inherits and gives back at its end. */
interface State {
  destination: Destination;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  /** Inside a footnote, which stands in brackets where it is called. */
  note: boolean;
  /** -1: the document's own. */
  font: number;
  /** Characters that follow `\u` for readers without Unicode. */
  fallback: number;
}

const PLAIN = { bold: false, italic: false, hidden: false, deleted: false, font: -1 };

/**
 * The blocks of an RTF file; its `properties` are filled before the first comes. Objects, pictures and whatever could run
 * are passed over unread. After the Rich Text Format Specification 1.9.1.
 */
export function* rtfBlocks(bytes: Uint8Array, properties: MutableProperties = {}): Generator<Block> {
  const reader = new RtfReader(properties);
  const { done } = reader.blocks;
  for (const token of rtfTokens(bytes)) {
    if (token.type === 'open') reader.open();
    else if (token.type === 'close') reader.close();
    else if (token.type === 'byte') reader.byte(token.byte);
    else if (token.type === 'text') reader.text(token.text);
    else reader.word(token.word, token.value);
    if (done.length > 0) yield* done.splice(0);
  }
  reader.finish();
  yield* done.splice(0);
}

class RtfReader {
  readonly blocks = new BlockBuilder();
  private readonly fonts = new RtfFonts();
  private readonly styles = new RtfStyles();
  private readonly fields = new OpenFields();
  private readonly stack: State[] = [];
  private state: State = { ...PLAIN, destination: 'text', note: false, fallback: 1 };
  private depth = 0;
  private starred = false;
  /** Characters still to be passed over behind `\u`. */
  private pending = 0;

  constructor(private readonly properties: MutableProperties) {}

  open(): void {
    this.flush();
    this.pending = 0;
    this.depth += 1;
    if (this.depth > DEEPEST) return;
    this.stack.push(this.state);
    this.state = { ...this.state };
    if (this.state.destination === 'styles') this.styles.begin();
  }

  close(): void {
    this.flush();
    this.pending = 0;
    this.starred = false;
    if (this.depth <= DEEPEST) this.leave();
    this.depth = Math.max(0, this.depth - 1);
  }

  private leave(): void {
    const inner = this.state;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    if (inner.destination === 'styles') this.styles.end();
    this.fields.end(this.depth);
    this.state = outer;
    if (inner.note && !outer.note) this.append(']');
  }

  byte(byte: number): void {
    if (this.pending > 0) this.pending -= 1;
    else this.write(this.fonts.add(byte, this.state.font));
  }

  text(text: string): void {
    const skipped = Math.min(this.pending, text.length);
    this.pending -= skipped;
    let words = text.slice(skipped);
    if (words === '') return;
    if (this.fonts.waiting && this.fonts.wantsMore(this.state.font)) {
      this.write(this.fonts.add(words.charCodeAt(0), this.state.font));
      words = words.slice(1);
    }
    this.flush();
    this.write(words);
  }

  finish(): void {
    this.flush();
    this.blocks.finish();
  }

  private flush(): void {
    if (this.fonts.waiting) this.write(this.fonts.flush(this.state.font));
  }

  private write(text: string): void {
    const { destination, hidden, deleted } = this.state;
    if (text === '' || this.depth > DEEPEST) return;
    if (destination === 'styles') this.styles.text(text);
    else if (destination === 'instruction') this.fields.text(text);
    else if (destination === 'title') this.properties.title = ((this.properties.title ?? '') + text).slice(0, 500);
    else if (destination === 'text' && !hidden && !deleted) this.append(text);
  }

  private append(text: string): void {
    if (text === '' || this.fields.isMachine) return;
    const { bold, italic } = this.state;
    const { link } = this.fields;
    this.blocks.append({
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(link === undefined ? {} : { link }),
    });
  }

  word(word: string, value: number | null): void {
    this.flush();
    if (this.depth > DEEPEST) return;
    if (word === 'u') this.unicode(value ?? 0);
    else if (this.pending > 0 && CHARACTERS.get(word) !== undefined) this.pending -= 1;
    else if (word === '*') this.starred = true;
    else if (!this.enter(word)) this.obey(word, value);
  }

  /** A UTF-16 code unit, signed; the characters for other readers follow. */
  private unicode(value: number): void {
    const unit = value < 0 ? value + 65_536 : value;
    if (unit > 0 && unit <= 0xffff) this.write(String.fromCharCode(unit));
    this.pending = this.state.fallback;
  }

  /** Whether a word begins a destination of its own. */
  private enter(word: string): boolean {
    const { state, starred } = this;
    this.starred = false;
    if (state.destination === 'skip') return true;
    const destination =
      SKIPPED.has(word) || (starred && !STARRED.has(word)) ? 'skip' : (DESTINATIONS.get(word) ?? this.inInfo(word));
    if (destination !== undefined) state.destination = destination;
    else if (word === 'field') this.fields.begin(this.depth);
    else if (word === 'pntext' || word === 'listtext') {
      state.destination = 'skip';
      this.blocks.set({ list: true });
    } else if (word === 'footnote') {
      this.append(' [');
      state.note = true;
    } else return false;
    return true;
  }

  private inInfo(word: string): Destination | undefined {
    return this.state.destination === 'info' && word === 'title' ? word : undefined;
  }

  private obey(word: string, value: number | null): void {
    const { state } = this;
    if (word === 'uc') state.fallback = Math.min(Math.max(value ?? 1, 0), 16);
    if (state.destination === 'fonts' && word === 'f') state.font = value ?? 0;
    this.fonts.word(word, value, state.font);
    if (state.destination === 'styles') this.styles.word(word, value);
    else if (state.destination === 'text' && !(state.note && NOT_IN_NOTES.has(word))) {
      if (!this.styleWord(word, value)) this.blockWord(word, value);
    }
  }

  /** Words that set the style of what follows in their group. */
  private styleWord(word: string, value: number | null): boolean {
    const { state } = this;
    const on = value !== 0;
    if (word === 'b') state.bold = on;
    else if (word === 'i') state.italic = on;
    else if (word === 'v') state.hidden = on;
    else if (word === 'deleted') state.deleted = on;
    else if (word === 'f') state.font = value ?? 0;
    else if (word === 'plain') Object.assign(state, PLAIN);
    else return false;
    return true;
  }

  /** Words that shape or end paragraphs, and characters. */
  private blockWord(word: string, value: number | null): void {
    const { blocks } = this;
    if (word === 'par') blocks.endParagraph();
    else if (word === 'pard') blocks.set({ level: null, list: false, inTable: false });
    else if (word === 's') blocks.set({ level: this.styles.level(value ?? 0) });
    else if (word === 'outlinelevel') blocks.set({ level: levelOf(value) });
    else if (word === 'ls') blocks.set({ list: value !== null && value > 0 });
    else if (word === 'intbl') blocks.set({ inTable: true });
    else if (word === 'cell' || word === 'nestcell') blocks.endCell();
    else if (word === 'row' || word === 'nestrow') blocks.endRow();
    else if (word === 'pagebb') blocks.pageBreak();
    else if (word === 'page' || word === 'sect') {
      blocks.endParagraph();
      blocks.pageBreak();
    } else this.append(CHARACTERS.get(word) ?? '');
  }
}

/** Destinations by the word that begins them. */
const DESTINATIONS: ReadonlyMap<string, Destination> = new Map(
  Object.entries({
    fonttbl: 'fonts',
    stylesheet: 'styles',
    info: 'info',
    fldinst: 'instruction',
    fldrslt: 'text',
    shpinst: 'shape',
    sp: 'shape',
    shptxt: 'text',
  } as const),
);
