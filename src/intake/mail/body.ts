import { ok, type Input, type Outcome } from '../../model';
import type { IntakeContext } from '../context';
import { decode } from '../encoding/decode';
import { factiva, nexis, proquest } from '../exports/format';
import { isReasonable } from '../html/shape';
import { stripTags } from '../markdown/strip';
import { refuse } from '../problems';
import type { MailBlock } from './block';
import type { TextPiece } from './content';
import { rawHeader } from './headers';
import { htmlBlocks, MOST_BLOCKS } from './html-blocks';
import type { MimePart } from './mime';
import { plainBlocks, unwrapLines } from './plain-blocks';

/** Characters of text, and of HTML with its layout, beyond those of any mail with articles. */
const LONGEST_TEXT = 500_000;
const LONGEST_HTML = 4_000_000;
/** Tags beyond those of any newsletter. */
const MOST_TAGS = 60_000;
/** Angle brackets that begin no tag; a page has a few, a file made to stop a parser has nothing else. */
const MOST_STRAY = 5_000;

/** A mail's text, whatever it was written in. */
export interface MailBody {
  readonly blocks: readonly MailBlock[];
  readonly isHtml: boolean;
  /** Of the HTML, where there is one. */
  readonly document: Document | null;
  /** Of a plain text mail, its lines as written. */
  readonly plain: string;
  /** A text or page that a press database sent, whole: it is read as its exports are. */
  readonly exported: Pick<Input, 'text' | 'format'> | null;
  readonly length: number;
}

export async function readBody(
  pieces: readonly TextPiece[],
  name: string,
  context: IntakeContext,
): Promise<Outcome<MailBody | null>> {
  const blocks: MailBlock[][] = [];
  const plain: string[] = [];
  let document: Document | null = null;
  let exported: MailBody['exported'] = null;
  let size = 0;
  for (const { kind: said, part } of pieces) {
    const written = textOf(part);
    const kind = kindOf(written, said);
    const text = kind === 'html' ? withoutPictures(written) : dequoted(written);
    exported ??= exportIn(text);
    size += kind === 'html' ? text.length / (LONGEST_HTML / LONGEST_TEXT) : text.length;
    if (size > LONGEST_TEXT || (kind === 'html' && tagsIn(text) > MOST_TAGS)) return tooLong(name);
    if (kind === 'html' && isReasonable(text) && strayBrackets(text) < MOST_STRAY) {
      const page = await context.parseHtml(text);
      document ??= page;
      blocks.push(htmlBlocks(page));
    } else {
      const words = kind === 'html' ? stripTags(text) : text;
      plain.push(unwrapLines(words, formOf(part)));
      blocks.push(plainBlocks(words, formOf(part)));
    }
  }
  const all = blocks.flat();
  const length = all.reduce((sum, block) => sum + block.text.length, 0);
  if (length > LONGEST_TEXT || (document !== null && all.length >= MOST_BLOCKS)) return tooLong(name);
  const body = { blocks: all, isHtml: document !== null, document, plain: plain.join('\n'), length, exported };
  return ok(length === 0 ? null : body);
}

/** Some programs call HTML plain text, and plain text HTML. */
function kindOf(text: string, said: TextPiece['kind']): TextPiece['kind'] {
  if (/^\s*(?:<!doctype html|<html[\s>]|<body[\s>])/i.test(text.slice(0, 500))) return 'html';
  return said === 'html' && !/<\/?[a-z!]/i.test(text) ? 'plain' : said;
}

function exportIn(text: string): MailBody['exported'] {
  const more = text.slice(0, 65_536);
  const found = [nexis, factiva, proquest].find((format) => format.sniff(more.slice(0, 4096), more));
  return found === undefined ? null : { text, format: found.id };
}

const tooLong = (name: string): Outcome<never> =>
  refuse('too-large', name, 'its text is longer than that of any mail with articles; copy the part you need.');

/** Pictures written into the page weigh more than all its words. */
const withoutPictures = (html: string): string => html.replace(/(["'])data:[^"'<>]{100,}\1/gi, '""');

const tagsIn = (html: string): number => html.match(/<[a-z/]/gi)?.length ?? 0;
const strayBrackets = (html: string): number => html.match(/<(?![a-z/!?])/gi)?.length ?? 0;

/** By the charset its header names; by its bytes where that is unknown. */
function textOf(part: MimePart): string {
  const bytes = part.content();
  const named = decode(bytes, '', rawHeader(part.headers, 'content-type'));
  const decoded = named.ok ? named : decode(bytes, '');
  return decoded.ok ? decoded.value.replace(/\r\n?/g, '\n') : '';
}

const formOf = ({ type }: MimePart): { flowed: boolean; joinedWithoutSpace: boolean } => ({
  flowed: type.params.get('format')?.toLowerCase() === 'flowed',
  joinedWithoutSpace: type.params.get('delsp')?.toLowerCase() === 'yes',
});

/** A text passed on wholly as a quotation, without the marks. */
function dequoted(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.startsWith('>')).length;
  return quoted > 4 && quoted >= lines.length * 0.6 ? text.replace(/^(?:>[ \t]?){1,8}/gm, '') : text;
}
