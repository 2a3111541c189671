import type { EntityKind } from '../../model';
import type { VaultIndex } from '../../index/vault-index';
import { anchorAt, type LinkAnchor } from '../../format/block-id';
import { wikilink } from '../../format/links';
import { markedQuotation } from '../../format/quotation';
import { readIfThere } from '../../index/load-index';
import { articleLink, linkWords, plain, quotedWords } from './cite';
import { factsOf } from './facts';
import type { Dossier, DossierRow, DossierSubject, NamedNote } from './model';
import type { DossierNoteReading, NoteSection } from './note-section';
import { disagreementLines, originLines } from './note-stories';
import { saidByLines, saidOfLines } from './note-statements';
import { NoteSentences, quotesOf, type Quote } from './quotes';
import type { DossierWords } from './words';

/** Sentences of one story. */
const MOST_QUOTES = 5;

/**
 * A dossier as Markdown, in pieces. It links what it is about and the articles it cites, and names everything else in plain
 * words, so that it adds nothing else to the graph; what articles say is escaped. An article is linked at the block its first
 * sentence stands in where that has an id; the block of a statement gets one, see `NoteAnchors`.
 */
export async function* dossierNote(dossier: Dossier, reading: DossierNoteReading): AsyncGenerator<string> {
  const { words, index, day } = reading;
  const { subjects, rows, total, which } = dossier;
  const about = words.about(rows.length, total, subjects.length > 1 ? which : null);
  yield `${subjects.map((subject) => subjectLink(subject, index)).join(', ')}: ${about} ${words.frozen(day)}\n`;
  for (const section of SECTIONS) yield* section(dossier, reading);
}

/** In their order. */
const SECTIONS: readonly NoteSection[] = [
  knownLines,
  gradeLines,
  saidByLines,
  saidOfLines,
  originLines,
  disagreementLines,
  timeline,
  relatedLines,
  trendLines,
  sourceLines,
];

function* knownLines(dossier: Dossier, { words }: DossierNoteReading): Iterable<string> {
  yield `\n## ${words.known}\n`;
  for (const subject of dossier.subjects) yield subjectLines(subject, dossier, words);
}

/** How far its reader relies on what it is about, and all grades that were given, the last one first. */
function* gradeLines({ subjects }: Dossier, { words: { grade: words } }: DossierNoteReading): Iterable<string> {
  const graded = subjects.filter(({ grades }) => grades.reliability !== null || grades.history.length > 0);
  if (graded.length > 0) yield `\n## ${words.title}\n\n`;
  for (const { name, grades } of graded) {
    const { reliability, history } = grades;
    const now = reliability === null ? words.notGraded : words.named(reliability, words.reliability[reliability]);
    yield `- ${subjects.length > 1 ? `${plain(name)}: ` : ''}${now}\n`;
    for (const { day, grade, reason } of [...history].reverse())
      yield `  - **${day}** ${[grade ?? words.notGraded, plain(reason)].filter((part) => part !== '').join(': ')}\n`;
  }
}

const subjectLink = ({ path, name }: DossierSubject, index: VaultIndex): string => {
  const target = index.linkTarget(path);
  const shown = linkWords(name);
  return target === null || shown === '' ? plain(name) : wikilink(target, shown);
};

function subjectLines(subject: DossierSubject, { subjects }: Dossier, words: DossierWords): string {
  const head = subjects.length > 1 ? `\n### ${plain(subject.name)}\n` : '';
  const lines = factsOf(subject, words).map(({ name, values }) => {
    const isChain = name === 'parents' || name === 'location' || name === 'broader';
    return `- ${words.facts[name]}: ${values.map((value) => plain(value.name)).join(isChain ? ' › ' : ', ')}\n`;
  });
  return `${head}\n${lines.join('')}`;
}

