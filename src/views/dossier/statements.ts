import { isSure, type Attitude, type ClaimFloor, type SourceKind } from '../../model';
import { entityName } from '../../index/entity-name';
import type { VaultIndex } from '../../index/vault-index';
import { readable } from '../../workflow/readable';
import type { NoteStatement } from '../../workflow/statements/model';
import type { StatementReader } from '../../workflow/statements/statement-reader';
import type { DossierRow, NamedNote } from './model';
import { NoteSentences, type Quote } from './quotes';
import { RowMaker, storiesNaming } from './rows';

/** Which statements are asked for: what `by` or a spokesman of it said, what names `about`; each of ids, none: whoever, whatever. */
export interface StatementQuery {
  readonly by: readonly string[];
  readonly about: readonly string[];
  /** How sure they must be; without one, as the settings say. */
  readonly certainty?: ClaimFloor;
}

/** A statement as it stands in an article of the vault. */
export interface ToldStatement {
  readonly row: DossierRow;
  /** Of the note. */
  readonly text: string;
  /** The sentence that says who speaks, else the first that is said. */
  readonly quote: Quote;
  /** Offsets into the note’s text. */
  readonly statement: NoteStatement;
  /** Null where nobody with a note speaks. */
  readonly speaker: NamedNote | null;
  /** Who speaks, as it is said; null where it is not. */
  readonly source: string | null;
  readonly kind: SourceKind;
  readonly attitude: Attitude;
  readonly hedged: boolean;
  /** Through whom it came, the one who tells it first: by name, or as it is said. */
  readonly chain: readonly string[];
}

/** The stories in which statements are looked for, by the day they were published: the newest first, those without one last. */
export function storiesToldIn({ by, about }: StatementQuery, index: VaultIndex): readonly DossierRow[] {
  const ids = [...by, ...about];
  const some = by.length > 0 && about.length > 0 ? both(by, about, index) : storiesNaming(ids, 'any', index);
  const maker = new RowMaker(ids, index);
  const rows = (ids.length === 0 ? [...index.stories] : some).flatMap((story) => maker.row(story) ?? []);
  return rows.sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.path, b.path));
}

function both(by: readonly string[], about: readonly string[], index: VaultIndex): readonly string[] {
  const others = new Set(storiesNaming(about, 'any', index));
  return storiesNaming(by, 'any', index).filter((story) => others.has(story));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The statements of one article that are asked for, in the order of its text. */
export async function statementsIn(
  row: DossierRow,
  query: StatementQuery,
  index: VaultIndex,
  reader: StatementReader,
): Promise<readonly ToldStatement[]> {
  const read = await reader.of(row.path);
  if (read === null) return [];
  const { certainty = reader.certainty } = query;
  const wanted = read.statements.filter((each) => isSure(each, certainty) && isAskedFor(each, query, index));
  if (wanted.length === 0) return [];
  const note = new NoteSentences(read.text, row.path);
  const words = (span: { start: number; end: number }): string => readable(read.text.slice(span.start, span.end));
  return wanted.flatMap((statement) => {
    const quote = note.around((statement.cue ?? statement.source ?? statement.content[0])?.start ?? -1);
    if (quote === null) return [];
    const { kind, attitude, hedged } = statement;
    return {
      ...{ row, quote, statement, kind, attitude, hedged, text: read.text },
      speaker: noteOf(statement.speaker, index),
      source: statement.source && words(statement.source),
      chain: statement.chain.map((link) => noteOf(link.speaker, index)?.name ?? words(link)),
    };
  });
}

/** Ids of entities that were merged since are those of the one they became. */
export function isAskedFor(statement: NoteStatement, { by, about }: StatementQuery, index: VaultIndex): boolean {
  const isOneOf = (ids: readonly string[], wanted: readonly string[]): boolean =>
    wanted.length === 0 || ids.some((id) => wanted.includes(index.entity(id)?.id ?? id));
  const speakers = [...(statement.speaker === null ? [] : [statement.speaker]), ...statement.speaksFor];
  return isOneOf(speakers, by) && isOneOf(statement.about, about);
}

function noteOf(id: string | null, index: VaultIndex): NamedNote | null {
  const record = id === null ? null : index.entity(id);
  return record && { name: entityName(record), path: record.path };
}
