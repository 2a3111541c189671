import type { ImportReport, NotePlan } from '../../model';
import { legalName } from '../../format/file-names';
import { knownVault } from '../../index/known-vault';
import { neverBegun } from '../../workflow/run';
import type { Held, RunOptions, VaultWorkspace, Workspace } from '../../workflow/workspace';
import { eachUntilAborted, uncancelled } from '../../workflow/cancel';
import { KeptNotes } from '../../workflow/review/read-note';
import { StatementReader } from '../../workflow/statements/statement-reader';
import { dossierIn } from './dossier';
import type { DossierRequest } from './model';
import { NoteAnchors } from './note-anchors';
import { dossierNote } from './note';
import { storyReports } from './story-reports';
import type { DossierWords } from './words';

const FOLDER = 'Dossiers';
/** Stories told with their sentences, where it is not said how many. */
export const MOST_STORIES = 500;

/**
 * Freezes a dossier into a note of its own, in the folder of Dateline's own notes: a new one each time. It is a run like any
 * other, to be undone. Problems: those of `dossierIn`, and what hinders a write.
 */
export const writeDossier = (
  request: DossierRequest,
  words: DossierWords,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  workspace.writer.inSession('dossier', workspace, options, async (held) => {
    const { index } = await knownVault(held);
    const breathe = options.control?.breathe?.bind(options.control);
    const { settings, vault, clock } = held;
    const made = await dossierIn(request, index, settings.links.related, breathe === undefined ? {} : { breathe });
    if (!made.ok) return { ...neverBegun(options), cancelled: false, problems: [made.problem] };
    const day = clock.now().slice(0, 10);
    const kept = await KeptNotes.open(held, index, options.control?.signal);
    const reader = await StatementReader.open(held, index, options.control?.signal, kept);
    const anchors = new NoteAnchors();
    const reports = await storyReports(made.value.rows, kept, held, options.control);
    const said = { reader, anchors, reports };
    const reading = { index, vault, words, day, stories: MOST_STORIES, marked: true, said, breathe };
    let after = '';
    const isWhole = await uncancelled(async () => {
      for await (const piece of eachUntilAborted(dossierNote(made.value, reading), options.control?.signal))
        after += piece;
    });
    await reader.save();
    if (!isWhole) return neverBegun(options);
    const name = legalName(`${words.title(made.value.subjects.map((subject) => subject.name))} ${day}`);
    return writeAmongDossiers({ name, after, why: 'a dossier' }, anchors.plans, held, options);
  });

/** Makes a note beside the written dossiers; `plans`: what that changes in other notes. */
export async function writeAmongDossiers(
  { name, after, why }: { readonly name: string; readonly after: string; readonly why: string },
  plans: readonly NotePlan[],
  held: Held<Workspace>,
  options: RunOptions,
): Promise<ImportReport> {
  const folder = [held.settings.folders.dateline, FOLDER, name].filter((part) => part !== '').join('/');
  const subject = { kind: 'report' as const, id: '', name };
  const plan: NotePlan = { action: 'create', path: await freePath(folder, held), after, subject, why };
  return held.writer.carryOut('dossier', [plan, ...plans], held, { ...options, together: true });
}

/** `path` without ending; the first that is free of it, and of it with a number. */
async function freePath(path: string, { vault }: Pick<VaultWorkspace, 'vault'>): Promise<string> {
  let free = `${path}.md`;
  for (let n = 2; await vault.exists(free); n += 1) free = `${path} ${n}.md`;
  return free;
}
