// Who says what in 80 articles, read for this before any recogniser of statements existed, and frozen: `statements.jsonl`,
// an article a line, ids, offsets and labels alone. Labels are ours; no text is kept.
//
// Drawn: `news:`, 20 of each part (`partOf`) with the lowest SHA-256 of the id, of the articles of 150 to 900 words (between
// spaces) that neither `story-location` nor `dateline-gold` holds. `gold:`, of the plain English texts of `dateline-gold`
// (no `format`), by the lowest SHA-256 of the id: 5 fitted, 3 tuned and 4 unseen of those with a core place in North Korea, 2, 3 and 3 of the rest.
// A part is that of the article an item was made from (`keyOf`). Mistakes in what is unseen are never looked at.
//
// A statement: speech, writing, a document, a poll, a belief or a stance with its content, and hearsay without a source. Not:
// plans, deeds, names for things that judge nothing, an author's own opinion, links to other stories, quotations repeated as headings, and
// what a speaker thinks within his own words. Statements told within statements count where somebody else makes them.
// Spans are [start, end) in UTF-16 code units of `text` (news) or `input` (gold); marks at their ends are as they come.
// - `content`: one span where only marks and paragraphs part it; a quotation goes with the one it continues. After reported
//   speech it is a statement of its own, whose `source` is the last expression that names who speaks and whose `cue` is null.
// - `source`: with title and apposition, a relative pronoun where that is the subject; null with the kind `none` alone.
// - `speaker`: as a note would be named, the first of several; null where nobody is known, for crowds and anonymous sources,
//   and for officials of a country. Officials of a named body speak for it; a document for who issued it, if that is told.
// - `kind`: somebody unnamed here and named elsewhere in the article is a person; a group that told the outlet something itself is
//   `anonymous`; groups of lawmakers, experts, staff or polled people are `crowd`; police, a ministry, a country are `body`.
// - `attitude`: urging, ordering, wanting and proposing ask; backing and opposing believe; conceding confirms; refusing denies;
//   warning threatens where the speaker would act; an outlet or agency that tells of others reports; silence says.
// - `chain`: outlets between who speaks and the article's own, the nearest first, then who speaks; a span where that has no name.
// `sourcing` is what the main story rests on, that of the headline or the lead: persons and organisations are `named`, in office
// too; state bodies and officials `official`; whoever asks not to be named, official or not, is `anonymous`, and `single
// anonymous` where there is exactly one of them and nobody else for that story, though others comment on it; `none stated`
// where the outlet tells it itself. 89 more articles have that label alone: `sourcing.tsv`.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathsIn, readRecords, readText } from '../records.mjs';
import { keyOf, partOf, type Part } from '../split.mjs';

export type Span = readonly [start: number, end: number];

interface LabelledStatement {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly speaker: string | null;
  readonly kind: string;
  readonly attitude: string;
  readonly hedged: boolean;
  readonly chain: readonly (string | Span)[];
}

export interface SourcingLabel {
  readonly id: string;
  readonly part: Part;
  /** Beginning of the SHA-256 of the text that was read, which the spans are of. */
  readonly text: string;
  readonly sourcing: string;
}

export interface StatementLabels extends SourcingLabel {
  readonly statements: readonly LabelledStatement[];
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Every article of the table, in its order. */
export const readStatements = (): StatementLabels[] =>
  readRecords('tools/labels/statements.jsonl') as unknown as StatementLabels[];

/** The articles of `sourcing.tsv`, which are none of those. */
export const readSourcing = (): SourcingLabel[] =>
  readText('tools/labels/sourcing.tsv')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id = '', part = '', text = '', sourcing = ''] = line.split('\t');
      return { id, part: part as Part, text, sourcing };
    });

/** Texts of the articles by their labels' ids. Throws where the data folder lacks one or holds another. */
export function statementTexts(data: string, labels: readonly SourcingLabel[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const record of pathsIn(join(data, 'news'), '.jsonl.gz').flatMap(readRecords))
    texts.set(`news:${String(record.id)}`, String(record.text));
  const parts = new Map<string, Part>();
  for (const record of pathsIn(join(data, 'dateline-gold'), '.jsonl').flatMap(readRecords)) {
    texts.set(`gold:${String(record.id)}`, String(record.input));
    parts.set(`gold:${String(record.id)}`, partOf(keyOf(record)));
  }
  return new Map(
    labels.map(({ id, part, text }) => {
      const found = texts.get(id);
      if (found === undefined || hashOf(found) !== text)
        throw new Error(`The data folder does not hold the text of ${id}.`);
      if ((parts.get(id) ?? partOf(id)) !== part) throw new Error(`${id} is of another part than its labels say.`);
      return [id, found];
    }),
  );
}
