import { failed, ok, type RunControl, type Outcome, type Problem } from '../../model';
import type { ArticleRecord } from '../../format/note-record';
import { knownVault } from '../../index/known-vault';
import { readSome } from '../../index/load-index';
import { Cancelled } from '../../workflow/cancel';
import { pathFilter } from '../../workflow/relink/scope';
import type { Workspace } from '../../workflow/workspace';
import { articleIn, outletsOf, type ArticleReading } from './article';
import { ExportEntities } from './book';
import { OF_STATEMENTS, type ExportFormat } from './formats';
import { ExportStatementReader } from './statements';
import { WRITERS } from './formats/registry';
import type { ExportArticle } from './model';
import { articlesOf, type ExportScope } from './scope';

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  /** Of the articles of the scope, only notes that this says yes to, as a search does. */
  readonly matches?: (text: string, path: string) => boolean;
  /** Also who says what in them: those not looked at before are understood, which takes its time. Some formats hold nothing else. */
  readonly statements?: boolean;
}

/** An export that is ready to be written: its text comes piece by piece, and what became of it is known at the end. */
export interface Exporting {
  /** Articles of the scope. */
  readonly total: number;
  /** Articles written so far. */
  readonly written: number;
  /** Notes of the scope that cannot be read, and are not in it. */
  readonly problems: readonly Problem[];
  /** Whether it was stopped: then the text has no end, and is of no use. */
  readonly cancelled: boolean;
  /** The text, in pieces of about {@link PIECE} characters. To be asked for once. */
  text(): AsyncGenerator<string>;
}

/** Characters that are handed on at a time: few writes, and little to hold. */
const PIECE = 65_536;
/** Notes read at the same time. */
const AT_ONCE = 16;

/**
 * Gets an export ready: looks at what is known of the vault and finds the articles. Their notes are read when the text is
 * asked for, a few at a time. Nothing is written. Problems: `missing-folder`, and those of `articlesOf`.
 */
export async function prepareExport(
  request: ExportRequest,
  workspace: Workspace,
  control: RunControl,
): Promise<Outcome<Exporting>> {
  const { index, problems } = await knownVault(workspace);
  const { scope } = request;
  const files = await workspace.vault.list();
  if (scope.kind === 'folder' && !files.some(({ path }) => isIn(scope, path))) return noFolder(scope.path);
  const records = articlesOf(scope, index);
  if (!records.ok) return records;
  const modified = new Map(files.map(({ path, mtime }) => [path, mtime] as const));
  const book = new ExportEntities(index, modified);
  const reading = { index, book, outlets: outletsOf(index), settings: workspace.settings, modified };
  const unreadable = problems.filter(({ subject }) => isIn(scope, subject));
  return ok(new Run(request, records.value, { ...reading, workspace, control }, [...unreadable]));
}

/** A note that cannot be read is not known to be an article; where notes are named, their own problems tell. */
const isIn = (scope: ExportScope, path: string): boolean =>
  scope.kind === 'vault' || (scope.kind === 'folder' && pathFilter([scope.path])(path));

const noFolder = (path: string): Outcome<never> =>
  failed({
    code: 'missing-folder',
    subject: path,
    message: 'There is no folder with notes at that path of the vault.',
  });

interface RunReading extends ArticleReading {
  readonly workspace: Workspace;
  readonly control: RunControl;
}

class Run implements Exporting {
  written = 0;
  cancelled = false;

  constructor(
    private readonly request: ExportRequest,
    private readonly records: readonly ArticleRecord[],
    private readonly reading: RunReading,
    readonly problems: Problem[],
  ) {}

  get total(): number {
    return this.records.length;
  }

  async *text(): AsyncGenerator<string> {
    let piece = '';
    for await (const part of WRITERS[this.request.format](this.articles())) {
      piece += part;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    if (!this.cancelled && piece !== '') yield piece;
  }

  private async *articles(): AsyncGenerator<ExportArticle> {
    const { control, workspace } = this.reading;
    const statements = await this.untilCancelled(() => this.reader(), null);
    try {
      for (let start = 0; start < this.total; start += AT_ONCE) {
        if (control.signal.aborted) return void (this.cancelled = true);
        const some = this.records.slice(start, start + AT_ONCE);
        const texts = await readSome(
          workspace.vault,
          some.map(({ path }) => path),
        );
        for (const [at, record] of some.entries()) {
          const text = texts[at]?.[1] ?? ok(null);
          const article = this.read(record, text);
          if (article !== null) yield await this.withStatements(article, text, statements);
          control.progress({ done: start + at + 1, total: this.total, current: '' });
        }
        await control.breathe?.();
      }
    } finally {
      await statements?.save();
    }
  }

  private async reader(): Promise<ExportStatementReader | null> {
    const { workspace, index, book, control } = this.reading;
    const { statements = false, format } = this.request;
    if (!statements && !OF_STATEMENTS.has(format)) return null;
    return ExportStatementReader.of(workspace, index, book, control.signal);
  }

  /** What a step gives, or something else where it was cancelled on the way. */
  private async untilCancelled<T>(step: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      this.cancelled = true;
      return otherwise;
    }
  }

  /** An article that cannot be understood is there all the same, and told of. */
  private async withStatements(
    article: ExportArticle,
    text: Outcome<string | null>,
    reader: ExportStatementReader | null,
  ): Promise<ExportArticle> {
    if (reader === null || !text.ok || text.value === null) return article;
    const { path } = article;
    const statements = await this.untilCancelled(() => reader.in(path, text.value ?? ''), ok([]));
    if (statements.ok) return { ...article, statements: statements.value };
    this.problems.push(statements.problem);
    return article;
  }

  /** Null for a note that is gone, that a search does not find, or that cannot be read. */
  private read(record: ArticleRecord, text: Outcome<string | null>): ExportArticle | null {
    const article = this.understood(record, text);
    if (!article.ok) {
      // A note that cannot be read is told of already.
      if (!this.problems.some(({ subject }) => subject === record.path)) this.problems.push(article.problem);
      return null;
    }
    if (article.value !== null) this.written += 1;
    return article.value;
  }

  private understood(record: ArticleRecord, text: Outcome<string | null>): Outcome<ExportArticle | null> {
    if (!text.ok) return text;
    if (text.value === null || this.request.matches?.(text.value, record.path) === false) return ok(null);
    return articleIn(record, text.value, this.reading);
  }
}
