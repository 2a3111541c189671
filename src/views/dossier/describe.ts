import { ok, type Outcome } from '../../model';
import { knownVault } from '../../index/known-vault';
import { KeptNotes } from '../../workflow/review/read-note';
import { StatementReader } from '../../workflow/statements/statement-reader';
import type { VaultIndex } from '../../index/vault-index';
import type { VaultWorkspace, Workspace } from '../../workflow/workspace';
import { dossierIn } from './dossier';
import type { Dossier, DossierRequest, DossierRow } from './model';
import { dossierNote } from './note';
import { NoteAnchors } from './note-anchors';
import type { DossierNoteReading } from './note-section';
import { newestStatements } from './note-statements';
import { quotesOf, type Quote } from './quotes';
import { recordOf, type StatementRecord } from './statement-record';
import type { StatementQuery } from './statements';
import { storyReports } from './story-reports';
import type { DossierWords } from './words';
import { MOST_STORIES } from './write';

export interface DescribeOptions {
  readonly words: DossierWords;
  /** As JSON instead of Markdown. */
  readonly json?: boolean;
  /** Stories told with their sentences, at most; the newest. */
  readonly stories?: number;
  /** With it also who says what, and what the newest stories lead back to and tell otherwise: nothing is written for that. */
  readonly said?: Workspace;
}

/** A row with what its article says. */
type ToldRow = DossierRow & { readonly quotes: readonly Quote[]; readonly isNamed: boolean };

/** A dossier as text, for whoever prints it; nothing is written. Problems: those of `dossierIn`. */
export async function describeDossier(
  request: DossierRequest,
  workspace: Pick<VaultWorkspace, 'vault' | 'store' | 'settings' | 'holder' | 'memory' | 'clock'>,
  { words, json = false, stories = MOST_STORIES, said: full }: DescribeOptions,
): Promise<Outcome<string>> {
  const { vault, settings, clock } = workspace;
  const { index } = await knownVault(workspace);
  const made = await dossierIn(request, index, settings.links.related);
  if (!made.ok) return made;
  const { subjects, rows } = made.value;
  const said = full === undefined ? undefined : await saidIn(made.value, index, full);
  if (!json) {
    const reading = { index, vault, words, day: clock.now().slice(0, 10), stories, ...(said && { said }) };
    let text = `# ${words.title(subjects.map(({ name }) => name))}\n\n`;
    for await (const piece of dossierNote(made.value, reading)) text += piece;
    await said?.reader.save();
    return ok(text);
  }
  const ids = subjects.map(({ id }) => id);
  const told: ToldRow[] = [];
  for (const row of rows.slice(0, stories)) {
    const read = await quotesOf(row.path, ids, index, vault);
    told.push({ ...row, quotes: read?.quotes ?? [], isNamed: read?.isNamed ?? false });
  }
  const more = said === undefined ? {} : await saidRecords(made.value, index, stories, said);
  await said?.reader.save();
  return ok(`${JSON.stringify({ ...made.value, stories: rows.length, rows: told, ...more }, null, 2)}\n`);
}

type Said = NonNullable<DossierNoteReading['said']>;

async function saidIn({ rows }: Dossier, index: VaultIndex, workspace: Workspace): Promise<Said> {
  const kept = await KeptNotes.open(workspace, index);
  return {
    reader: await StatementReader.open(workspace, index, undefined, kept),
    anchors: new NoteAnchors(true),
    reports: await storyReports(rows, kept, workspace, undefined),
  };
}

/** The same as in the text: statements as `dateline statements --json`, stories as `dateline origins` and `differs` print them. */
async function saidRecords(
  dossier: Dossier,
  index: VaultIndex,
  stories: number,
  { reader, reports }: Said,
): Promise<Readonly<Record<string, unknown>>> {
  const ids = dossier.subjects.map(({ id }) => id);
  const records = async (query: StatementQuery): Promise<readonly StatementRecord[]> => {
    const told = await newestStatements(query, stories, index, reader);
    return told.found.map((each) => recordOf(each, index));
  };
  return {
    saidBy: await records({ by: ids, about: [] }),
    saidOf: await records({ by: [], about: ids }),
    told: reports.stories.map(({ row, origins, differences }) => ({ path: row.path, origins, differences })),
  };
}
