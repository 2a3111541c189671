import { durationText, rateText } from './measures';
import { plural } from './plural';
import { runName } from './runs';

/** The words of a run while it goes on. */
export const PROGRESS = {
  doing: {
    import: 'Importing',
    look: 'Looking at articles',
    lists: 'Looking at lists',
    write: 'Changing notes',
    undo: 'Undoing',
    export: 'Exporting',
    places: 'Indexing places',
    file: 'Filing',
  },
  at: (doing: string, one: number, of: number) => `${doing} ${one} of ${of}`,
  status: (doing: string, done: number, of: number) => `${doing} ${done}/${of}`,
  statusLabel: 'Show the progress of the current run',
  cancelling: 'Stopping',
  articles: (count: number) => plural(count, 'article'),
  rate: rateText,
  left: (seconds: number) => `${durationText(seconds)} left`,
} as const;

/** The words of what it did. */
export const REPORT = {
  title: (command = 'import') => `${runName(command)} report`,
  cancelled: 'Cancelled: what is listed here is whole, the rest was not begun.',
  nothing: 'Nothing was written.',
  none: 'There is no report yet.',
  articles: {
    created: 'imported',
    copy: 'imported as copies',
    updated: 'updated',
    unchanged: 'unchanged',
    failed: 'not imported',
  },
  /** What became of one. */
  article: {
    created: 'imported',
    copy: 'copy',
    updated: 'updated',
    unchanged: 'unchanged',
    failed: 'not imported',
  },
  groups: {
    failed: 'Not imported',
    created: 'Imported',
    copy: 'Copies of other articles',
    updated: 'Updated',
    unchanged: 'Unchanged',
  },
  notes: {
    created: 'created',
    updated: 'updated',
    moved: 'moved',
    removed: 'removed',
    restored: 'restored',
    kept: 'kept',
  },
  countArticles: (count: number, status: string) =>
    `${plural(count, 'article')} ${count === 1 ? status.replace('as copies', 'as a copy') : status}`,
  countNotes: (count: number, action: string) => `${plural(count, 'note')} ${action}`,
  problems: 'Problems',
  linked: 'Linked',
  kinds: { source: 'Source', location: 'Location', actors: 'Actors', places: 'Places', themes: 'Themes' },
  unresolved: 'Not linked, and why',
  removed: 'Left out or made harmless',
  otherNotes: 'Other notes',
  allNotes: 'Notes',
  more: (count: number) => `and ${count} more in the report note`,
  showMore: (count: number, left: number) => `Show ${Math.min(count, left)} more of ${left}`,
  show: 'Show report',
  openAsNote: 'Open as note',
  undo: 'Undo',
  noteName: (stamp: string) => `Report ${stamp}`,
} as const;
