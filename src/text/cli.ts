import { plural } from './plural';

/** The words of Obsidian's own command line: descriptions of commands and flags, and what they print. */
export const CLI = {
  about: 'What Dateline did last, and the actions it offers',
  json: 'Print JSON instead of Markdown',
  dryRun: 'Report what would be written and write nothing',
  noReport: 'Nothing was done since Obsidian started.',
  actions: [
    'dateline:import url=<address> | text=<text> | file=<path> | note=<path> [dry-run] [json]',
    'dateline:sync [feed=<address>] [dry-run] [json]',
    'dateline:review [note=<path>] [json]',
    'dateline:dossier [entity=<names>] [any] [articles=<number>] [write] [json]',
    'dateline:new since=<day> [entity=<names>] [write] [json]',
    'dateline:check [json]',
    'dateline:undo [batch=<id>] [dry-run] [json]',
  ].join('\n'),
  error: (message: string) => `Error: ${message}`,
  import: {
    about: 'Import articles into this vault',
    url: 'Web page to fetch and import',
    text: 'Text of an article to import',
    file: 'File in the vault to import, of any kind that can be imported',
    note: 'Note in the vault to file where it is',
    nothing: 'Name what to import: url=, text=, file= or note=.',
  },
  sync: {
    about: 'Sync the feeds this vault subscribes to',
    feed: 'Address of one feed to sync, also a paused one; without it all',
    none: 'There are no feeds to sync. Add one in the settings.',
    unknown: (url: string) => `There is no feed with the address ${url}.`,
  },
  review: {
    about: 'Open the review of an article, or print what was found in it and why',
    note: 'Note of the article; without it the open note',
    json: 'Print what was found as JSON instead of opening the review',
    nothing: 'Name the note of an article with note=, or open one.',
    opened: (path: string) => `The review of ${path} is open.`,
  },
  dossier: {
    about: 'Tell what the vault knows of agencies, places, people, themes or sources',
    entity: 'Name, alias, path of the note or id; several with | between them; without it the open note',
    any: 'Of several, the articles that name any of them, not all',
    articles: 'So many articles with their sentences, the newest',
    noStatements: 'Without who says what, origins and disagreement, which takes no time',
    write: 'Write it as a note of its own',
    nothing: 'Name who or what it is about with entity=, or open its note.',
    number: 'Give articles= a whole number.',
    written: (path: string) => `Dossier written to ${path}`,
  },
  new: {
    about: 'Tell what came in since a day, by story, and who says what',
    since: 'Day of publication, such as 2024-11-15; of import, where none is stated',
    entity: 'Name, alias, path of the note or id: what links it; several with | between them; without it everything',
  },
  check: {
    about: 'Look the vault over: links without a note, duplicates, notes that cannot be read; nothing changes',
    summary: (notes: number, faults: number) => `${plural(notes, 'note')} checked, ${plural(faults, 'fault')}`,
  },
  undo: { about: 'Undo the last run, or another', batch: 'Id of the run, as its report has it; without it the last' },
} as const;
