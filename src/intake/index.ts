import { failed, message, ok, type Article, type FormatId, type Input, type Outcome, type Problem } from '../model';
import { assemble } from './assemble';
import { Budget, MAX_DEPTH } from './budget';
import type { IntakeContext } from './context';
import { decode } from './encoding/decode';
import type { ArticleFormat, ByteContainer, Format, Parts, TextContainer } from './format';
import { formatById, sniffBytes, sniffText } from './registry';
import { refuse } from './problems';
import { RemovalLog } from './removals';
import { sanitize } from './sanitize';

export type { IntakeContext, PdfFile, PdfItem, PdfPage, ReadingTools } from './context';
export { parseOutlets, unregisteredOutlet } from './outlets';
export type { Outlet, Outlets } from './outlets';
export { recurringLines, shortLinesOf, withoutRecurringLines } from './frame/recurring';
export type { RecurringLines, ShortLines } from './frame/recurring';
export { withoutFutureDate } from './possible-dates';
export { readPackText } from './pack-text';

/** A single article, text or page, is never larger; a page saved with its pictures stays below. */
const MAX_TEXT = 20_000_000;
/** An archive or export of many articles. */
const MAX_CONTAINER = 200_000_000;

/**
 * The articles of one input, one by one, or the reason there is none. An input that holds others (an archive, a
 * mailbox, a feed, an export) is opened and each of them read in its turn. Bad input is an answer, never an exception.
 */
export async function* readArticles(input: Input, context: IntakeContext): AsyncIterable<Outcome<Article>> {
  const deadly = new Map((input.deadly ?? []).map(({ at, problem }) => [at, problem]));
  const given = { count: 0 };
  const problem = (): Problem | undefined => deadly.get(given.count);
  for await (const article of readWithin(input, context, { budget: new Budget(), depth: 0, problem })) {
    given.count += 1;
    yield article;
  }
}

/** How deep inside the given input the reading is, and what may still come out of it. */
interface Within {
  readonly budget: Budget;
  readonly depth: number;
  /** Why the article that comes next must not be read; undefined where it may be. */
  readonly problem: () => Problem | undefined;
}

async function* readWithin(input: Input, context: IntakeContext, within: Within): AsyncIterable<Outcome<Article>> {
  const { name, bytes, text } = input;
  if ((bytes === undefined) === (text === undefined)) {
    yield refuse('invalid-input', name, 'give either its bytes or its text.');
    return;
  }
  const format = byteFormat(input);
  if (format === null) {
    yield* readText(input, context, within);
    return;
  }
  const problem = SINGLE.has(format.id) ? within.problem() : undefined;
  const content = bytes ?? new TextEncoder().encode(text);
  if (problem !== undefined) yield failed({ ...problem, subject: name });
  else if (content.length > MAX_CONTAINER) yield tooLarge(name, MAX_CONTAINER);
  else yield* eachPart(format.open({ input, bytes: content, budget: within.budget }, context), input, within, reading(context)); // prettier-ignore
}

/** The format that wants the bytes themselves; null for what is text. A note in the vault is text, whatever it looks like. */
function byteFormat(input: Input): ByteContainer | null {
  if (input.inPlace === true) return null;
  const asked = input.format === undefined ? null : formatById(input.format);
  if (asked !== null) return asked.holds === 'byte parts' ? asked : null;
  return sniffBytes(input.bytes ?? new TextEncoder().encode(input.text?.slice(0, 65_536)), input.name);
}

async function* readText(input: Input, context: IntakeContext, within: Within): AsyncIterable<Outcome<Article>> {
  const decoded = decodedText(input);
  if (!decoded.ok) {
    yield decoded;
    return;
  }
  const removals = new RemovalLog();
  for (const { what, why, count } of input.removed ?? []) removals.add(what, why, count);
  const text = sanitize(decoded.value, removals);
  if (text.trim() === '') {
    yield refuse('empty-input', input.name, 'there is no text in it.');
    return;
  }
  const source = { input, text, original: decoded.value, removals, budget: within.budget };
  const format = textFormat(input, text);
  if (format.holds === 'text parts') {
    yield* eachPart(format.open(source, context), input, within, reading(context));
    return;
  }
  if (text.length > MAX_TEXT) {
    yield tooLarge(input.name, MAX_TEXT);
    return;
  }
  const problem = within.problem();
  if (problem !== undefined) {
    yield failed({ ...problem, subject: input.name });
    return;
  }
  const draft = await format.read(source, context);
  if (!draft.ok) yield draft;
  else if (draft.value.body.text.trim() === '' && input.inPlace !== true)
    yield refuse('no-text', input.name, 'there is no article text in it; copy the text itself instead.');
  else yield ok(assemble(draft.value, input, context));
}

