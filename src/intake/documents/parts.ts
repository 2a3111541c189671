import { koreanWords, markupWords, pattern } from '../../data/lexicon';
import { message, ok, singleSpaced, type Input, type Outcome, type Removal, type Stated } from '../../model';
import type { IntakeContext } from '../context';
import { dayOrder } from '../dates/order';
import { appended, factiva, nexis, proquest } from '../exports/format';
import type { TextContainer } from '../format';
import { outletNamed } from '../frame/outlet-name';
import { readDateLine } from '../frame/publication-line';
import { readFrame, type ArticleFrame } from '../frame/read';
import type { Outlets } from '../outlets';
import { refuse } from '../problems';
import { isEmpty, linesIn, wordsOf, type Block, type DocumentProperties } from './blocks';
import { splitArticles } from './split';
import { blocksToMarkdown } from './to-markdown';

/** What such documents may be exports of, in the order they are asked. */
const EXPORTS: readonly TextContainer[] = [proquest, factiva, nexis, appended];
/** Characters that tell an export. */
const ENOUGH = 65_536;

export interface DocumentSource {
  readonly name: string;
  /** What it is, for the trace: `Word document`. */
  readonly from: string;
  readonly properties: DocumentProperties;
  /** Where it was printed from, when it says so. */
  readonly url?: string;
  /** What was left out while it was read. */
  readonly removed?: readonly Removal[];
}

/** The articles of a document: those of the export it holds, those it holds one after the other, or its one. */
export function* documentParts(
  source: DocumentSource,
  blocks: Iterable<Block>,
  context: IntakeContext,
): Generator<Outcome<Input>> {
  const iterator = blocks[Symbol.iterator]();
  const read: Block[] = [];
  let head = '';
  while (head.length < ENOUGH) {
    const next = iterator.next();
    if (next.done === true) break;
    read.push(next.value);
    head += `${linesIn(next.value).join('\n')}\n`;
  }
  const known = EXPORTS.find((format) => format.sniff(head.slice(0, 4096), head.slice(0, ENOUGH)));
  if (known) {
    yield ok({ name: source.name, text: head + restOf(iterator), format: known.id });
    return;
  }
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) read.push(next.value);
  yield* articlesIn(source, read, context);
}

/** Everything that is still to come, as text: an export's blocks need not all be kept. */
function restOf(iterator: Iterator<Block>): string {
  const parts: string[] = [];
  for (let next = iterator.next(); next.done !== true; next = iterator.next())
    parts.push(linesIn(next.value).join('\n'));
  return parts.join('\n');
}

function* articlesIn(
  source: DocumentSource,
  blocks: readonly Block[],
  context: IntakeContext,
): Generator<Outcome<Input>> {
  if (blocks.every(isEmpty)) {
    yield refuse('no-text', source.name, message`there is no text in this ${source.from}.`);
    return;
  }
  const { articles, front } = splitArticles(blocks, context.outlets);
  const removed = [
    ...(source.removed ?? []),
    ...(front === ''
      ? []
      : [{ what: 'cover or table of contents', why: 'it stands before the first of several articles', count: 1 }]),
  ];
  for (const [index, article] of articles.entries()) {
    const several = articles.length > 1;
    const part = articlePart(source, article, context, !several);
    yield ok({
      ...part,
      name: several ? `${source.name}#${index + 1}` : source.name,
      removed: [...(index === 0 ? removed : []), ...(part.removed ?? [])],
    });
  }
}

/** One article as Markdown, its headline first. The properties are the file's: of several articles they say nothing. */
function articlePart(
  { name, from, properties, url }: DocumentSource,
  blocks: readonly Block[],
  context: IntakeContext,
  alone: boolean,
): Input {
  const { title, ordered, kickers } = headlineFirst(blocks, context.outlets);
  const lines = ordered.flatMap(linesIn);
  const order = dayOrder(lines.join('\n'), url);
  const frame: ArticleFrame = readFrame(lines, {
    outlets: context.outlets,
    order,
    title: title ?? null,
    findTitle: true,
  });
  const known = title === undefined ? frame : { ...frame, title: { value: title, from: 'heading' } };
  const stated: Stated = {
    from,
    ...(alone ? weakStatements(properties, known) : {}),
    ...(title === undefined ? {} : { title }),
    ...(alone && url !== undefined ? { url } : {}),
  };
  const removed =
    kickers === 0 ? [] : [{ what: 'line above the headline', why: 'it names a section or page', count: kickers }];
  return { name, text: blocksToMarkdown(ordered), format: 'markdown', stated, removed };
}

