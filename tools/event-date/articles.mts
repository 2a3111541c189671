// The labelled articles, read as the engine reads them: days of main events, and which dates tell of the story.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { parseOutlets, readArticles, type IntakeContext } from '../../src/intake';
import { toTextDocument, type TextDocument } from '../../src/analysis/language';
import {
  dateFeatures,
  type DateFeatures,
  pastOf,
  viewText,
  type DateContext,
} from '../../src/analysis/language/event-dates/features';
import { readDay, type FormatId } from '../../src/model';
import { readDates } from '../../src/analysis/language/event-dates/read';
import { readLabels } from '../labels/read.mjs';
import { partOf, type Part } from '../split.mjs';

/** A text whose dates are read. */
interface DatedText {
  readonly id: string;
  readonly view: DateContext;
  /** Of each of its dates. */
  readonly features: readonly DateFeatures[];
}

/** An article whose main event is labelled with its day. */
export interface LabelledArticle extends DatedText {
  readonly set: string;
  readonly part: Part;
  readonly when: string | null;
}

/** An article whose dates are labelled: indexes of dates, and whether they tell of the story. */
export interface LabelledDates extends DatedText {
  readonly labels: ReadonlyMap<number, boolean>;
}

type Row = Readonly<Record<string, unknown>>;

function jsonRows(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row); // prettier-ignore
}

/** Sets with the day of the main event, and where a record holds it. */
const SETS: readonly (readonly [set: string, path: string, when: (row: Row) => unknown])[] = [
  ['read', 'story-location/read.jsonl.gz', ({ when }) => when],
  ['dprk', 'story-location/dprk.jsonl.gz', ({ when }) => when],
  ['own2', 'dateline-gold-2/own2.jsonl', ({ gold }) => (gold as Row).when],
];

/** The days of `tools/claims/`: fit and tune, or the sealed third, whose figures alone are printed. */
export async function articlesOfClaims(root: string, data: string, file: string): Promise<LabelledArticle[]> {
  const outlets = parseOutlets(readFileSync(join(root, 'src/data/outlets.yaml'), 'utf8'));
  const context: IntakeContext = { ...readingTools, outlets, images: 'link' };
  const lines = readFileSync(join(root, 'tools/claims', file), 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  const news = newsOf(data);
  const dprk = new Map(jsonRows(join(data, 'story-location/dprk.jsonl.gz')).map((row) => [String(row.id), row]));
  const articles: LabelledArticle[] = [];
  for (const [id = '', day = '-'] of rows) {
    const bare = id.replace(/^news:/, '');
    const own = dprk.get(id);
    const article = own === undefined ? newsArticle(bare, news.get(bare)) : dated(id, ...(await read(own, context)));
    articles.push({ ...article, id, set: 'claims', part: partOf(id), when: day === '-' ? null : day });
  }
  return articles;
}

/** All articles with a labelled day, in the order of their sets. */
export async function articlesWithDays(root: string, data: string): Promise<LabelledArticle[]> {
  const outlets = parseOutlets(readFileSync(join(root, 'src/data/outlets.yaml'), 'utf8'));
  const context: IntakeContext = { ...readingTools, outlets, images: 'link' };
  const articles: LabelledArticle[] = [];
  for (const [set, path, whenOf] of SETS) {
    for (const row of jsonRows(join(data, path))) {
      const id = String(row.id);
      const when = (whenOf(row) ?? null) as string | null;
      articles.push({ set, part: partOf(id), when, ...dated(id, ...(await read(row, context))) });
    }
  }
  // None of them is of the unseen third.
  for (const { id, input, when } of readLabels(data)) {
    if (when === undefined) continue;
    articles.push({ set: 'labels', part: 'fit', when, ...dated(id, ...(await read({ id, input }, context))) });
  }
  return articles;
}

async function read(row: Row, context: IntakeContext): Promise<[TextDocument, string | null]> {
  const { id, input, format } = row as { id: string; input: string; format?: FormatId };
  for await (const found of readArticles({ name: id, text: input, ...(format ? { format } : {}) }, context)) {
    if (!found.ok) break;
    const { title, body, language, date } = found.value;
    const document = toTextDocument(body.text, { title: title?.value ?? null, language, excluded: body.excluded });
    return [document, date?.value ?? null];
  }
  throw new Error(`${id} cannot be read`);
}

function dated(id: string, document: TextDocument, published: string | null): DatedText {
  const day = published === null ? null : readDay(published);
  const dates = readDates(document, day);
  const view = viewText(document, day, dates);
  return { id, view, features: dates.map((date, index) => dateFeatures(date, index, view)) };
}

/**
 * The articles of `told.tsv` (id, then offsets of dates in the text, each with `e`, an event of the story, or `b`, its
 * background): of the news as the set has them, of own2 as they are read. A date that is read no more is left out. Each
 * comes twice, the second time as if its day of publication were not known.
 */
export function articlesWithDates(root: string, data: string, days: readonly LabelledArticle[]): LabelledDates[] {
  const news = newsOf(data);
  const own = new Map(days.map((article) => [article.id, article]));
  const lines = readFileSync(join(root, 'tools/event-date/told.tsv'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [id = '', cell = ''] = line.split('\t');
      const published = own.get(id) ?? newsArticle(id, news.get(id));
      const labels = new Map(cell.split(' ').map((label) => [parseInt(label, 10), label.endsWith('e')]));
      const unpublished = dated(id, published.view.document, null);
      return [published, unpublished].map((read) => ({ ...read, labels: ofDates(read, labels) }));
    });
}

function newsOf(data: string): ReadonlyMap<string, Row> {
  const folder = join(data, 'news');
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz')).sort(); // prettier-ignore
  return new Map(files.flatMap((name) => jsonRows(join(folder, name))).map((row) => [String(row.id), row]));
}

function newsArticle(id: string, row: Row | undefined): DatedText {
  if (row === undefined) throw new Error(`${id} is not among the news`);
  const { text, title, date } = row as { text: string; title: string; date?: string };
  return dated(id, toTextDocument(text, { title, language: 'en', excluded: [] }), date?.slice(0, 10) ?? null);
}

/** Labels by the index of their date. */
function ofDates({ view }: DatedText, byOffset: ReadonlyMap<number, boolean>): Map<number, boolean> {
  const labels = new Map<number, boolean>();
  view.dates.forEach((date, index) => {
    const label = byOffset.get(date.start);
    if (label !== undefined && pastOf(date) !== null) labels.set(index, label);
  });
  return labels;
}
