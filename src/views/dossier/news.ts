import { jsonText, ok, type ImportReport, type Outcome, type Problem } from '../../model';
import { readFrontmatter, ownValue } from '../../format/frontmatter';
import { ARTICLE_KEYS } from '../../format/managed';
import { legalName } from '../../format/file-names';
import { momentIn } from '../../format/moments';
import { knownVault } from '../../index/known-vault';
import type { VaultIndex } from '../../index/vault-index';
import { findOrigins, type OriginsReport } from '../../workflow/origins/find';
import { KeptNotes } from '../../workflow/review/read-note';
import { neverBegun } from '../../workflow/run';
import { StatementReader } from '../../workflow/statements/statement-reader';
import type { RunOptions, Workspace } from '../../workflow/workspace';
import { Cancelled, uncancelled } from '../../workflow/cancel';
import { articleLink, plain, quotedWords } from './cite';
import { entityRecords } from './dossier';
import type { DossierRow } from './model';
import { originsView } from './origins';
import { RowMaker } from './rows';
import { recordOf } from './statement-record';
import { isAskedFor, statementsIn, storiesToldIn, type ToldStatement } from './statements';
import { subjectOf } from './subject';
import type { DossierWords } from './words';
import { MOST_STORIES, writeAmongDossiers } from './write';

/** Sentences of one article that a text shows. */
const MOST_SENTENCES = 6;

export interface NewsRequest {
  /** Day, `YYYY-MM-DD`. */
  readonly since: string;
  /** As a dossier takes them: what links any of them; none: whatever came in. */
  readonly entities: readonly string[];
}

/** What came in since a day. */
export interface News extends Pick<NewsRequest, 'since'> {
  readonly about: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  /** The one that was reported last is first. */
  readonly stories: readonly NewsStory[];
  /** New articles whose story was not looked at. */
  readonly left: number;
  readonly problems: readonly Problem[];
  /** Whether it was cancelled before all were read. */
  readonly cancelled: boolean;
}

interface NewsStory {
  /** Of its last report. */
  readonly day: string;
  /** Articles from before what is new. */
  readonly earlier: number;
  /** Of all its articles. */
  readonly origins: OriginsReport;
  /** Its new articles, the earliest first. */
  readonly reports: readonly NewsReport[];
}

interface NewsReport {
  readonly row: DossierRow;
  /** Day of publication, else of import. */
  readonly cameIn: string;
  /** As sure as the settings ask for; first what those that were asked for said, or what names them. */
  readonly said: readonly ToldStatement[];
}

type NewsOptions = Pick<RunOptions, 'control'>;

/**
 * The articles that were published since a day, or, where none is stated, imported, by the story they tell. Nothing is
 * written but what is kept of statements. Problems: those of `dossierIn`.
 */
export async function newsSince(
  { since, entities }: NewsRequest,
  workspace: Workspace,
  { control }: NewsOptions = {},
): Promise<Outcome<News>> {
  const { index } = await knownVault(workspace);
  const asked = entityRecords(entities, index);
  if (!asked.ok) return asked;
  const kept = await KeptNotes.open(workspace, index, control?.signal);
  const statements = await StatementReader.open(workspace, index, control?.signal, kept);
  const ids = asked.value.map(({ id }) => id);
  const reader = new NewsReader({ since, ids, index, workspace, kept, statements });
  const isWhole = await uncancelled(() => reader.read(control));
  await statements.save();
  const about = asked.value.map((record) => subjectOf(record, index)).map(({ id, name, path }) => ({ id, name, path }));
  return ok({ since, about, ...reader.found(isWhole), cancelled: !isWhole });
}

interface NewsReading {
  readonly since: string;
  /** Of the entities that were asked for. */
  readonly ids: readonly string[];
  readonly index: VaultIndex;
  readonly workspace: Workspace;
  readonly kept: KeptNotes;
  readonly statements: StatementReader;
}

/** Reads the new articles, story by story. */
class NewsReader {
  private readonly maker: RowMaker;
  private readonly problems = new Map<string, Problem>();
  private readonly stories: NewsStory[] = [];
  private readonly seen = new Set<string>();
  private fresh: readonly { readonly path: string; readonly day: string }[] = [];

