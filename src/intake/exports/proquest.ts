import { markupWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import type { Outlets } from '../outlets';
import { readStatedDate } from '../dates/value';
import { blocksOf, linesOf, paragraphsOf, tailStart, type LineBlock } from './lines';
import { languageNamed, outletName, type ExportRecord } from './records';

const RULE = /^\s*(?:_{20,}|={20,}|\*{20,}|-{40,})\s*$/;
const NUMBER = /^\s*(?:Document|Documento|Dokument) \d{1,6} (?:of|de|von) \d{1,6}\s*$/;
const LABELS = markupWords('labels-in-proquest');

/** The articles of a ProQuest export: records between rules, each with its fields below or above the full text. */
export function* proquestRecords(text: string, outlets: Outlets): Generator<ExportRecord> {
  let found = 0;
  for (const record of recordsIn(text)) {
    const read = readRecord(record, outlets, found);
    if (read === null) continue;
    found += 1;
    yield read;
  }
}

/** Lines between rules; the next number or the end closes one as well. */
function* recordsIn(text: string): Generator<readonly string[]> {
  let lines: string[] = [];
  for (const line of linesOf(text)) {
    if (!RULE.test(line) && !NUMBER.test(line)) {
      lines.push(line);
      continue;
    }
    yield lines;
    lines = [];
  }
  yield lines;
}

function readRecord(lines: readonly string[], outlets: Outlets, found: number): ExportRecord | null {
  const blocks = blocksOf(lines.flatMap(labelsApart));
  const full = blocks.findIndex((block) => labelled(block[0])?.label === 'full text');
  const abstract = blocks.findIndex((block) => labelled(block[0])?.label === 'abstract');
  const start = full >= 0 ? full : abstract;
  const where = `document ${found + 1}`;
  const fields = fieldsOf(full >= 0 ? [...blocks.slice(0, full), ...tailOf(blocks, full).tail] : blocks);
  const isRecord = fields.has('proquest document id') || fields.has('publication title') || fields.has('document url');
  if (start < 0) return isRecord && fields.has('title') ? { where, missing: 'it has no text' } : null;
  if (!isRecord) return { where, missing: 'it breaks off' };
  const { body } = tailOf(blocks, start);
  const paragraphs = paragraphsOf(body)
    .map(unlabelled)
    .filter((line) => line !== '' && !/^None available\.?$/i.test(line));
  if (paragraphs.length === 0) return { where, missing: 'it has no text' };
  return { paragraphs: withoutCredit(paragraphs), stated: statedBy(fields, titleAbove(blocks), outlets) };
}

/** Fields stand one a line without a blank one between them: each is made a block of its own. */
function labelsApart(line: string): string[] {
  return labelled(line) === null ? [line] : ['', line];
}

function labelled(line: string | undefined): { label: string; value: string } | null {
  const match = /^\s*(\p{L}[\p{L} /-]{2,30}?)\s?:(?:\s+(.*))?$/u.exec(
    (line ?? '').slice(0, 5000).replace(/\u00a0/g, ' '),
  );
  const label = (match?.[1] ?? '').toLowerCase();
  return match && LABELS.has(label) ? { label, value: (match[2] ?? '').trim() } : null;
}

const isField = (block: LineBlock): boolean => {
  const label = labelled(block[0])?.label;
  return label !== undefined && label !== 'full text' && label !== 'abstract';
};

/** The text behind the label at `start`, and the fields behind the text. */
function tailOf(blocks: readonly LineBlock[], start: number): { body: LineBlock[]; tail: readonly LineBlock[] } {
  const end = Math.max(start + 1, tailStart(blocks, isField, 0));
  return { body: blocks.slice(start, end), tail: blocks.slice(end) };
}

const unlabelled = (paragraph: string): string => paragraph.replace(/^\s*(?:Full text|Abstract)\s?:\s*/i, '');

/** `Credit: By Kim Na-rae, Staff Writer` below the text repeats its byline. */
const withoutCredit = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.filter((line, at) => !(at === paragraphs.length - 1 && at > 0 && /^(?:Credit:|CREDIT:|--$)/.test(line)));

function fieldsOf(blocks: readonly LineBlock[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const block of blocks) {
    const first = labelled(block[0]);
    if (first === null || fields.has(first.label)) continue;
    fields.set(first.label, singleSpaced([first.value, ...block.slice(1)].join(' ')));
  }
  return fields;
}

/** The headline stands alone above the first field. */
function titleAbove(blocks: readonly LineBlock[]): string | undefined {
  const first = blocks.findIndex((block) => labelled(block[0]) !== null);
  const above = first > 0 ? blocks[first - 1] : undefined;
  return above?.map((line) => line.trim()).join(' ');
}

function statedBy(fields: ReadonlyMap<string, string>, above: string | undefined, outlets: Outlets): ExportStated {
  const info = publicationInfo(fields.get('publication info'));
  const source = outletName((fields.get('publication title') ?? info.source)?.split(/\s*;\s/)[0], outlets);
  const title = (fields.get('title') ?? above)
    ?.replace(/\s*\[[^\]]{0,40}(?:edition|ed)\]$/i, '')
    .replace(/([^.])\.$/, '$1');
  const published = dayIn(fields.get('publication date')) ?? info.day;
  const language = languageNamed(fields.get('language of publication') ?? fields.get('language'));
  const url = fields.get('document url');
  const section = fields
    .get('section')
    ?.split(/\s*;\s*/)
    .pop();
  return {
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(source ? { source } : {}),
    ...(section ? { section } : {}),
    ...(language ? { language } : {}),
    ...(url && /^https?:\/\//.test(url) ? { url: url.replace(/\?accountid=.*$/, '') } : {}),
    authors: authorsIn(fields.get('author')),
  };
}

type ExportStated = Extract<ExportRecord, { stated: unknown }>['stated'];

const dayIn = (printed: string | undefined): string | undefined =>
  printed !== undefined && readStatedDate(printed) !== null ? printed : undefined;

/** `The Wall Street Journal Asia ; Hong Kong [Hong Kong]. 15 Nov 2024: A.1.` or `Korea Times, Seoul, 15 Nov 2024.` */
function publicationInfo(printed: string | undefined): { source: string | undefined; day: string | undefined } {
  const day = /\d{1,2} \p{L}+\.? \d{4}/u.exec(printed ?? '')?.[0];
  return { source: (printed ?? '').split(/\s*[;,[]|\.\s/)[0], day: dayIn(day) };
}

/** `Kim, Na-rae; Choe, Sang-Hun` → names in their usual order; `Kim Na-rae` stays. */
function authorsIn(printed: string | undefined): string[] {
  const names = (printed ?? '').split(/\s*;\s*/).map((name) => {
    const parts = name.replace(/\.$/, '').split(/,\s*/);
    // Koreans are printed with the family name first.
    if (parts.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(parts[1] ?? '')) return parts.join(' ');
    return parts.length === 2 ? `${parts[1] ?? ''} ${parts[0] ?? ''}`.trim() : name.trim();
  });
  return names.filter((name) => name !== '' && !/^anonymous$/i.test(name));
}
