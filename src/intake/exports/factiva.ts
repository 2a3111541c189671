import { markupWords, pattern, worldWords } from '../../data/lexicon';
import { singleSpaced } from '../../model';
import { readStatedDate } from '../dates/value';
import { personNames } from '../frame/author';
import type { Outlets } from '../outlets';
import { blocksOf, linesOf, paragraphsOf } from './lines';
import { bylineNames, languageNamed, outletName, type ExportRecord } from './records';

/** The last line of every article: `Document LBA0000020241115ekbf0001` in the language of the interface. */
export const ACCESSION = pattern(
  String.raw`^[^\S\n]*(?:AN[ \t]+)?(?:{accession})[^\S\n]+[A-Z][A-Z0-9]{4,13}(?:19|20)\d{6}[a-z0-9]{6,14}[^\S\n]*$`,
  'm',
  markupWords,
);
/** `512 words`, the first line below headline and byline where fields have no codes. */
const WORDS = pattern(String.raw`^\s*\d{1,3}(?:[.,\s]?\d{3})?\s?(?:{words-counted})\s*$`, 'i', worldWords);
const CODES = [...markupWords('factiva-codes')];
const CODE = new RegExp(`^\\s*(${CODES.join('|')})(?:\\s*$|\\t\\s*(.*)$|\\s{2,}(\\S.*)$|\\s(\\S.*)$)`);

/** The articles of a Factiva export, with field codes or as it shows them to readers. */
export function* factivaRecords(text: string, outlets: Outlets): Generator<ExportRecord> {
  let lines: string[] = [];
  let number = 0;
  for (const line of linesOf(text)) {
    if (line.length > 80 || !ACCESSION.test(line.replace(/\u00a0/g, ' '))) {
      lines.push(line);
      continue;
    }
    number += 1;
    yield readRecord(lines, outlets) ?? { where: `document ${number}`, missing: 'it has no headline or no text' };
    lines = [];
  }
  const rest = lines.map((line) => line.replace(/\u00a0/g, ' '));
  if (
    rest.some((line) => WORDS.test(line)) ||
    rest.filter((line) => /^\s*(?:HD|LP|TD|WC)(?:\s|$)/.test(line)).length > 1
  )
    yield { where: `document ${number + 1}`, missing: 'it breaks off' };
}

function readRecord(raw: readonly string[], outlets: Outlets): ExportRecord | null {
  const lines = raw.map((line) => line.replace(/\u00a0/g, ' ').trimEnd());
  const coded = lines.filter((line) => /^\s*(?:HD|WC|PD|SN|LP)(?:\s|$)/.test(line)).length >= 3;
  return coded ? readCoded(lines, outlets) : readPlain(lines, outlets);
}

/** Fields by their codes: a code alone on its line or before the value, which may take several lines. */
function readCoded(lines: readonly string[], outlets: Outlets): ExportRecord | null {
  const fields = fieldsOf(lines);
  const one = (code: string): string | undefined => singleSpaced(fields.get(code)?.join(' ') ?? '') || undefined;
  const body = [...(fields.get('LP') ?? []), '', ...(fields.get('TD') ?? [])];
  return finished({
    title: one('HD'),
    author: one('BY'),
    source: one('SN'),
    day: one('PD'),
    time: one('ET'),
    section: one('SE') ?? one('CLM'),
    language: one('LA'),
    body,
    outlets,
  });
}

function fieldsOf(lines: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] | null = null;
  let inText = false;
  for (const line of lines) {
    const code = codeOf(line, inText);
    if (code === null) {
      open?.push(line);
      continue;
    }
    // A code that was there is a word of the text in capitals: `IN`, `CO`.
    if (fields.has(code.name) && inText) open?.push(line);
    else {
      open = code.value === '' ? [] : [code.value];
      fields.set(code.name, open);
      inText = code.name === 'LP' || code.name === 'TD';
    }
  }
  return fields;
}