  constructor(private readonly reading: NewsReading) {
    this.maker = new RowMaker([], reading.index);
  }

  async read(control: NewsOptions['control']): Promise<void> {
    this.fresh = await this.newArticles();
    for (const [done, { path }] of this.fresh.entries()) {
      if (this.seen.has(path)) continue;
      if (this.stories.length === MOST_STORIES) return;
      control?.progress({ done, total: this.fresh.length, current: path });
      this.seen.add(path);
      const { workspace, kept } = this.reading;
      const origins = await findOrigins([path], workspace, { kept, control, quiet: true });
      for (const problem of origins.ok ? origins.value.problems : [origins.problem]) this.problems.set(problem.subject, problem); // prettier-ignore
      if (origins.ok && origins.value.cancelled) throw new Cancelled();
      if (origins.ok) await this.add(path, origins.value);
    }
  }

  /** What was read. `isWhole`: until the end. */
  found(isWhole: boolean): Pick<News, 'stories' | 'left' | 'problems'> {
    const stories = [...this.stories].sort((a, b) => (a.day === b.day ? b.reports.length - a.reports.length : a.day > b.day ? -1 : 1)); // prettier-ignore
    const left = isWhole ? this.fresh.filter(({ path }) => !this.seen.has(path)).length : 0;
    return { stories, left, problems: [...this.problems.values()] };
  }

  /** The latest first. */
  private async newArticles(): Promise<typeof this.fresh> {
    const { since, ids, index } = this.reading;
    const fresh: { readonly path: string; readonly day: string }[] = [];
    for (const article of storiesToldIn({ by: [], about: ids }, index).flatMap((row) => [row, ...row.copies])) {
      const day = await this.dayOf(article);
      if (day >= since) fresh.push({ path: article.path, day });
    }
    return fresh.sort((a, b) => (a.day === b.day ? (a.path < b.path ? -1 : 1) : a.day > b.day ? -1 : 1));
  }

  /** Adds the story of an article: those of its articles that no story has yet. */
  private async add(path: string, origins: OriginsReport): Promise<void> {
    const { since, index } = this.reading;
    const reports: NewsReport[] = [];
    let earlier = 0;
    for (const { id, path: of } of origins.articles) {
      const record = index.recordAt(of);
      if (record?.kind !== 'article' || (of !== path && this.seen.has(of))) continue;
      const row = { ...this.maker.article(record), id, happened: null, copies: [] };
      const cameIn = await this.dayOf(row);
      if (cameIn < since) earlier += 1;
      else reports.push({ row, cameIn, said: await this.said(row) });
    }
    for (const { row } of reports) this.seen.add(row.path);
    const day = reports.reduce((last, { cameIn }) => (cameIn > last ? cameIn : last), '');
    if (day !== '') this.stories.push({ day, earlier, origins, reports });
  }

  /** Day of publication, else of import; empty where a note does not say. */
  private async dayOf({ path, date }: Pick<DossierRow, 'path' | 'date'>): Promise<string> {
    if (date !== null) return date;
    const read = readFrontmatter((await this.reading.kept.textAt(path)) ?? '', path);
    if (!read.ok) this.problems.set(path, read.problem);
    const stated = read.ok ? ownValue(read.value.data, ARTICLE_KEYS.imported) : null;
    return momentIn(typeof stated === 'string' ? stated : null)?.day ?? '';
  }

  private async said(row: DossierRow): Promise<readonly ToldStatement[]> {
    const { ids, index, statements } = this.reading;
    const isOwn = ({ statement }: ToldStatement): boolean =>
      isAskedFor(statement, { by: ids, about: [] }, index) || isAskedFor(statement, { by: [], about: ids }, index);
    const all = await statementsIn(row, { by: [], about: [] }, index, statements);
    return [...all].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  }
}

