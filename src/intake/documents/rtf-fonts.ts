import { repairC1 } from '../encoding/windows1252';

/** Bytes kept before they are decoded; a run in one font is hardly ever longer. */
const MOST = 65_536;

/** The fonts of a document: each may have a code page of its own for the bytes written in it. */
export class RtfFonts {
  private page = 'windows-1252';
  private readonly labels = new Map<number, string>();
  private standard = -1;
  private bytes: number[] = [];

  /** A control word of the document or of its table of fonts; `font` is the one at hand. */
  word(word: string, value: number | null, font: number): void {
    if (word === 'ansicpg') this.page = codePageLabel(value ?? 1252);
    else if (word === 'mac') this.page = 'macintosh';
    else if (word === 'deff') this.standard = value ?? -1;
    const label = word === 'fcharset' ? charsetLabel(value ?? 0) : word === 'cpg' ? codePageLabel(value ?? 0) : null;
    if (label !== null) this.labels.set(font, label);
  }

  private label(font: number): string {
    return this.labels.get(font < 0 ? this.standard : font) ?? this.page;
  }

  get waiting(): boolean {
    return this.bytes.length > 0;
  }

  /** Keeps a byte; returns what it completes where many wait. */
  add(byte: number, font: number): string {
    this.bytes.push(byte);
    return this.bytes.length >= MOST && !this.wantsMore(font) ? this.flush(font) : '';
  }

  /** Whether the last byte is the first of a pair, so that the next character, even an ASCII one, is its second. */
  wantsMore(font: number): boolean {
    const label = this.label(font);
    if (!isDoubleByte(label) || label === 'utf-8') return false;
    let lead = false;
    for (const byte of this.bytes)
      lead = !lead && (label === 'shift_jis' ? isShiftJisLead(byte) : byte >= 0x81 && byte !== 0xff);
    return lead;
  }

  /** The characters of the bytes that wait. */
  flush(font: number): string {
    if (this.bytes.length === 0) return '';
    const label = this.label(font);
    const text = new TextDecoder(label).decode(Uint8Array.from(this.bytes));
    this.bytes = [];
    return label === 'windows-1252' ? repairC1(text) : text;
  }
}

const isShiftJisLead = (byte: number): boolean => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);

/** Code page of each `\fcharsetN`, as a label of `TextDecoder`; 0 and 1 are the document's own. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gbk',
  81: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Code page by its number, as `\ansicpg` gives it. */
const PAGES: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

const charsetLabel = (charset: number): string | null => CHARSETS[charset] ?? null;

function codePageLabel(page: number): string {
  return PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

/** Whether bytes of this encoding may come in pairs, so that one alone says nothing yet. */
const isDoubleByte = (label: string): boolean => /^(?:shift_jis|euc-kr|gbk|big5|gb18030|utf-8)$/.test(label);
