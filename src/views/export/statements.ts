import { markdownOffset, ok, segmentAt, type Article, type Outcome, type Span, type Statement } from '../../model';
import { readFrontmatter } from '../../format/frontmatter';
import { gradedSentences, type GradedSentences } from '../../format/graded-sentences';
import { lastGrade } from '../../format/grades';
import { oneLine } from '../../format/inert';
import { ARTICLE_KEYS } from '../../format/managed';
import { texts } from '../../format/note-record';
import { passageAt, passagesIn, type Passages } from '../../format/passages';
import type { VaultIndex } from '../../index/vault-index';
import { reportedReading, runEngine } from '../../workflow/reading';
import { readNote, type ReviewedNote } from '../../workflow/review/read-note';
import { vaultKnowledge } from '../../workflow/vocabulary/knowledge';
import type { Workspace } from '../../workflow/workspace';
import type { ExportEntities } from './book';
import { LEAD, type ExportName, type ExportStatement } from './model';

/** Understands articles anew, to tell who says what in them. */
export class ExportStatementReader {
  private constructor(
    private readonly workspace: Workspace,
    private readonly index: VaultIndex,
    private readonly book: ExportEntities,
  ) {}

  /** Tells the engine what the vault knows. */
  static async of(
    { engine, ...rest }: Workspace,
    index: VaultIndex,
    book: ExportEntities,
    signal: AbortSignal,
  ): Promise<ExportStatementReader> {
    const workspace = { ...rest, engine: runEngine(engine, signal) };
    await workspace.engine.know((await vaultKnowledge(index, workspace)).knowledge);
    return new ExportStatementReader(workspace, index, book);
  }

  /** Of an article’s note. Problems: those of `readNote`, `reader-failed`. */
  async in(path: string, text: string): Promise<Outcome<readonly ExportStatement[]>> {
    const read = await reportedReading(() => readNote({ path, text }, this.index, this.workspace));
    if (!read.ok) return read;
    if (!read.value.ok) return read.value;
    const properties = readFrontmatter(text, path);
    if (!properties.ok) return properties;
    const { data, body } = properties.value;
    return ok(new StatedNote(read.value.value, body, texts(data[ARTICLE_KEYS.credibility]), this.book).statements());
  }
}

class StatedNote {
  private readonly passages: Passages;
  private readonly grades: GradedSentences;
  private readonly keys = new Set<string>();

  constructor(
    private readonly note: ReviewedNote,
    body: string,
    credibility: readonly string[],
    private readonly book: ExportEntities,
  ) {
    this.grades = gradedSentences(body, credibility);
    this.passages = passagesIn(this.grades.at.size === 0 ? '' : body);
  }

  statements(): readonly ExportStatement[] {
    return this.note.analysis.statements.flatMap((statement) => this.told(statement) ?? []);
  }

  private told(statement: Statement): ExportStatement | null {
    const { source, cue, content, chain, kind, attitude, tense, hedged } = statement;
    const [first, last] = [content[0], content.at(-1)];
    const text = shortened(content.map((part) => this.words(part)).join(' … '));
    if (first === undefined || last === undefined || text === '') return null;
    return {
      key: this.keyOf([first.start, last.end, cue?.start ?? '', source?.start ?? ''].join(' ')),
      source: source === null ? null : this.words(source),
      cue: cue === null ? null : this.words(cue),
      speaker: this.speaker(statement.speaker),
      ...{ kind, attitude, tense, hedged },
      chain: chain.map((link) => ({ words: this.words(link), speaker: this.speaker(link.speaker) })),
      text,
      start: first.start,
      end: last.end,
      credibility: this.credibilityAt(first.start),
    };
  }

  /** No two statements of an article have one. */
  private keyOf(places: string): string {
    let key = places;
    for (let n = 2; this.keys.has(key); n += 1) key = `${places} ${n}`;
    this.keys.add(key);
    return key;
  }

  private words({ start, end }: Span): string {
    return oneLine(this.note.article.body.text.slice(start, end));
  }

  private speaker(id: string | null): ExportName | null {
    const known = id === null ? undefined : this.note.analysis.entities[id];
    const entity = id === null ? null : this.book.withId(id);
    return known === undefined && entity === null ? null : { name: entity?.name ?? oneLine(known?.name ?? ''), entity };
  }

  private credibilityAt(offset: number): ExportStatement['credibility'] {
    const place = this.grades.at.size === 0 ? null : placeOf(offset, this.note.article);
    if (place === null) return null;
    const start = this.passages.starts[passageAt(this.passages, place)] ?? -1;
    return lastGrade(this.grades.at.get(start) ?? []);
  }
}

/** Offset in the note's text of one in the plain text; null where that stands in no piece of it. */
function placeOf(offset: number, { body }: Article): number | null {
  const piece = segmentAt(body.segments, offset);
  return piece === undefined || offset >= piece.text + piece.length ? null : markdownOffset(body, offset);
}

const shortened = (text: string): string =>
  text.length <= LEAD ? text : `${text.slice(0, LEAD - 1).replace(/[\ud800-\udbff]$/, '')}…`;