/** The news as text, for whoever prints it: as Markdown or JSON. */
export async function describeNews(
  request: NewsRequest,
  workspace: Workspace,
  { words, json = false, control }: NewsOptions & { readonly words: DossierWords; readonly json?: boolean },
): Promise<Outcome<News & { readonly text: string }>> {
  const made = await newsSince(request, workspace, { control });
  if (!made.ok) return made;
  const { index } = await knownVault(workspace);
  const text = json
    ? jsonText(newsRecord(made.value, index))
    : `# ${plain(titleOf(made.value, words))}\n\n${newsText(made.value, words, index, workspace)}`;
  return ok({ ...made.value, text });
}

/** Writes them down as a note of its own, as a dossier is. Problems: those of `newsSince`, and what hinders a write. */
export const writeNews = (
  request: NewsRequest,
  words: DossierWords,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  workspace.writer.inSession('dossier', workspace, options, async (held) => {
    const made = await newsSince(request, held, options);
    if (!made.ok) return { ...neverBegun(options), cancelled: false, problems: [made.problem] };
    const { index } = await knownVault(held);
    const name = legalName(titleOf(made.value, words));
    const after = newsText(made.value, words, index, held);
    const report = await writeAmongDossiers({ name, after, why: 'what is new' }, [], held, options);
    return { ...report, problems: [...made.value.problems, ...report.problems] };
  });

const titleOf = ({ about, since }: News, words: DossierWords): string =>
  words.news.title(about.length === 0 ? null : words.title(about.map(({ name }) => name)), since);

/** Origins as `dateline origins --json` prints them, statements as `dateline statements --json`. */
const newsRecord = ({ stories, ...news }: News, index: VaultIndex): object => ({
  ...news,
  stories: stories.map(({ reports, ...story }) => ({
    ...story,
    articles: reports.map(({ row: { id, path, title, date, source }, cameIn, said }) => ({
      ...{ id, path, title, date, cameIn, source: source?.name ?? null },
      statements: said.map((statement) => recordOf(statement, index)),
    })),
  })),
});

/** As Markdown; what articles say is escaped. */
function newsText(
  { stories, left }: News,
  words: DossierWords,
  index: VaultIndex,
  { clock }: Pick<Workspace, 'clock'>,
): string {
  const count = stories.reduce((sum, { reports }) => sum + reports.length, 0);
  const lines = [`${words.news.head(count, stories.length)} ${words.frozen(clock.now().slice(0, 10))}`];
  let shown = '';
  for (const { day, earlier, origins: report, reports } of stories) {
    if (day !== shown) lines.push('', `## ${day}`, '');
    shown = day;
    const { articles, outlets, origins, unknown } = originsView(report);
    const head = [
      words.origins.head(articles, outlets, origins.length),
      ...(unknown.length > 0 ? [words.origins.unknown(unknown.length)] : []),
      ...(earlier > 0 ? [words.news.earlier(earlier)] : []),
    ];
    lines.push(`- ${head.join(' · ')}`, ...reports.flatMap((each) => reportLines(each, words, index)));
  }
  if (left > 0) lines.push('', words.left(left));
  return `${lines.join('\n')}\n`;
}

function reportLines({ row, cameIn, said }: NewsReport, words: DossierWords, index: VaultIndex): readonly string[] {
  const outlet = plain(row.source?.name ?? words.noSource);
  const day = row.date ?? words.news.imported(cameIn);
  const sentences = new Map<string, Set<string>>();
  for (const { speaker, source, kind, attitude, chain, quote } of said) {
    const how = [words.sourceKinds[kind], words.attitudes[attitude]];
    if (chain.length > 0) how.push(words.news.via([...new Set(chain)]));
    const who = `${speaker?.name ?? source ?? words.nobody} (${how.join(', ')})`;
    const sentence = quotedWords(quote);
    sentences.set(sentence, (sentences.get(sentence) ?? new Set()).add(plain(who)));
  }
  const more = sentences.size - MOST_SENTENCES;
  return [
    `  - **${day}** ${articleLink(row, { kind: 'note' }, index)}, ${outlet}`,
    ...[...sentences]
      .slice(0, MOST_SENTENCES)
      .flatMap(([sentence, who]) => [`    - ${[...who].join('; ')}`, `      > ${sentence}`]),
    ...(more > 0 ? [`    - ${words.more(more)}`] : []),
  ];
}
