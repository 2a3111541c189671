import type { Writer } from '../workflow/workspace';
import { applyAll, applyEach } from './apply';
import { carryOut } from './carry-out';
import { dryRun } from './dry-run';
import { openJournal } from './journal';
import { withinFolder } from './one-folder';
import { inSession } from './session';

/** The writer that workflows are given, on the journal of whichever workspace they write to. */
export const journalWriter: Writer = {
  inSession,
  withinFolder,
  rehearsal: dryRun,
  carryOut,
  begin(command, held) {
    const batch = openJournal(held).begin(command);
    return {
      get id() {
        return batch.id;
      },
      applyAll: (plans, told) => applyAll(plans, held.vault, batch, told),
      applyEach: (plans, told) => applyEach(plans, held.vault, batch, told),
      commit: () => batch.commit(),
    };
  },
  async *batches(workspace) {
    const journal = openJournal(workspace);
    for (const id of await journal.list()) yield journal.read(id);
  },
  unfinished: (workspace) => openJournal(workspace).interrupted(null),
};
