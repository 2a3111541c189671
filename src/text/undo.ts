import { plural } from './plural';
import { runName } from './runs';

/** The question before an undo, and the list of what can be undone. */
export const UNDO = {
  title: 'Undo this run?',
  nothingTitle: 'Nothing to undo in this run',
  nothing: 'There is nothing to undo.',
  /** `Import of 2026-11-25 09:12:44` */
  run: (command: string, when: string) => `${runName(command)} of ${when.replace('T', ' ')}`,
  removed: (count: number) => `${plural(count, 'note')} made by it will be removed.`,
  restored: (count: number) => `${plural(count, 'note')} will be as before: text, name and place.`,
  nothingLeft: 'No note would change.',
  stays: (count: number) => `${plural(count, 'note')} will stay as ${count === 1 ? 'it is' : 'they are'}:`,
  stay: (path: string, why: string) => `${path}: ${why}`,
  more: (count: number) => `and ${count} more`,
  kept: 'What you changed since then is kept.',
  others: 'Other runs are in the list of “Undo a run…”.',
  action: 'Undo',
  done: 'Undone.',
  recovered: (what: string) => `After a sudden end: ${what}`,
  list: {
    title: 'Undo',
    about: 'Runs that can be undone, the newest first. Each can be undone by itself; what you changed since stays.',
    none: 'Nothing is recorded yet.',
    undo: (what: string) => `Undo ${what}`,
    undone: 'undone',
    undoing: 'its undo was cut off',
    open: 'was cut off',
    notes: (count: number) => plural(count, 'note'),
    actions: { created: 'created', updated: 'updated', removed: 'removed', moved: 'moved' },
    unreadable: (id: string, why: string) => `${id}: ${why}`,
  },
};