/** One blank may stand between a word in capitals and the next: inside the text only clear forms are codes. */
function codeOf(line: string, inText: boolean): { name: string; value: string } | null {
  const match = CODE.exec(line);
  const name = match?.[1];
  if (!match || name === undefined) return null;
  const loose = match[4];
  if (loose !== undefined && inText && !(name === 'TD' || / : | \| /.test(loose))) return null;
  return { name, value: (match[2] ?? match[3] ?? loose ?? '').trim() };
}

/**
 * Without codes the order tells: section, headline and byline above the number of words; below it day, time, source,
 * page or volume, source code, language, copyright; then the text.
 */
function readPlain(lines: readonly string[], outlets: Outlets): ExportRecord | null {
  const words = lines.findIndex((line) => WORDS.test(line));
  if (words < 0) return null;
  const above = headLines(lines.slice(0, words));
  const below = lines.slice(words + 1).map((line) => line.trim());
  const start = textStart(below);
  const facts = below.slice(0, start).filter((line) => line !== '');
  const day = facts.findIndex((line) => readStatedDate(line) !== null);
  const time =
    facts[day + 1] !== undefined && /^\d{1,2}:\d{2}$/.test(facts[day + 1] ?? '') ? facts[day + 1] : undefined;
  const source = facts[day + (time === undefined ? 1 : 2)];
  const author = above.length > 1 && isByline(above[above.length - 1] ?? '') ? above.pop() : undefined;
  return finished({
    title: above.pop(),
    author,
    source: day < 0 ? facts[0] : source,
    day: facts[day],
    time,
    section: above.length === 1 ? above[0] : undefined,
    language: facts.find((line) => languageNamed(line) !== undefined),
    body: below.slice(start),
    outlets,
  });
}

const headLines = (lines: readonly string[]): string[] => {
  const blocks = blocksOf(lines).map((block) => block.map((line) => line.trim()));
  // Above the first article stand a heading of the export and its date; only the last lines are the article's.
  return blocks
    .flat()
    .filter((line) => !/^(?:©|Page \d|\d+ of \d+|Factiva|Dow Jones|Search Summary)/i.test(line))
    .slice(-3);
};

const isByline = (line: string): boolean =>
  line.length < 120 && (/^(?:by|von|par|por|di|door)\s/i.test(line) || personNames(line) !== null);

/** The text begins behind the copyright line, else behind language or source code, else behind the short lines. */
function textStart(lines: readonly string[]): number {
  const head = lines.slice(0, 16);
  const copyright = head.findIndex((line) => /^(?:\(?c\)|©|copyright\b)/i.test(line));
  if (copyright >= 0) {
    const end = lines.findIndex((line, at) => at > copyright && line === '');
    return end < 0 || end > copyright + 3 ? copyright + 1 : end + 1;
  }
  const language = head.findIndex((line) => languageNamed(line) !== undefined);
  if (language >= 0) return language + 1;
  const long = lines.slice(0, 30).findIndex((line) => line.length > 80);
  return long < 0 ? 0 : long;
}

interface Facts {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly source: string | undefined;
  readonly day: string | undefined;
  readonly time: string | undefined;
  readonly section: string | undefined;
  readonly language: string | undefined;
  readonly body: readonly string[];
  readonly outlets: Outlets;
}

function finished({ title, author, source, day, time, section, language, body, outlets }: Facts): ExportRecord | null {
  const paragraphs = paragraphsOf(blocksOf(body)).filter((line) => !/^\(?©|^\(c\) ?\d{4}/i.test(line));
  if (paragraphs.length === 0 || title === undefined) return null;
  const published = day === undefined ? undefined : time === undefined ? day : `${day} ${time}`;
  const outlet = outletName(source, outlets);
  const code = languageNamed(language);
  return {
    paragraphs,
    stated: {
      title,
      ...(published === undefined ? {} : { published }),
      ...(outlet === undefined ? {} : { source: outlet }),
      ...(section === undefined ? {} : { section }),
      ...(code === undefined ? {} : { language: code }),
      authors: bylineNames(author, outlets),
    },
  };
}
