import { ok } from '../../model';
import type { Input, Outcome, Stated } from '../../model';
import type { IntakeContext } from '../context';
import { decode } from '../encoding/decode';
import { isReasonable } from '../html/shape';
import { stripTags } from '../html/strip';
import { refuse } from '../problems';
import { attachedParts } from './attached';
import type { Block } from './block';
import { asMarkdown, asText } from './block';
import { contentOf } from './content';
import type { TextPiece } from './content';
import { readForwarded } from './forwarded';
import { withoutFurniture } from './furniture';
import { blockResults, htmlResults, isGoogleAlert, textResults } from './google-alerts';
import type { AlertResult } from './google-alerts';
import { rawHeader } from './headers';
import { htmlBlocks, MOST_BLOCKS } from './html-blocks';
import type { MimePart } from './mime';
import { readMime } from './mime';
import { plainBlocks } from './plain-blocks';
import { letterOf, storyStated } from './statements';
import type { Letter } from './statements';
import { digestStories } from './stories';

/** Characters of text, and of HTML with its layout, beyond those of any mail with articles. */
const LONGEST_TEXT = 500_000;
const LONGEST_HTML = 4_000_000;
/** Angle brackets that begin no tag; a page has a few, a file made to stop a parser has nothing else. */
const MOST_STRAY = 5_000;

/** Below this a text beside an attached article is only a note that it is attached. */
const COVER_NOTE = 400;

/** The articles of a mail: its text as one or, in a digest or an alert, several; and each file attached to it. */
export async function* readMail(
  bytes: Uint8Array,
  name: string,
  context: IntakeContext,
): AsyncIterable<Outcome<Input>> {
  const message = readMime(bytes);
  const content = contentOf(message);
  const attached = [...attachedParts(content, name)];
  const read = await readBody(content.text, name, context);
  const body = read.ok ? read.value : null;
  const letter = letterOf(message.headers);
  const own: Outcome<Input>[] = !read.ok ? [read] : body === null ? [] : articlesOf(body, letter, name, context);
  const isNote = attached.some((part) => part.ok) && own.length <= 1 && read.ok && (body?.length ?? 0) < COVER_NOTE;
  if (!isNote) yield* own;
  yield* attached;
  if ((own.length === 0 || isNote) && attached.length === 0)
    yield refuse('no-text', name, 'the mail has no text and no article attached to it.');
}

/** A mail's text, whatever it was written in. */
interface MailBody {
  readonly blocks: readonly Block[];
  readonly isHtml: boolean;
  /** Of the HTML, where there is one. */
  readonly document: Document | null;
  /** Of a plain text mail, as written. */
  readonly plain: string;
  readonly length: number;
}

async function readBody(
  pieces: readonly TextPiece[],
  name: string,
  context: IntakeContext,
): Promise<Outcome<MailBody | null>> {
  const blocks: Block[][] = [];
  const plain: string[] = [];
  let document: Document | null = null;
  let size = 0;
  for (const { kind, part } of pieces) {
    const text = kind === 'html' ? withoutPictures(textOf(part)) : dequoted(textOf(part));
    size += kind === 'html' ? text.length / (LONGEST_HTML / LONGEST_TEXT) : text.length;
    if (size > LONGEST_TEXT) return tooLong(name);
    if (kind === 'html' && isReasonable(text) && strayBrackets(text) < MOST_STRAY) {
      const page = await context.parseHtml(text);
      document ??= page;
      blocks.push(htmlBlocks(page));
    } else {
      const words = kind === 'html' ? stripTags(text) : text;
      plain.push(words);
      blocks.push(plainBlocks(words, formOf(part)));
    }
  }
  const all = blocks.flat();
  const length = all.reduce((sum, block) => sum + block.text.length, 0);
  if (length > LONGEST_TEXT || (document !== null && all.length >= MOST_BLOCKS)) return tooLong(name);
  return ok(
    length === 0 ? null : { blocks: all, isHtml: document !== null, document, plain: plain.join('\n'), length },
  );
}

const tooLong = (name: string): Outcome<never> =>
  refuse('too-large', name, 'its text is longer than that of any mail with articles; copy the part you need.');

/** Pictures written into the page weigh more than all its words. */
const withoutPictures = (html: string): string => html.replace(/(["'])data:[^"'<>]{100,}\1/gi, '""');

const strayBrackets = (html: string): number => html.match(/<(?![a-z/!?])/gi)?.length ?? 0;

function textOf(part: MimePart): string {
  const decoded = decode(part.content(), '', rawHeader(part.headers, 'content-type'));
  return decoded.ok ? decoded.value : '';
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

function articlesOf(body: MailBody, outer: Letter, name: string, context: IntakeContext): Outcome<Input>[] {
  const forwarded = readForwarded(body.blocks);
  const letter = forwarded === null ? outer : outer.forwarding(forwarded.head);
  if (isGoogleAlert(letter.from, letter.subject)) {
    const results = resultsOf(body, forwarded?.blocks ?? body.blocks);
    if (results.length > 0) return results.map((result, index) => alertPart(result, `${name}#${index + 1}`));
  }
  const blocks = withoutFurniture(forwarded?.blocks ?? body.blocks);
  if (blocks.length === 0) return [];
  const stories = digestStories(blocks, body.isHtml);
  if (stories !== null)
    return stories.map((story, index) =>
      part(`${name}#${index + 1}`, story.blocks, body, storyStated(story, letter, context.outlets)),
    );
  return [part(name, blocks, body, letter.stated(blocks, context.outlets))];
}

function resultsOf({ document, plain }: MailBody, blocks: readonly Block[]): AlertResult[] {
  if (document === null) return textResults(plain);
  const marked = htmlResults(document);
  return marked.length > 0 ? marked : blockResults(blocks);
}

/**
 * A result of an alert says what was found, not when it was published: the alert's own date is that of the search, and
 * pages years old turn up in it, so the article has a date only where its address or its snippet states one.
 */
function alertPart({ title, outlet, snippet, url }: AlertResult, name: string): Outcome<Input> {
  const stated: Stated = { from: 'Google alert', title, url, ...(outlet === '' ? {} : { source: outlet }) };
  return ok({ name, text: snippet === '' ? title : snippet, format: 'text', stated });
}

function part(name: string, blocks: readonly Block[], { isHtml }: MailBody, stated: Stated): Outcome<Input> {
  const text = isHtml ? asMarkdown(blocks) : asText(blocks);
  return ok({ name, text, format: isHtml ? 'markdown' : 'text', stated });
}
