import { markedQuotation } from '../../format/quotation';
import { readIfThere } from '../../index/load-index';
import type { LinkAnchor } from '../../format/block-id';
import type { DifferencePoint, ToldValue } from '../../workflow/differences/model';
import type { OriginArticle } from '../../workflow/origins/find';
import { articleLink, plain, quotedWords } from './cite';
import type { Dossier, DossierRow } from './model';
import type { DossierNoteReading } from './note-section';
import { originsView, type OriginLeaf, type OriginTree } from './origins';
import { NoteSentences, type Quote } from './quotes';
import type { StoryReport } from './story-reports';

/** Points of one story, and origins. */
const MOST_POINTS = 20;
const MOST_ORIGINS = 8;

/** What the articles of the dossier’s stories lead back to: for each story a tree of who leans on whom. */
export function* originLines(_dossier: Dossier, reading: DossierNoteReading): Iterable<string> {
  const { words, said } = reading;
  if (said === undefined || said.reports.stories.length + said.reports.left === 0) return;
  yield heading(words.origins.title, said.reports.left, reading);
  for (const { row, origins: found } of said.reports.stories) {
    const { articles, outlets, origins, unknown } = originsView(found);
    yield storyLine(row, words.origins.head(articles, outlets, origins.length), reading);
    for (const tree of origins.slice(0, MOST_ORIGINS)) yield treeLines(tree, reading);
    yield moreLine(origins.length - MOST_ORIGINS, reading);
    if (unknown.length > 0) yield `  - ${words.origins.unknown(unknown.length)}\n`;
    for (const { article, reason } of unknown)
      yield articleLine(article, words.origins.unknownReasons[reason], 2, reading);
  }
}

/** Numbers and dates that articles of these stories tell otherwise. Each links the block it stands in, which gets an id for that. */
export async function* disagreementLines(_dossier: Dossier, reading: DossierNoteReading): AsyncGenerator<string> {
  const { words, said, breathe } = reading;
  const told = new Set<string>();
  for (const report of said?.reports.stories ?? []) {
    const { articles, origins } = report.differences;
    const points = report.differences.points.filter((point) => !told.has(keyOf(point)));
    if (points.length === 0) continue;
    if (told.size === 0) yield heading(words.differences.title, said?.reports.left ?? 0, reading);
    for (const point of points) told.add(keyOf(point));
    yield storyLine(report.row, words.differences.head(articles, origins, points.length), reading);
    for (const point of points.slice(0, MOST_POINTS)) yield* pointLines(point, report, reading);
    yield moreLine(points.length - MOST_POINTS, reading);
    await breathe?.();
  }
}

/** Stories that share articles may share a point: it is told once. */
const keyOf = ({ values }: DifferencePoint): string =>
  values.map(({ path, place, text }) => `${path}:${place.start}:${text}`).join('\n');

const heading = (title: string, left: number, { words }: DossierNoteReading): string =>
  `\n## ${title}\n\n${left === 0 ? '' : `${words.notLookedAt(left)}\n\n`}`;

const storyLine = (row: DossierRow, head: string, { words, index }: DossierNoteReading): string =>
  `- **${row.happened?.value ?? words.undated}** ${articleLink(row, { kind: 'note' }, index)}: ${head}\n`;

const moreLine = (count: number, { words }: DossierNoteReading): string =>
  count > 0 ? `  - ${words.more(count)}\n` : '';

const indented = (depth: number): string => '  '.repeat(depth);

function treeLines({ kind, source, outlet, leaves }: OriginTree, reading: DossierNoteReading): string {
  const words = reading.words.origins;
  const who = source ?? (outlet === null ? words.nobody : words.observed(outlet));
  return `  - ${words.kinds[kind]}: ${plain(who)}\n${leafLines(leaves, 2, reading)}`;
}

const leafLines = (leaves: readonly OriginLeaf[], depth: number, reading: DossierNoteReading): string =>
  leaves
    .map(({ article, reason, detail, leaning }) => {
      const line = articleLine(article, reading.words.origins.reason(reason, detail), depth, reading);
      return `${line}${leafLines(leaning, depth + 1, reading)}`;
    })
    .join('');

function articleLine(article: OriginArticle, why: string, depth: number, { words, index }: DossierNoteReading): string {
  const outlet = article.outlet === null ? [] : [plain(article.outlet)];
  const facts = [articleLink(article, { kind: 'note' }, index), ...outlet, plain(why)].join(', ');
  return `${indented(depth)}- **${plain(article.date ?? words.undated)}** ${facts}\n`;
}

/** Lowest and highest, then each value with who tells it and its sentence. */
async function* pointLines(
  point: DifferencePoint,
  { origins }: StoryReport,
  reading: DossierNoteReading,
): AsyncGenerator<string> {
  const { relations, range } = reading.words.differences;
  yield `  - ${relations[point.relation]}: ${plain(range(point))}\n`;
  for (const value of point.values) {
    const article = origins.articles.find(({ path }) => path === value.path);
    if (article !== undefined) yield await valueLines(value, article, reading);
  }
}

async function valueLines(value: ToldValue, article: OriginArticle, reading: DossierNoteReading): Promise<string> {
  const { words, index, vault, said, marked } = reading;
  const text = (await readIfThere(vault, article.path)) ?? '';
  const note = new NoteSentences(text, article.path);
  const quote: Quote = { line: value.line, text: value.sentence };
  const offset = note.offsetOf(quote);
  const anchor: LinkAnchor = (offset === null ? undefined : said?.anchors.at(article, text, quote)) ?? { kind: 'note' };
  const quoted = quotedWords(quote);
  const isMarked = marked === true && offset !== null;
  const quotation = isMarked ? markedQuotation(quoted, note.sentenceAt(offset), article.id) : quoted;
  const told = `“${plain(value.text)}” ${articleLink(article, anchor, index)}, ${plain(words.differences.teller(value))}`;
  return `    - ${told}\n      > ${quotation}\n`;
}