async function* timeline({ subjects, rows }: Dossier, reading: DossierNoteReading): AsyncGenerator<string> {
  const { words, index, vault } = reading;
  yield `\n## ${words.timeline}\n\n`;
  if (rows.length === 0) yield `${words.none}\n`;
  const ids = subjects.map(({ id }) => id);
  for (const row of rows.slice(0, reading.stories)) {
    const read = await quotesOf(row.path, ids, index, vault);
    const quotes = read?.quotes.slice(0, MOST_QUOTES) ?? [];
    const [first] = quotes;
    const note = first === undefined ? null : new NoteSentences((await readIfThere(vault, row.path)) ?? '', row.path);
    const link = articleLink(row, first && note ? anchorOf(first, note) : { kind: 'note' }, index);
    const remarks = remarksOn(row, words, read?.isNamed ?? true);
    yield `- **${row.happened?.value ?? words.undated}** ${[link, ...nameOf(row.source)].join(', ')}${remarks}\n`;
    yield quotes.map((quote) => `  > ${quoted(quote, row, note, reading)}\n`).join('  >\n');
    await reading.breathe?.();
  }
  const left = rows.length - reading.stories;
  if (left > 0) yield `\n${words.left(left)}\n`;
}

const nameOf = (source: NamedNote | null): readonly string[] => (source === null ? [] : [plain(source.name)]);

function remarksOn(row: DossierRow, words: DossierWords, isNamed: boolean): string {
  const isElsewhen = row.date !== null && row.happened?.value !== row.date;
  const outlets = [...new Set(row.copies.flatMap(({ source }) => nameOf(source)))];
  const remarks = [
    ...(isElsewhen ? [words.published(row.date)] : []),
    ...(outlets.length > 0 ? [words.repeatedBy(outlets)] : []),
    ...(isNamed ? [] : [words.filed]),
  ];
  return remarks.length === 0 ? '' : ` (${remarks.join('; ')})`;
}

/** A block id at the end of any line. */
const ANY_ID = /(?:^|[ \t])\^[A-Za-z0-9-]+[ \t]*$/m;

/** The block of a sentence where that has an id, else the note. */
function anchorOf(quote: Quote, note: NoteSentences): LinkAnchor {
  const offset = ANY_ID.test(note.body) ? note.offsetOf(quote) : null;
  const anchor = offset === null ? null : anchorAt(note.body, offset);
  return anchor?.kind === 'block' && anchor.body === note.body ? anchor : { kind: 'note' };
}

/** In a note a quotation has a mark by which it is found again. */
function quoted(quote: Quote, { id }: DossierRow, note: NoteSentences | null, { marked }: DossierNoteReading): string {
  const offset = marked === true ? (note?.offsetOf(quote) ?? null) : null;
  const words = quotedWords(quote);
  return note === null || offset === null ? words : markedQuotation(words, note.sentenceAt(offset), id);
}

function* relatedLines({ related }: Dossier, { words }: DossierNoteReading): Iterable<string> {
  const kinds = [...new Set(related.map(({ kind }) => kind))];
  if (kinds.length === 0) return;
  const line = (kind: EntityKind): string => {
    const names = related
      .filter((tie) => tie.kind === kind)
      .map(({ name, stories, relation }) => {
        const how = relation === null ? '' : `${words.relations[relation.kind][relation.direction]}, `;
        return `${plain(name)} (${how}${words.stories(stories)})`;
      });
    return `- ${words.kinds[kind]}: ${names.join('; ')}\n`;
  };
  yield `\n## ${words.related}\n\n${kinds.map(line).join('')}`;
}

function* trendLines({ trend: { unit, bars, undated } }: Dossier, { words }: DossierNoteReading): Iterable<string> {
  if (bars.length === 0) return;
  const rows = bars.map(({ period, stories }) => `| ${period} | ${stories} |\n`);
  const rest = undated === 0 ? '' : `| ${words.undated} | ${undated} |\n`;
  const head = `| ${words.period[unit]} | ${words.articles} |\n| --- | ---: |\n`;
  yield `\n## ${words.trend}\n\n${head}${rows.join('')}${rest}`;
}

function* sourceLines({ sources }: Dossier, { words }: DossierNoteReading): Iterable<string> {
  if (sources.length === 0) return;
  const rows = sources.map(({ source, independent, copies }) => {
    const name = source === null ? words.noSource : plain(source.name);
    return `| ${name} | ${independent} | ${copies} |\n`;
  });
  const head = `| ${words.source} | ${words.independent} | ${words.copies} |\n| --- | ---: | ---: |\n`;
  yield `\n## ${words.sources}\n\n${head}${rows.join('')}`;
}
