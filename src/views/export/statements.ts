import { bodyOffset, isSure, ok, textSpan, type Article, type ClaimFloor, type Outcome, type Span } from '../../model';
import { readFrontmatter } from '../../format/frontmatter';
import { gradedSentences, type GradedSentences } from '../../format/graded-sentences';
import { lastGrade } from '../../format/grades';
import { oneLine } from '../../format/inert';
import { ARTICLE_KEYS } from '../../format/managed';
import { texts } from '../../format/note-record';
import { passageAt, passagesIn, type Passages } from '../../format/passages';
import type { VaultIndex } from '../../index/vault-index';
import { reportedReading, runEngine } from '../../workflow/reading';
import { readInPlace } from '../../workflow/review/read-note';
import type { NoteStatement } from '../../workflow/statements/model';
import { StatementReader } from '../../workflow/statements/statement-reader';
import type { Workspace } from '../../workflow/workspace';
import type { ExportEntities } from './book';
import { LEAD, type ExportName, type ExportStatement } from './model';

/** Tells who says what in articles, with the help of what was kept of that. */
export class ExportStatementReader {
  private constructor(
    private readonly workspace: Pick<Workspace, 'engine' | 'settings'>,
    private readonly index: VaultIndex,
    private readonly book: ExportEntities,
    private readonly reader: StatementReader,
  ) {}

  static async of(
    workspace: Workspace,
    index: VaultIndex,
    book: ExportEntities,
    signal: AbortSignal,
  ): Promise<ExportStatementReader> {
    const { settings, engine } = workspace;
    const reader = await StatementReader.open(workspace, index, signal);
    return new ExportStatementReader({ settings, engine: runEngine(engine, signal) }, index, book, reader);
  }

  /** Of an article’s note. Problems: those of `readNote`, `reader-failed`. */
  async in(path: string, text: string): Promise<Outcome<readonly ExportStatement[]>> {
    const read = await this.reader.in(path, text);
    if (!read.ok) return read;
    const { statements } = read.value;
    if (statements.length === 0) return ok([]);
    // Its plain text, without understanding it: that costs little.
    const plain = await reportedReading(() => readInPlace({ path, text }, this.index, this.workspace));
    if (!plain.ok) return plain;
    if (!plain.value.ok) return plain.value;
    const properties = readFrontmatter(text, path);
    if (!properties.ok) return properties;
    const { data, body } = properties.value;
    const { certainty } = this.workspace.settings.claims;
    const credibility = texts(data[ARTICLE_KEYS.credibility]);
    return ok(
      new StatedNote(plain.value.value.article, text, { body, credibility }, this.book, certainty).told(statements),
    );
  }

  /** Keeps what was read, for the next time. */
  save(): Promise<void> {
    return this.reader.save();
  }
}

class StatedNote {
  private readonly passages: Passages;
  private readonly grades: GradedSentences;
  private readonly keys = new Set<string>();
  /** Where the article’s Markdown begins in the note, and where that of the note without properties does. */
  private readonly at: { readonly article: number; readonly body: number };

  constructor(
    private readonly article: Article,
    text: string,
    { body, credibility }: { readonly body: string; readonly credibility: readonly string[] },
    private readonly book: ExportEntities,
    private readonly certainty: ClaimFloor,
  ) {
    this.at = { article: bodyOffset(article.body, text), body: text.length - body.length };
    this.grades = gradedSentences(body, credibility);
    this.passages = passagesIn(this.grades.at.size === 0 ? '' : body);
  }

  told(statements: readonly NoteStatement[]): readonly ExportStatement[] {
    return statements.flatMap((statement) => (isSure(statement, this.certainty) ? (this.one(statement) ?? []) : []));
  }

  private one(statement: NoteStatement): ExportStatement | null {
    const { kind, attitude, tense, hedged } = statement;
    const plain = (span: Span | null): Span | null => span && this.plain(span);
    const [source, cue, named] = [statement.source, statement.cue, statement.named].map(plain) as Spans;
    const content = statement.content.map((span) => this.plain(span));
    const [first, last] = [content[0], content.at(-1)];
    const text = shortened(content.map((part) => this.words(part)).join(' … '));
    if (first === undefined || last === undefined || text === '') return null;
    return {
      key: this.keyOf([first.start, last.end, cue?.start ?? '', source?.start ?? ''].join(' ')),
      source: source === null ? null : this.words(source),
      cue: cue === null ? null : this.words(cue),
      speaker: this.speaker(statement.speaker, named),
      ...{ kind, attitude, tense, hedged },
      chain: statement.chain.map(({ speaker, ...span }) => {
        const words = this.words(this.plain(span));
        return { words, speaker: this.speaker(speaker, this.plain(span)) };
      }),
      text,
      start: first.start,
      end: last.end,
      credibility: this.credibilityAt(statement.content[0]?.start ?? 0),
    };
  }

  /** No two statements of an article have one. */
  private keyOf(places: string): string {
    let key = places;
    for (let n = 2; this.keys.has(key); n += 1) key = `${places} ${n}`;
    this.keys.add(key);
    return key;
  }

  private plain({ start, end }: Span): Span {
    const at = this.at.article;
    return textSpan(this.article.body, { start: start - at, end: end - at });
  }

  private words({ start, end }: Span): string {
    return oneLine(this.article.body.text.slice(start, end));
  }

  /** `named`: where one without a note is named. */
  private speaker(id: string | null, named: Span | null): ExportName | null {
    if (id === null) return null;
    const entity = this.book.withId(id);
    return entity === null && named === null ? null : { name: entity?.name ?? this.words(named ?? NOWHERE), entity };
  }

  private credibilityAt(offset: number): ExportStatement['credibility'] {
    if (this.grades.at.size === 0) return null;
    const start = this.passages.starts[passageAt(this.passages, offset - this.at.body)] ?? -1;
    return lastGrade(this.grades.at.get(start) ?? []);
  }
}

type Spans = [Span | null, Span | null, Span | null];

const NOWHERE: Span = { start: 0, end: 0 };

const shortened = (text: string): string =>
  text.length <= LEAD ? text : `${text.slice(0, LEAD - 1).replace(/[\ud800-\udbff]$/, '')}…`;
