import type { NoteReport, VaultPlan } from '../src/model';

const ACTIONS = { create: 'created', update: 'updated', move: 'moved', remove: 'removed' } as const;

/** What would be written, in the words a report has for what was. */
export const plannedNotes = (plans: readonly VaultPlan[]): readonly Pick<NoteReport, 'action' | 'path' | 'why'>[] =>
  plans.map(({ action, path, why }) => ({ action: ACTIONS[action], path, why }));
