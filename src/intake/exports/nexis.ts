import { markupWords, pattern } from '../../data/lexicon';
import type { Outlets } from '../outlets';
import { canonicalUrl } from '../url';
import { blocksOf, linesOf, paragraphsOf, tailStart, type LineBlock } from './lines';
import { headOf, sectionName, type NexisHead } from './nexis-head';
import { BEHIND, BODY_MARK, COPYRIGHT, END, NUMBERED, labelled, type NexisRole } from './nexis-labels';
import { bylineNames, languageNamed, outletName, type ExportRecord } from './records';
import { singleSpaced } from '../../model';

/**
 * The articles of a Nexis Uni or LexisNexis export. Older ones number their documents and end them with labels in
 * capitals; Nexis Uni begins with a list of the documents and ends each with `End of Document`.
 */
export function* nexisRecords(text: string, outlets: Outlets): Generator<ExportRecord> {
  const seen = { found: 0, broken: 0, promised: 0, labelledTail: 0 };
  for (const document of documentsIn(text, seen)) {
    const record = readDocument(document, outlets, seen);
    if (record === null) continue;
    if ('missing' in record) seen.broken += 1;
    yield record;
  }
  if (seen.promised > seen.found + seen.broken && seen.found > 0)
    yield {
      where: `document ${seen.found + seen.broken + 1}`,
      missing: `its list names ${seen.promised} documents, ${seen.found} are there`,
    };
}

interface Seen {
  found: number;
  /** Documents that were reported. */
  broken: number;
  /** By the list at the beginning; 0 where there is none. */
  promised: number;
  /** Documents that ended with labels: one that does not breaks off. */
  labelledTail: number;
}

interface NexisDocument {
  readonly lines: readonly string[];
  /** Whether a line with its number stood before it. */
  readonly numbered: boolean;
  /** Whether `End of Document` stood behind it. */
  readonly ended: boolean;
  readonly last: boolean;
}

/** The lines of each document, without the list at the beginning and what stands outside of documents. */
function* documentsIn(text: string, seen: Seen): Generator<NexisDocument> {
  let lines: string[] = [];
  let numbered = false;
  let ends = false;
  let first = true;
  const close = (ended: boolean, last: boolean): NexisDocument => {
    const own = first && !numbered ? contents(lines) : { lines, promised: 0 };
    if (own.promised > 0) seen.promised = own.promised;
    first = false;
    const document = { lines: own.lines, numbered, ended, last };
    lines = [];
    return document;
  };
  for (const line of linesOf(text)) {
    if (line.length < 60 && NUMBERED.test(line)) {
      if (numbered || ends) yield close(false, false);
      else lines = [];
      numbered = true;
      first = false;
    } else if (line.length < 60 && END.test(line)) {
      yield close(true, false);
      ends = true;
      numbered = false;
    } else lines.push(line);
  }
  // What follows the last end is an imprint, unless it begins another document.
  if (!ends || numbered || lines.some((line) => labelled(line)?.role === 'length')) yield close(false, true);
}

function readDocument(document: NexisDocument, outlets: Outlets, seen: Seen): ExportRecord | null {
  const blocks = blocksOf(labelsApart(document.lines).flatMap(bodyApart));
  if (blocks.length === 0) return null;
  const head = headOf(blocks, document.numbered);
  if (head === null) return document.last || document.ended ? null : broken(seen, 'it has no text');
  const tail = bodyEnd(blocks, head.length);
  const complete = document.ended || tail.labelled || (document.numbered && seen.labelledTail === 0 && !document.last);
  if (!complete && seen.found > 0) return broken(seen, 'it breaks off');
  if (tail.labelled) seen.labelledTail += 1;
  seen.found += 1;
  const fields = new Map([...head.fields, ...tail.fields]);
  const { paragraphs, url } = withoutAddress(bodyParagraphs(blocks, head, tail.start));
  const language = languageNamed(fields.get('language'));
  const stated = {
    ...optional('title', fields.get('title') ?? head.title),
    ...optional('source', outletName(head.publication, outlets)),
    ...optional('published', head.date),
    ...optional('section', sectionName(fields.get('section'))),
    ...optional('url', fields.get('url') === undefined ? url : (ownAddress(fields.get('url') ?? '') ?? url)),
    ...optional('language', language),
    authors: bylineNames(fields.get('author'), outlets),
  };
  const standfirst = fields.get('highlight');
  return { paragraphs: [...(standfirst === undefined ? [] : [standfirst]), ...paragraphs], stated };
}

/** Lines before the text; a head has no more. */
const HEAD_LINES = 60;

/** Labels stand directly below headline and day in some conversions; a blank line parts them. */
function labelsApart(lines: readonly string[]): readonly string[] {
  const roles = lines.slice(0, HEAD_LINES).map((line) => labelled(line)?.role);
  const length = roles.indexOf('length');
  const isFirst = (index: number): boolean =>
    roles[index] !== undefined && roles[index] !== 'tail' && roles[index - 1] === undefined;
  return lines.flatMap((line, index) => (index > 0 && index <= length && isFirst(index) ? ['', line] : [line]));
}

