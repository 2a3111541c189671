import { ADOPT } from './adopt';
import { CARD } from './card';
import { translated, type Widened, type Words } from './catalogue';
import { CLI } from './cli';
import { DOSSIER } from './dossier';
import { BASES } from './bases';
import { ENTITIES } from './entities';
import { EXPORT } from './export';
import { FEEDS } from './feeds';
import { FIRST_RUN } from './first-run';
import { GAZETTEER } from './gazetteer';
import { GRADE } from './grade';
import { GRAPH_COLOURS } from './graph-colours';
import { HELP } from './help';
import { IMPORT_DIALOG, URL_DIALOG } from './import';
import { DIFFERENCES } from './differences';
import { forLanguage, LANGUAGE } from './language';
import { LANGUAGES } from './languages';
import { translator, type Translations } from './messages';
import { NAMES } from './names';
import { NETWORK } from './network';
import { ORIGINS } from './origins';
import { plural } from './plural';
import { RELATED } from './related';
import { RELINK } from './relink';
import { PROGRESS, REPORT } from './report';
import { REVIEW } from './review';
import { SAME } from './same';
import { SETTINGS } from './settings';
import { STATEMENTS } from './statements';
import { TIDY } from './tidy';
import { TIMELINE } from './timeline';
import { UNDO } from './undo';
import { VERIFY } from './verify';
import { FROM_SELECTION } from './from-selection';
import { VOCABULARY } from './vocabulary';

/** The words in English: sentence case, no jargon; functions where a number or name goes in. */
export const ENGLISH = {
  commands: {
    importDialog: 'Import articles…',
    importClipboard: 'Import from clipboard',
    importUrl: 'Import from URL…',
    importFiles: 'Import files…',
    fileNote: 'File the current note',
    fileSelection: 'File the selected text',
    fileFolder: 'File all notes in a folder…',
    undo: 'Undo the last run',
    undoList: 'Undo a run…',
    showReport: 'Show the last report',
    openReport: 'Open the last report as a note',
    showProgress: 'Show the progress of the current run',
    cancel: 'Cancel the current run',
    syncFeeds: 'Sync feeds',
    addFeed: 'Subscribe to a feed…',
  },
  menu: {
    importFile: 'Import as articles',
    importFiles: (count: number) => `Import ${plural(count, 'file')} as articles`,
    fileNote: 'File this note as an article',
    fileFolder: 'File all notes in this folder',
    fileNotes: (count: number) => (count === 1 ? 'File 1 note as an article' : `File ${count} notes as articles`),
    fileSelection: 'File the selected text as an article',
  },
  ribbon: 'Import articles',
  common: {
    cancel: 'Cancel',
    close: 'Close',
    undoable: 'You can undo this as one step.',
    nothingChanged: 'Nothing had to change.',
    /** As something stands, and as it will. */
    now: 'Now',
    then: 'Then',
    busy: 'Dateline is at work already. Wait for it to finish, or cancel the current run.',
    failed: (message: string) => `Dateline could not finish: ${message}`,
    noWorker:
      'Nothing can be read or recognised here: Dateline does that in a worker of the app, and none can be started. What needs none, such as undoing, goes on working.',
  },
  missing: {
    notice: (parts: readonly string[]) =>
      `This app lacks some of what Dateline uses; all else works. ${parts.join(' ')}`,
    bases: 'Without Bases the timeline and the network open as panes, and notes show their tables as text.',
    cli: 'Its command line cannot be extended, so Dateline has no commands there.',
    popovers: 'Cards do not come up under the pointer; the menu of a link has them.',
    settings: 'Dateline’s settings cannot be shown here; they are in “data.json” in the folder of the plugin.',
  },
  clipboard: {
    empty: 'There is no text on the clipboard.',
    page: 'text copied from a page',
    refused: 'The clipboard cannot be read here. Paste the text into the dialog instead.',
    name: 'clipboard',
  },
  fromSelection: FROM_SELECTION,
  selection: {
    name: (note: string) => `selection in ${note}`,
  },
  importDialog: IMPORT_DIALOG,
  url: URL_DIALOG,
  protocol: {
    urlTitle: 'Import this page?',
    urlBody: (url: string) => `A link asks Dateline to fetch and import ${url}`,
    textTitle: 'Import this text?',
    textBody: (length: number) => `A link asks Dateline to import a text of ${plural(length, 'character')}:`,
    name: 'text of a link',
    action: 'Import',
    fetchAction: 'Fetch and import',
  },
  folder: {
    placeholder: 'Choose the folder whose notes are articles',
    root: 'The whole vault',
    wholeVault: 'the whole vault',
    empty: 'There are no notes in this folder that could be articles.',
    title: (folder: string) => `File the notes in ${folder}?`,
    titleNotes: (count: number) => `File ${plural(count, 'note')}?`,
    changed: (count: number) => `${plural(count, 'note')} will get properties and links; their words stay as they are.`,
    created: (count: number) => `${plural(count, 'note')} will be created for agencies, places, people and themes.`,
    related: (count: number) => `${plural(count, 'existing note')} will get related links.`,
    unchanged: (count: number) => `${plural(count, 'note')} will not change.`,
    failed: (count: number) => `${plural(count, 'note')} cannot be filed and will be left alone.`,
    nothing: 'Nothing would change: these notes are filed already.',
    details: 'What will be written',
    action: 'File notes',
    more: (count: number) => `and ${count} more`,
  },
  undo: UNDO,
  progress: PROGRESS,
  report: REPORT,
  card: CARD,
  dossier: DOSSIER,
  origins: ORIGINS,
  differences: DIFFERENCES,
  export: EXPORT,
  feeds: FEEDS,
  adopt: ADOPT,
  entities: ENTITIES,
  related: RELATED,
  same: SAME,
  verify: VERIFY,
  relink: RELINK,
  tidy: TIDY,
  bases: BASES,
  timeline: TIMELINE,
  grade: GRADE,
  network: NETWORK,
  graphColours: GRAPH_COLOURS,
  names: NAMES,
  review: REVIEW,
  statements: STATEMENTS,
  inbox: {
    done: (summary: string) => `Clippings filed: ${summary}`,
  },
  problems: {
    badUrl: 'This is not a web address. Use one that starts with http:// or https://.',
    credentials: 'The address holds a user name or password; remove them.',
    fetch: (reason: string) => `The page could not be fetched: ${reason}.`,
    status: (status: number) => `The site answered with error ${status}.`,
    tooLarge: (megabytes: number) => `This is larger than ${megabytes} MB.`,
    emptyLink: 'The link names no “url”, no “text” and no “feed”.',
    unreadableFile: (reason: string) => `The file could not be read: ${reason}.`,
    missingFile: 'There is no such file in the vault.',
  },
  cli: CLI,
  settings: SETTINGS,
  gazetteer: GAZETTEER,
  vocabulary: VOCABULARY,
  firstRun: FIRST_RUN,
  help: HELP,
} as const;

/** What a language has to say, and may. */
export type Catalogue = Widened<typeof ENGLISH>;

interface Translation {
  readonly words: () => Words<typeof ENGLISH>;
  readonly messages: () => Translations;
}

const TRANSLATION = forLanguage<Translation>(LANGUAGES, LANGUAGE);

/** Every word the interface shows, in the language of the app. */
export const TEXT: Catalogue = translated(ENGLISH, TRANSLATION?.words() ?? {});

/** What the core says, in the language of the app: reasons and problems. */
export const translate = translator(TRANSLATION?.messages() ?? {});
