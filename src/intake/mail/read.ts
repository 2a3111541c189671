import { message, ok, type Input, type Outcome, type Stated } from '../../model';
import type { IntakeContext } from '../context';
import { refuse } from '../problems';
import { attachedParts, mayBeArticle } from './attached';
import { asMarkdown, asText, squeezed, type MailBlock } from './block';
import { readBody, type MailBody } from './body';
import { contentOf } from './content';
import { readForwarded, type Forwarded } from './forwards';
import { withoutFurniture, withoutTrailer } from './furniture';
import { blockResults, htmlResults, isGoogleAlert, textResults, type AlertResult } from './google-alerts';
import { MOST_PARTS, readMime } from './mime';
import { letterOf, storyStated, type Letter } from './statements';
import { digestStories } from './stories';
import { findDates } from '../dates/find';
import { personName } from '../frame/author';
import type { Outlets } from '../outlets';

/** Below this a text beside an attached article is only a note that it is attached. */
const COVER_NOTE = 400;
const LEFT_NOTE = {
  what: 'text of the mail',
  why: 'it is only a note beside the article attached to it',
  count: 1,
};

/** The articles of a mail: its text as one or, in a digest or an alert, several; and each file attached to it. */
export async function* readMail(
  bytes: Uint8Array,
  name: string,
  context: IntakeContext,
): AsyncIterable<Outcome<Input>> {
  const mail = readMime(withoutBlanks(bytes));
  const content = contentOf(mail);
  const read = await readBody(content.text, name, context);
  const own = read.ok ? articlesIn(read.value, letterOf(mail.headers), name, context) : [read];
  const isShort = own.length === 1 && read.ok && (read.value?.length ?? 0) < COVER_NOTE;
  const carrier = isShort ? (content.attached.find((part) => mayBeArticle(part.content())) ?? null) : null;
  if (carrier === null) yield* own;
  let given = carrier === null ? own.length : 0;
  for (const part of attachedParts(content, name, carrier === null ? null : { carrier, note: LEFT_NOTE })) {
    given += 1;
    yield part;
  }
  if (mail.isCut)
    yield refuse(
      'too-much',
      name,
      message`it has more than ${MOST_PARTS} parts; those after are left out. Save them on their own.`,
    );
  else if (given === 0) yield refuse('no-text', name, 'the mail has no text and no article attached to it.');
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

/** An article without its place in the mail. */
type Told = Omit<Input, 'name'>;

/** One letter of a mail: the mail itself, or one that was forwarded in it. */
interface Text {
  readonly letter: Letter;
  readonly blocks: readonly MailBlock[];
  /** The whole of the mail. */
  readonly isAll: boolean;
}

function articlesOf(body: MailBody, outer: Letter, name: string, context: IntakeContext): Outcome<Input>[] {
  const { outlets } = context;
  const forwarded = readForwarded(
    body.blocks,
    { subject: outer.subject, isFromOutlet: outer.sender(outlets).source !== undefined },
    (head) => outer.forwarding(head).sender(outlets).source !== undefined,
  );
  const found = textsOf(body, outer, forwarded).flatMap((text) => toldIn(text, body, context));
  const left = leftOut(body, forwarded);
  return found.map((told, index) => {
    const removed = [...(told.removed ?? []), ...(index === 0 ? left : [])];
    const place = found.length === 1 ? name : `${name}#${index + 1}`;
    return ok({ name: place, ...told, ...(removed.length === 0 ? {} : { removed }) });
  });
}

function textsOf({ blocks }: MailBody, outer: Letter, forwarded: Forwarded | null): Text[] {
  if (forwarded === null) return [{ letter: outer, blocks, isAll: true }];
  const { mails, own } = forwarded;
  return [
    ...(own === null ? [] : [{ letter: outer, blocks: own, isAll: false }]),
    ...mails.map((mail) => ({
      letter: outer.forwarding(mail.head),
      blocks: mail.blocks,
      isAll: mails.length === 1 && own === null,
    })),
  ];
}

function toldIn({ letter, blocks: inner, isAll }: Text, body: MailBody, { outlets }: IntakeContext): Told[] {
  if (isGoogleAlert(letter.from, letter.subject)) {
    const results = resultsOf(body, inner, isAll);
    if (results.length > 0) return results.map(alertPart);
  }
  const all = withoutFurniture(inner);
  const stories = digestStories(all, body.isHtml);
  if (stories !== null) return stories.map((story) => part(story.blocks, body, storyStated(story, letter, outlets)));
  const { blocks, authors } = signedBy(withoutTrailer(all), letter, outlets);
  if (blocks.length === 0) return [];
  const stated = letter.stated(blocks, outlets, inner);
  const count = inner.length - blocks.length;
  return [
    {
      ...part(blocks, body, authors === null ? stated : { ...stated, authors }),
      removed: [{ what: 'note of the mailing', why: 'it belongs to the mail, not to the story', count }],
    },
  ];
}

/** What of the mail is in none of its articles, for the report. */
function leftOut({ document }: MailBody, forwarded: Forwarded | null): NonNullable<Input['removed']> {
  const pictures = document?.querySelectorAll('img').length ?? 0;
  return [
    { what: 'picture of the mail', why: 'showing it tells the sender that the mail was opened', count: pictures },
    { what: 'note of who forwarded it', why: 'it is no part of the story', count: forwarded?.notes ?? 0 },
  ].filter(({ count }) => count > 0);
}

function resultsOf({ document, plain, isHtml }: MailBody, blocks: readonly MailBlock[], isAll: boolean): AlertResult[] {
  const marked = document === null || !isAll ? [] : htmlResults(document);
  const results = !isHtml
    ? textResults(isAll ? plain : asText(blocks))
    : marked.length > 0
      ? marked
      : blockResults(blocks);
  // A weekly mail has a section for each alert, and a story in several of them.
  return [...new Map([...results].reverse().map((result) => [result.url, result])).values()].reverse();
}

/**
 * A result of an alert says what was found, not when it was published: the alert's own date is that of the search, and
 * pages years old turn up in it, so the article has a date only where its address or its snippet states one.
 */
function alertPart({ title, outlet, snippet, url }: AlertResult): Told {
  const stated: Stated = { from: 'Google alert', title, url, ...(outlet === '' ? {} : { source: outlet }) };
  return { text: snippet === '' ? title : snippet, format: 'text', stated };
}

const part = (blocks: readonly MailBlock[], { isHtml }: MailBody, stated: Stated): Told => ({
  text: isHtml ? asMarkdown(blocks) : asText(blocks),
  format: isHtml ? 'markdown' : 'text',
  stated,
});

const TOP = 8;
/** `Apr 22`, `22 avril`: the day of the mail, without its year. */
const DAY = /^(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?)$/u;
const LONGEST_DAY = 40;

/**
 * A name on a line of its own above the text, as publishing services print it: with the day below, or the name of whom
 * the mail is from. It leaves the text, and the day without a year does too; the header has it in full.
 */
function signedBy(
  blocks: readonly MailBlock[],
  letter: Letter,
  outlets: Outlets,
): { readonly blocks: readonly MailBlock[]; readonly authors: readonly string[] | null } {
  for (const [at, block] of blocks.slice(0, TOP).entries()) {
    const [name = '', ...behind] = block.text.split(/\n|\s[·•|∙]\s/).map((line) => line.trim());
    const below = behind.length > 0 ? behind[0] : blocks[at + 1]?.text.trim();
    if (behind.length > 1 || at === blocks.length - 1 || !isAuthor(name, letter, outlets)) continue;
    const isDay = below !== undefined && (DAY.test(below) || isFullDay(below));
    if (!isDay && !(behind.length === 0 && isFrom(name, letter))) continue;
    if (behind.length > 0 && isFullDay(below ?? '')) return { blocks, authors: [name] };
    const gone = behind.length === 0 && DAY.test(below ?? '') ? 2 : 1;
    return { blocks: [...blocks.slice(0, at), ...blocks.slice(at + gone)], authors: [name] };
  }
  return { blocks, authors: null };
}

const isFullDay = (text: string): boolean => text.length <= LONGEST_DAY && findDates(text).length > 0;

/** A person's name that is neither the headline nor the publication's. */
function isAuthor(name: string, letter: Letter, outlets: Outlets): boolean {
  const own = letter.sender(outlets).source ?? '';
  return (
    personName(name) !== null &&
    outlets.byName(name) === null &&
    squeezed(name) !== squeezed(own) &&
    !squeezed(letter.subject).endsWith(squeezed(name))
  );
}

const isFrom = (name: string, { from }: Letter): boolean =>
  new RegExp(`^["'\\s]*${(name.split(/\s+/)[0] ?? '').replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'iu').test(from);