/**
 * The most important heading among the first blocks is the headline. Of what stands above it, outlet and day go to the end,
 * where they count less than the article's own; the rest is a section or the way through a site.
 */
function headlineFirst(blocks: readonly Block[], outlets: Outlets): Headed {
  const filled = blocks.filter((block) => !isEmpty(block));
  const best = mostImportant(filled.slice(0, 5)) ?? belowMenu(filled);
  if (best === undefined) return { title: undefined, ordered: filled, kickers: 0 };
  const at = filled.indexOf(best);
  const above = filled.slice(0, at);
  const near = above.slice(-4);
  const framed = near.filter((block) => {
    const line = linesIn(block).join(' ').trim();
    return outletNamed(line, outlets) !== null || readDateLine(line, outlets, null) !== null;
  });
  // Of a menu nothing is kept.
  const isMenu = at > 5;
  const words = above.filter(
    (block) => !isMenu && !framed.includes(block) && linesIn(block).join(' ').length > LONGEST_KICKER,
  );
  return {
    title: singleSpaced(wordsOf(best.runs)),
    ordered: [best, ...words, ...filled.slice(at + 1), ...framed],
    kickers: above.length - framed.length - words.length,
  };
}

type Heading = Extract<Block, { kind: 'heading' }>;

/** The first of the headings of the highest level. */
const mostImportant = (blocks: readonly Block[]): Heading | undefined =>
  blocks
    .filter((block) => block.kind === 'heading')
    .reduce<Heading | undefined>(
      (top, block) => (top === undefined || block.level < top.level ? block : top),
      undefined,
    );

/** The headline of a printed page, where all above it are the short entries of its menu, and prose follows. */
function belowMenu(filled: readonly Block[]): Heading | undefined {
  const best = mostImportant(filled);
  const at = best === undefined ? -1 : filled.indexOf(best);
  const length = (block: Block): number => linesIn(block).join(' ').length;
  const isMenu = filled.slice(0, at).every((block) => length(block) <= LONGEST_ENTRY);
  return at > 0 && isMenu && filled.slice(at).some((block) => length(block) >= PROSE) ? best : undefined;
}

/** Characters of an entry of a menu, and of a paragraph that is none. */
const LONGEST_ENTRY = 150;
const PROSE = 200;

interface Headed {
  readonly title: string | undefined;
  readonly ordered: readonly Block[];
  /** Short lines above the headline that were left out. */
  readonly kickers: number;
}

const LONGEST_KICKER = 80;

const MADE_UP = pattern(String.raw`^(?:{made-up})\b`, 'i', koreanWords);
const FILE = pattern(String.raw`\.(?:{endings-of-documents})\s*$`, 'i', markupWords);

/** The title a document's properties have, unless a program made it up from a file's name. */
function statedTitle(printed: string | undefined): string | undefined {
  const title = singleSpaced(printed ?? '');
  if (title.length < 8 || title.length > 250 || MADE_UP.test(title) || FILE.test(title)) return undefined;
  const words = /[\u3040-\u30ff\u4e00-\u9fff]/.test(title) ? 3 : title.split(' ').length;
  const isName = words < 3 || /^[\w.-]*[_\\/][\w.\\/-]*$/.test(title) || /^https?:/.test(title);
  return isName ? undefined : title;
}

/**
 * What the properties add where the text itself is silent. Who made the file and on which day is not taken: it may be
 * whoever printed the article, years later.
 */
function weakStatements(properties: DocumentProperties, frame: ArticleFrame): Pick<Stated, 'title'> {
  const title = frame.title === null ? statedTitle(properties.title) : undefined;
  return title === undefined ? {} : { title };
}
