import { ok } from '../../model';
import type { Input, Outcome, Stated } from '../../model';
import type { IntakeContext } from '../context';
import { refuse } from '../problems';
import { attachedParts } from './attached';
import type { Block } from './block';
import { asMarkdown, asText } from './block';
import { readBody } from './body';
import type { MailBody } from './body';
import { contentOf } from './content';
import { readForwarded } from './forwarded';
import { withoutFurniture, withoutTrailer } from './furniture';
import { blockResults, htmlResults, isGoogleAlert, textResults } from './google-alerts';
import type { AlertResult } from './google-alerts';
import { readMime } from './mime';
import { letterOf, storyStated } from './statements';
import type { Letter } from './statements';
import { digestStories } from './stories';

/** Below this a text beside an attached article is only a note that it is attached. */
const COVER_NOTE = 400;

/** The articles of a mail: its text as one or, in a digest or an alert, several; and each file attached to it. */
export async function* readMail(
  bytes: Uint8Array,
  name: string,
  context: IntakeContext,
): AsyncIterable<Outcome<Input>> {
  const message = readMime(withoutBlanks(bytes));
  const content = contentOf(message);
  const read = await readBody(content.text, name, context);
  const own = read.ok ? articlesIn(read.value, letterOf(message.headers), name, context) : [read];
  const isNote = content.attached.length > 0 && own.length <= 1 && read.ok && (read.value?.length ?? 0) < COVER_NOTE;
  if (!isNote) yield* own;
  let given = isNote ? 0 : own.length;
  for (const part of attachedParts(content, name)) {
    given += 1;
    yield part;
  }
  if (given === 0) yield refuse('no-text', name, 'the mail has no text and no article attached to it.');
}

/** Some programs leave empty lines before the headers. */
function withoutBlanks(bytes: Uint8Array): Uint8Array {
  let at = bytes[0] === 0xef ? 3 : 0;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at += 1;
  return bytes.subarray(at);
}

function articlesIn(body: MailBody | null, letter: Letter, name: string, context: IntakeContext): Outcome<Input>[] {
  if (body === null) return [];
  return body.exported === null ? articlesOf(body, letter, name, context) : [ok({ name, ...body.exported })];
}

function articlesOf(body: MailBody, outer: Letter, name: string, context: IntakeContext): Outcome<Input>[] {
  const forwarded = readForwarded(body.blocks);
  const letter = forwarded === null ? outer : outer.forwarding(forwarded.head);
  const inner = forwarded?.blocks ?? body.blocks;
  if (isGoogleAlert(letter.from, letter.subject)) {
    const results = resultsOf(body, inner);
    if (results.length > 0) return results.map((result, index) => alertPart(result, `${name}#${index + 1}`));
  }
  const all = withoutFurniture(inner);
  const stories = digestStories(all, body.isHtml);
  if (stories !== null)
    return stories.map((story, index) =>
      part(`${name}#${index + 1}`, story.blocks, body, storyStated(story, letter, context.outlets)),
    );
  const blocks = withoutTrailer(all);
  if (blocks.length === 0) return [];
  const whole = part(name, blocks, body, letter.stated(blocks, context.outlets));
  return [ok({ ...whole.value, removed: leftOut(body, inner.length - blocks.length, forwarded !== null) })];
}

/** What of the mail is not in the article, for the report. */
function leftOut({ document }: MailBody, furniture: number, isForwarded: boolean): NonNullable<Input['removed']> {
  const pictures = document?.querySelectorAll('img').length ?? 0;
  return [
    { what: 'note of the mailing', why: 'it belongs to the mail, not to the story', count: furniture },
    { what: 'picture of the mail', why: 'showing it tells the sender that the mail was opened', count: pictures },
    { what: 'note of who forwarded it', why: 'it is no part of the story', count: isForwarded ? 1 : 0 },
  ].filter(({ count }) => count > 0);
}

function resultsOf({ document, plain }: MailBody, blocks: readonly Block[]): AlertResult[] {
  const marked = document === null ? [] : htmlResults(document);
  const results = document === null ? textResults(plain) : marked.length > 0 ? marked : blockResults(blocks);
  // A weekly mail has a section for each alert, and a story in several of them.
  return [...new Map([...results].reverse().map((result) => [result.url, result])).values()].reverse();
}

/**
 * A result of an alert says what was found, not when it was published: the alert's own date is that of the search, and
 * pages years old turn up in it, so the article has a date only where its address or its snippet states one.
 */
function alertPart({ title, outlet, snippet, url }: AlertResult, name: string): Outcome<Input> {
  const stated: Stated = { from: 'Google alert', title, url, ...(outlet === '' ? {} : { source: outlet }) };
  return ok({ name, text: snippet === '' ? title : snippet, format: 'text', stated });
}

function part(
  name: string,
  blocks: readonly Block[],
  { isHtml }: MailBody,
  stated: Stated,
): { readonly ok: true; readonly value: Input } {
  const text = isHtml ? asMarkdown(blocks) : asText(blocks);
  return { ok: true, value: { name, text, format: isHtml ? 'markdown' : 'text', stated } };
}
