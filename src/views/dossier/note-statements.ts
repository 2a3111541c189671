import { markedQuotation } from '../../format/quotation';
import type { VaultIndex } from '../../index/vault-index';
import type { StatementReader } from '../../workflow/statements/statement-reader';
import { articleLink, plain, quotedWords } from './cite';
import type { Dossier } from './model';
import type { DossierNoteReading, NoteSection } from './note-section';
import { NoteSentences } from './quotes';
import { statementsIn, storiesToldIn, type StatementQuery, type ToldStatement } from './statements';

/** Statements in one part of a written dossier. */
const MOST = 50;
/** Articles that are read for them, the newest: what each says has to be found out anew. */
const MOST_READ = 50;

const idsOf = ({ subjects }: Dossier): readonly string[] => subjects.map(({ id }) => id);

/** What those the dossier is about said, or their spokesmen. */
export const saidByLines: NoteSection = (dossier, reading) =>
  statementLines(reading.words.saidBy, { by: idsOf(dossier), about: [] }, reading);

/** What was said that names them. */
export const saidOfLines: NoteSection = (dossier, reading) =>
  statementLines(reading.words.saidOf, { by: [], about: idsOf(dossier) }, reading);

/** Nothing where statements cannot be read. Each links the block it stands in, which gets an id for that. */
async function* statementLines(
  title: string,
  query: StatementQuery,
  reading: DossierNoteReading,
): AsyncGenerator<string> {
  const { index, said, stories, breathe } = reading;
  if (said === undefined) return;
  const { found, left } = await newestStatements(query, stories, index, said.reader, breathe);
  if (found.length === 0) return;
  yield `\n## ${title}\n\n`;
  for (const statement of found) yield statementLine(statement, said.anchors, reading);
  if (found.length < MOST && left > 0) yield `\n${reading.words.notLookedAt(left)}\n`;
}

/** The newest statements that a dossier tells, and how many stories were not looked at. */
export async function newestStatements(
  query: StatementQuery,
  stories: number,
  index: VaultIndex,
  reader: StatementReader,
  breathe?: () => Promise<void>,
): Promise<{ readonly found: readonly ToldStatement[]; readonly left: number }> {
  const rows = storiesToldIn(query, index);
  const read = rows.slice(0, Math.min(stories, MOST_READ));
  const found: ToldStatement[] = [];
  for (const row of read) {
    if (found.length >= MOST) break;
    found.push(...(await statementsIn(row, query, index, reader)));
    await breathe?.();
  }
  return { found: found.slice(0, MOST), left: rows.length - read.length };
}

type Anchors = NonNullable<DossierNoteReading['said']>['anchors'];

function statementLine(told: ToldStatement, anchors: Anchors, { index, words, marked }: DossierNoteReading): string {
  const { row, text, quote, speaker, source, attitude, kind } = told;
  const link = articleLink(row, anchors.at(row, text, quote), index);
  const who = plain(speaker?.name ?? source ?? words.nobody);
  const how = `${words.sourceKinds[kind]}, ${words.attitudes[attitude]}`;
  const note = new NoteSentences(text, row.path);
  const offset = marked === true ? note.offsetOf(quote) : null;
  const quoted = quotedWords(quote);
  const quotation = offset === null ? quoted : markedQuotation(quoted, note.sentenceAt(offset), row.id);
  const outlet = row.source === null ? [] : [plain(row.source.name)];
  return `- **${row.date ?? words.undated}** ${who} (${how}): ${[link, ...outlet].join(', ')}\n  > ${quotation}\n`;
}
