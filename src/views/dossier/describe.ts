import { ok, type Outcome } from '../../model';
import { knownVault } from '../../index/known-vault';
import type { VaultWorkspace } from '../../workflow/workspace';
import { dossierIn } from './dossier';
import type { DossierRequest, DossierRow } from './model';
import { dossierNote } from './note';
import { quotesOf, type Quote } from './quotes';
import type { DossierWords } from './words';
import { MOST_STORIES } from './write';

export interface DescribeOptions {
  readonly words: DossierWords;
  /** As JSON instead of Markdown. */
  readonly json?: boolean;
  /** Stories told with their sentences, at most; the newest. */
  readonly stories?: number;
}

/** A row with what its article says. */
type ToldRow = DossierRow & { readonly quotes: readonly Quote[]; readonly isNamed: boolean };

/** A dossier as text, for whoever prints it; nothing is written. Problems: those of `dossier`. */
export async function describeDossier(
  request: DossierRequest,
  workspace: Pick<VaultWorkspace, 'vault' | 'store' | 'settings' | 'holder' | 'memory' | 'clock'>,
  { words, json = false, stories = MOST_STORIES }: DescribeOptions,
): Promise<Outcome<string>> {
  const { vault, settings, clock } = workspace;
  const { index } = await knownVault(workspace);
  const made = await dossierIn(request, index, settings.links.related);
  if (!made.ok) return made;
  const { subjects, rows } = made.value;
  if (!json) {
    const reading = { index, vault, words, day: clock.now().slice(0, 10), stories };
    let text = `# ${words.title(subjects.map(({ name }) => name))}\n\n`;
    for await (const piece of dossierNote(made.value, reading)) text += piece;
    return ok(text);
  }
  const ids = subjects.map(({ id }) => id);
  const told: ToldRow[] = [];
  for (const row of rows.slice(0, stories)) {
    const read = await quotesOf(row.path, ids, index, vault);
    told.push({ ...row, quotes: read?.quotes ?? [], isNamed: read?.isNamed ?? false });
  }
  return ok(`${JSON.stringify({ ...made.value, stories: rows.length, rows: told }, null, 2)}\n`);
}