/** What is done with an input inside another. */
type Taking<T> = (part: Input, within: Within) => AsyncIterable<Outcome<T>>;

const reading =
  (context: IntakeContext): Taking<Article> =>
  (part, within) =>
    readWithin(part, context, within);

async function* eachPart<T>(parts: Parts, whole: Input, within: Within, take: Taking<T>): AsyncIterable<Outcome<T>> {
  const { budget, depth } = within;
  if (depth >= MAX_DEPTH) {
    yield refuse(
      'too-deep',
      whole.name,
      message`it lies ${MAX_DEPTH} containers deep; unpack it and import what is inside.`,
    );
    return;
  }
  // Told once, with the first of them.
  let removed = whole.removed ?? [];
  let fault: Error | null = null;
  for await (const part of parts) {
    if (!part.ok) {
      yield part;
      continue;
    }
    const { bytes, text } = part.value;
    if (!budget.take(bytes?.length ?? text?.length ?? 0)) {
      yield refuse(
        'too-much',
        whole.name,
        'more is packed in it than can be read at once; unpack it and import parts.',
      );
      return;
    }
    try {
      yield* take(inherited(part.value, whole, removed), { ...within, depth: depth + 1 });
    } catch (error) {
      // A bug over one part is told when the others have come in.
      fault ??= new Error(`${part.value.name}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    removed = [];
  }
  if (fault !== null) throw fault;
}

/** Bytes or characters below which an input is not opened to be shared out: it is soon read as it is. */
const SMALL = 256_000;
/** Formats of one article each, though it stands in parts. */
const SINGLE: ReadonlySet<FormatId> = new Set(['pdf', 'docx', 'rtf', 'mhtml', 'eml', 'webloc']);

/**
 * The inputs in one that holds many, to be read side by side and in this order; what holds one, or is small, comes as it
 * is. Together they give the articles that `readArticles` gives.
 */
export function openInput(input: Input, context: IntakeContext): AsyncIterable<Outcome<Input>> {
  return openWithin(input, context, { budget: new Budget(), depth: 0, problem: () => undefined });
}

async function* openWithin(input: Input, context: IntakeContext, within: Within): AsyncIterable<Outcome<Input>> {
  const parts = partsOf(input, context, within.budget);
  if (parts === null) yield ok(input);
  else yield* eachPart(parts, input, within, (part, inside) => openWithin(part, context, inside));
}

function partsOf(input: Input, context: IntakeContext, budget: Budget): Parts | null {
  const { bytes, text } = input;
  const size = bytes?.length ?? text?.length ?? 0;
  if (size < SMALL || size > MAX_CONTAINER) return null;
  const format = byteFormat(input);
  if (format !== null) {
    if (SINGLE.has(format.id)) return null;
    return format.open({ input, bytes: bytes ?? new TextEncoder().encode(text), budget }, context);
  }
  const decoded = decodedText(input);
  if (!decoded.ok) return null;
  const removals = new RemovalLog();
  const source = { input, text: sanitize(decoded.value, removals), original: decoded.value, removals, budget };
  const textual = textFormat(input, source.text);
  return textual.holds === 'text parts' ? textual.open(source, context) : null;
}

/** A part whose container knows no better has what is said of the whole. */
function inherited(part: Input, { stated, columns }: Input, removed: NonNullable<Input['removed']>): Input {
  const outer = stated === undefined ? {} : { stated: { ...stated, ...part.stated } };
  const lost = removed.length === 0 ? {} : { removed: [...removed, ...(part.removed ?? [])] };
  return { ...part, ...outer, ...lost, ...(columns === undefined ? {} : { columns }) };
}

/** A note in the vault is Markdown, whatever its words look like. */
function textFormat(input: Input, text: string): ArticleFormat | TextContainer {
  const asked: Format | null = input.format === undefined ? null : formatById(input.format);
  const format = asked === null || asked.holds === 'byte parts' ? sniffText(text, input.name) : asked;
  if (input.inPlace !== true || format.id === 'clipper') return format;
  return formatById('markdown') as ArticleFormat;
}

const tooLarge = (name: string, limit: number): Outcome<never> =>
  refuse('too-large', name, message`it is larger than ${limit / 1_000_000} MB; import a part of it.`);

function decodedText({ name, bytes, text, contentType }: Input): Outcome<string> {
  if ((bytes?.length ?? text?.length ?? 0) > MAX_CONTAINER) return tooLarge(name, MAX_CONTAINER);
  return bytes === undefined ? ok(text ?? '') : decode(bytes, name, contentType);
}