/** `Body` stands directly below the labels in some conversions; a blank line parts them. */
const bodyApart = (line: string): readonly string[] => (BODY_MARK.test(line) ? ['', line] : [line]);

const broken = (seen: Seen, missing: string): ExportRecord => ({
  where: `document ${seen.found + seen.broken + 1}`,
  missing,
});

const optional = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [P in K]: string });

interface Tail {
  readonly start: number;
  readonly labelled: boolean;
  readonly fields: ReadonlyMap<NexisRole, string>;
}

/** Where the text ends: before `Graphic`, `Classification`, or the labels and copyright lines at the end. */
function bodyEnd(blocks: readonly LineBlock[], from: number): Tail {
  let start = tailStart(blocks, isTail, 1);
  const last = blocks.findIndex(
    (block, index) => index >= from && block.some((line) => /^\s*Classification\s*$/.test(line)),
  );
  if (last >= 0) start = Math.min(start, last);
  const graphic = blocks.findIndex(
    (block, index) => index >= from && index < start && /^\s*Graphic\s*$/.test(block[0] ?? ''),
  );
  if (graphic >= 0) start = graphic;
  start = Math.max(start, from);
  const fields = new Map<NexisRole, string>();
  for (const block of blocks.slice(start)) {
    for (const line of block) {
      const label = labelled(line);
      if (label && !fields.has(label.role)) fields.set(label.role, label.value);
    }
  }
  return { start, labelled: fields.has('tail') || fields.has('language'), fields };
}

function isTail(block: LineBlock): boolean {
  const first = block[0] ?? '';
  if (COPYRIGHT.test(first) || BEHIND.test(first)) return true;
  const role = labelled(first)?.role;
  return role === 'tail' || role === 'language' || role === 'url';
}

function bodyParagraphs(blocks: readonly LineBlock[], { length, opening }: NexisHead, end: number): string[] {
  const body = blocks.slice(length, end);
  // `Classification` may follow the text without a blank line.
  const whole = opening === null ? body : [opening.split('\n'), ...body];
  const cut = whole.map((block) => {
    const at = block.findIndex((line) => /^\s*(?:Classification|Load-Date:.*)\s*$/.test(line));
    return at < 0 ? block : block.slice(0, at);
  });
  const kept = cut.filter((block) => block.length > 0);
  return paragraphsOf(kept);
}

/** An address alone in the last line is the article's, unless it is only the outlet's. */
function withoutAddress(paragraphs: readonly string[]): { paragraphs: readonly string[]; url: string | undefined } {
  const last = paragraphs[paragraphs.length - 1] ?? '';
  if (!/^https?:\/\/\S+$/.test(last)) return { paragraphs, url: undefined };
  return { paragraphs: paragraphs.slice(0, -1), url: ownAddress(last) };
}

const ownAddress = (printed: string): string | undefined =>
  /^https?:\/\/[^/]+\/./.test(printed) && canonicalUrl(printed) !== null ? printed : undefined;

/** The list Nexis Uni puts before its documents: who asked for what, and the titles with their numbers. */
const LISTED = pattern(String.raw`^\s*(?:{heads-of-lists-in-nexis}|.*\| Privacy Policy|\d{1,5}\. )`, 'i', markupWords);
const COUNT = /^\s*Documents? \((\d{1,6})\)/;

/** The lines behind the list, and how many documents it names; all lines and 0 where there is none. */
function contents(lines: readonly string[]): { lines: readonly string[]; promised: number } {
  const counted = lines.findIndex((line) => COUNT.test(line));
  const asked = lines.slice(0, 12).some((line) => /^\s*(?:User Name|Job Number|Date and Time)\s*:/.test(line));
  if (counted < 0 && !asked) return { lines, promised: 0 };
  const promised = counted < 0 ? 1 : Number(COUNT.exec(lines[counted] ?? '')?.[1]);
  const title = /^\s*1\.\s+(.+)$/.exec(lines.slice(counted + 1).find((line) => /^\s*1\.\s/.test(line)) ?? '')?.[1];
  const behind = lastListed(lines);
  if (title !== undefined) {
    const wanted = plain(title);
    const at = lines.findIndex((line, index) => index > counted && !/^\s*1\.\s/.test(line) && plain(line) === wanted);
    if (at > counted) return { lines: lines.slice(at), promised };
  }
  return { lines: lines.slice(behind + 1), promised };
}

/** The last line of the list; the text that begins behind it may have numbered lines of its own. */
function lastListed(lines: readonly string[]): number {
  let last = -1;
  for (const [index, line] of lines.entries()) {
    if (LISTED.test(line)) last = index;
    else if (/^\s*(?:Length|Body|Section|Byline)\s*(?::|$)/.test(line)) break;
  }
  return last;
}

const plain = (line: string): string => singleSpaced(line).toLowerCase();
