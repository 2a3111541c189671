import { addTo, singleSpaced } from '../../model';
import { escaped } from '../markdown/pieces';
import { type MailBlock, asText, squeezed } from './block';
import { headsIn, linesOf, type ForwardedHead, type MailLine, type PrintedHead } from './forwarded';
import { plainBlocks } from './plain-blocks';
import { plainSubject } from './subject';

/** A mail inside a mail. */
interface ForwardedMail {
  readonly head: ForwardedHead;
  readonly blocks: readonly MailBlock[];
}

/** The mails inside a mail, and what of it is whoever passed them on. */
export interface Forwarded {
  readonly mails: readonly ForwardedMail[];
  /** Text above the first that is too long for a note, so an article of its own; null where there is none. */
  readonly own: readonly MailBlock[] | null;
  /** Notes between the heads that are left out. */
  readonly notes: number;
}

/** The mail as it came. */
export interface Outer {
  readonly subject: string;
  readonly isFromOutlet: boolean;
}

/** Whether the sender of a mail is a publication. */
type IsOutlet = (head: ForwardedHead) => boolean;

/** Characters of a note of whoever passes a mail on: at most so many above it … */
const NOTE = 2500;
/** … and between two heads of the same subject, which are of one mail passed on twice. */
const NOTE_BETWEEN = 400;
/** Heads of other subjects part two mails. What an outlet sent is short at times; a person's few words are a note. */
const LEAST_OF_OUTLET = 40;
const LEAST_OF_PERSON = 200;
/** Characters of a line such as `First hand:`; a longer text that ends so quotes a letter. */
const INTRODUCTION = 100;

/**
 * The mails inside a forwarded mail. Those one below the other are each a mail; of one passed on again and again only
 * the innermost counts, unless somebody wrote at length in between. Null where nothing was forwarded.
 */
export function readForwarded(blocks: readonly MailBlock[], outer: Outer, isOutlet: IsOutlet): Forwarded | null {
  const lines = linesOf(blocks);
  const heads = openings(lines, outer, isOutlet);
  const [first] = heads;
  if (first === undefined) return null;
  const mails = heads.map(({ head, to }, index) => ({
    head,
    blocks: unquoted(cut(blocks, lines, to, heads[index + 1]?.from ?? lines.length)),
  }));
  const above = cut(blocks, lines, 0, first.from);
  const kept = mails.filter((mail, index) => isArticle(mail, mails[index + 1], isOutlet));
  const isOwn = lengthOf(above) > NOTE;
  const left = [...(isOwn ? [] : [above]), ...mails.filter((mail) => !kept.includes(mail)).map((mail) => mail.blocks)];
  return { mails: kept, own: isOwn ? above : null, notes: left.filter((note) => note.length > 0).length };
}

const lengthOf = (blocks: readonly MailBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

function isArticle({ head, blocks }: ForwardedMail, next: ForwardedMail | undefined, isOutlet: IsOutlet): boolean {
  const length = lengthOf(blocks);
  if (next === undefined || length === 0) return length > 0;
  if (isSame(head.subject, next.head.subject)) return length >= NOTE_BETWEEN;
  return length >= (isOutlet(head) ? LEAST_OF_OUTLET : LEAST_OF_PERSON);
}

const isSame = (one: string, other: string): boolean =>
  squeezed(one) !== '' && squeezed(plainSubject(one, [])) === squeezed(plainSubject(other, []));

/** The heads that begin a mail. One without announcement may be of a letter that the story quotes. */
function openings(lines: readonly MailLine[], outer: Outer, isOutlet: IsOutlet): PrintedHead[] {
  const found: PrintedHead[] = [];
  for (const printed of headsIn(lines)) {
    const last = found[found.length - 1];
    const between = lines.slice(last?.to ?? 0, printed.from).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const above = {
      subject: last === undefined || last.head.subject === '' ? outer.subject : last.head.subject,
      isFromOutlet: last === undefined ? outer.isFromOutlet : isOutlet(last.head),
      isFirst: last === undefined,
    };
    if (printed.announced || isPassedOn(printed.head, between, above, isOutlet)) found.push(printed);
  }
  return found;
}

/** By nothing before it, by the same subject, or by who sent it where no sentence leads up to it. */
function isPassedOn(
  head: ForwardedHead,
  between: readonly MailLine[],
  { subject, isFromOutlet, isFirst }: Outer & { readonly isFirst: boolean },
  isOutlet: IsOutlet,
): boolean {
  const length = between.reduce((sum, { text }) => sum + text.length, 0);
  if (isFirst && length > NOTE) return false;
  if (length === 0 || isSame(head.subject, subject)) return true;
  const hasAddress = head.from.includes('@');
  const isMarked = isFirst && plainSubject(subject, []) !== singleSpaced(subject);
  const isKnown = hasAddress && (isMarked || isOutlet(head));
  const isQuoted = length > INTRODUCTION && /[:：]\s*$/.test(between[between.length - 1]?.text ?? '');
  if (isQuoted) return isFirst && isKnown;
  // An outlet passes nothing on: it quotes.
  if (isFromOutlet) return isKnown;
  return isKnown || (length < NOTE_BETWEEN && (hasAddress || isMarked));
}

/** The blocks between two lines; a block cut through keeps its lines between them. */
function cut(blocks: readonly MailBlock[], lines: readonly MailLine[], from: number, to: number): MailBlock[] {
  const wanted = new Map<number, number[]>();
  for (const { block, line } of lines.slice(from, to)) addTo(wanted, block, line);
  return [...wanted].flatMap(([at, kept]) => {
    const block = blocks[at];
    return block === undefined ? [] : onlyLines(block, kept);
  });
}

function onlyLines(block: MailBlock, kept: readonly number[]): MailBlock[] {
  const lines = block.text.split('\n');
  if (kept.length >= lines.length) return [block];
  const words = kept.map((line) => lines[line] ?? '');
  const text = words.join('\n').trim();
  // Lines of Markdown match lines of text, save in headings and items.
  const marked = block.markdown.split('\n');
  const markdown =
    marked.length === lines.length
      ? kept.map((line) => marked[line] ?? '').join('\n')
      : words.map((line) => escaped(line, true)).join('  \n');
  const links = block.links.filter((link) => text.includes(link.words));
  return text === '' ? [] : [{ ...block, text, markdown: markdown.trim(), links }];
}

/** A text passed on as a quotation below a head that is none: without the marks. */
function unquoted(blocks: readonly MailBlock[]): readonly MailBlock[] {
  if (!/^>/.test(blocks[0]?.text ?? '') || blocks[0]?.markdown.startsWith('> ') === true) return blocks;
  const text = asText(blocks).replace(/^(?:>[ \t]?){1,8}/gm, '');
  return plainBlocks(text, { flowed: false, joinedWithoutSpace: false });
}
