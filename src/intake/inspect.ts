import { problemNaming, type FormatId, type Input, type Problem } from '../model';
import { decode } from './encoding/decode';
import { readOpml } from './feeds/opml';
import { readUrlList } from './feeds/urls';
import { formatById, sniffBytes, sniffText } from './registry';
import { previewTable, type TablePreview } from './tables/preview';

/** What can be said of an input before it is imported, from its beginning or, where that is all there is, its whole. */
export interface Inspection {
  readonly format: FormatId;
  /** Articles in it; null where only reading it would tell. */
  readonly articles: number | null;
  /** Why it cannot be imported, where its beginning shows that. */
  readonly problem: Problem | null;
  /** Of a list of pages: their addresses. */
  readonly urls?: readonly string[];
  /** Of a list of feeds: how many it names. */
  readonly feeds?: number;
  /** Of a table: its columns, first rows, and what the columns seem to hold. */
  readonly table?: TablePreview;
}

/**
 * Recognises an input by the same rules as the import, without reading the articles in it. `complete`: whether its bytes
 * or text are all of it; else they are its beginning, and less can be said.
 */
export async function inspect(input: Input, complete: boolean): Promise<Inspection> {
  const { name, bytes, text } = input;
  const head = bytes === undefined || complete ? bytes : wholeCharacters(bytes);
  if (complete && (bytes?.length ?? text?.trim().length ?? 0) === 0) return unreadable('text', empty(name));
  const binary = input.format === undefined && head !== undefined ? sniffBytes(head, name) : null;
  if (binary !== null) return inspectBytes(binary.id, name, head ?? new Uint8Array(), complete);
  const decoded = head === undefined ? { ok: true as const, value: text ?? '' } : decode(head, name, input.contentType);
  if (!decoded.ok) return unreadable('text', decoded.problem);
  if (complete && decoded.value.trim() === '') return unreadable('text', empty(name));
  const format = input.format === undefined ? sniffText(decoded.value, name) : formatById(input.format);
  return inspectText(format.id, name, decoded.value, complete);
}

const unreadable = (format: FormatId, problem: Problem): Inspection => ({ format, articles: null, problem });

const empty = (name: string): Problem => problemNaming('empty-input', name, 'there is no text in it.');

/** A character of several bytes at the cut would make the rest look like another encoding. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && end > bytes.length - 4 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1;
  return bytes.subarray(0, end);
}

function inspectBytes(format: FormatId, name: string, bytes: Uint8Array, complete: boolean): Inspection {
  const locked = format === 'zip' && bytes[0] === 0x50 && bytes[2] === 3 && ((bytes[6] ?? 0) & 1) === 1;
  const problem = locked
    ? problemNaming('encrypted', name, 'it is encrypted; unpack it with its password and import what is inside.')
    : null;
  if (format !== 'mbox') return { format, articles: format === 'eml' || format === 'mhtml' ? 1 : null, problem };
  return { format, articles: complete ? count(latin1(bytes), /^From \S.*\d{4}\s*$/gm) : null, problem };
}

async function inspectText(format: FormatId, name: string, text: string, complete: boolean): Promise<Inspection> {
  const plain: Inspection = { format, articles: complete ? articlesIn(format, text) : null, problem: null };
  if (format === 'urls') return { ...plain, urls: readUrlList(text) ?? [] };
  if (format === 'opml') {
    const feeds = readOpml(text, name);
    return feeds.ok ? { ...plain, feeds: feeds.value.length } : unreadable(format, feeds.problem);
  }
  if (format !== 'csv' && format !== 'json') return plain;
  const table = await previewTable(text, name);
  return table === null ? plain : { ...plain, table };
}

/** Counted by the marks between articles, as people would leafing through; null where only a reader can tell. */
function articlesIn(format: FormatId, text: string): number | null {
  switch (format) {
    case 'html':
    case 'clipper':
    case 'markdown':
    case 'passage':
      return 1;
    case 'feed':
      return /^\s*[{[]/.test(text) ? null : count(text, /<(?:\w{1,10}:)?(?:item|entry)[\s>]/g);
    case 'nexis':
      return Number(/^\W*(?:Document )?\d+ of (\d+)(?: documents)?\b/im.exec(text)?.[1] ?? 0) || null;
    case 'csv':
      return Math.max(0, rowsOf(text) - 1);
    case 'json':
      return /^\s*\[/.test(text) ? null : count(text, /^\s*\{.*\}\s*$/gm) || null;
    default:
      return null;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Lines of a table: a break inside quotation marks ends none. */
function rowsOf(text: string): number {
  let rows = 0;
  let quoted = false;
  let filled = false;
  for (const unit of text) {
    if (unit === '"') quoted = !quoted;
    if (unit === '\n' && !quoted) {
      if (filled) rows += 1;
      filled = false;
    } else if (unit !== '\r') filled = true;
  }
  return rows + (filled ? 1 : 0);
}

/** Each byte as the character of its number. */
const latin1 = (bytes: Uint8Array): string => new TextDecoder('iso-8859-1').decode(bytes);
