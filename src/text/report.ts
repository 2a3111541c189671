import { english, message, type ImportReport, type Message, type Problem } from '../model';
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
  article: { created: 'imported', copy: 'copy', updated: 'updated', unchanged: 'unchanged', failed: 'not imported' },
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

/** Names of a line, at most. */
const MOST_NAMES = 5;
const UNSURE = /not surely enough|may be another|more than one person|whose it is, is not said/;
const WAITS = /waits for a second story/;

/** What a run came to, at most eight lines: what needs a person first, then what came in by outlet and place. */
export function reportHead({ articles, notes }: ImportReport): readonly Message[] {
  const came = articles.filter(({ status }) => status !== 'failed' && status !== 'unchanged');
  const linked = (kind: string): string[] =>
    came.flatMap((one) => [...new Set(one.linked.filter((item) => item.kind === kind).map(({ name }) => name))]);
  const left = (why: RegExp): string[] =>
    came.flatMap(({ unresolved }) => unresolved.filter((one) => why.test(english(one.why))).map(({ form }) => form));
  const told = counted(['actors', 'places', 'themes'].flatMap(linked));
  const once = notes.filter(({ action, name }) => action === 'created' && told.get(name) === 1);
  const [unsure, waiting, outlets, places] = [left(UNSURE), left(WAITS), linked('source'), linked('location')];
  const undated = came.filter(({ date }) => date === null).length;
  const lines: readonly (readonly [number, Message])[] = [
    [1, message`Not imported: ${articles.filter(({ status }) => status === 'failed').length}`],
    [1, message`Without a day: ${undated}; without an outlet: ${came.length - outlets.length}`],
    [unsure.length, message`Names not sure enough to be linked: ${mostOf(unsure)}`],
    [waiting.length, message`Named once, in passing, and waiting for a second story: ${mostOf(waiting)}`],
    [
      once.length,
      message`New notes that one article names: ${mostOf(once.map(({ path }) => path.split('/')[0] ?? ''))}`,
    ],
    [outlets.length, message`By outlet: ${mostOf(outlets)}`],
    [places.length, message`By place: ${mostOf(places)}`],
  ];
  return came.length === 0 ? [] : lines.flatMap(([count, line]) => (count > 0 ? [line] : []));
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** How many there are, and the names that come most often, each with how often. */
function mostOf(names: readonly string[]): string {
  const most = [...counted(names)].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const shown = most.slice(0, MOST_NAMES).map(([name, count]) => `${name} ${count}`);
  return `${names.length} (${[...shown, ...(most.length > MOST_NAMES ? ['…'] : [])].join(', ')})`;
}

/** What failed or has to be mended, each once, under its code; last the notes that lack a day or an outlet. */
export function repairsOf({ articles, problems }: ImportReport): ReadonlyMap<string, readonly Problem[]> {
  const faults = new Set([...articles.flatMap(({ problem }) => problem ?? []), ...problems]);
  const kinds = new Map<string, Set<Problem>>();
  const add = (kind: string, one: Problem): unknown => kinds.set(kind, (kinds.get(kind) ?? new Set()).add(one));
  for (const fault of faults) add(fault.code, fault);
  for (const { path, date, linked } of articles) {
    const note = { code: '', subject: path ?? '', message: '' };
    if (date === null) add('without a day', note);
    if (date !== undefined && linked.every(({ kind }) => kind !== 'source')) add('without an outlet', note);
  }
  return new Map([...kinds].map(([kind, found]) => [kind, [...found]]));
}
