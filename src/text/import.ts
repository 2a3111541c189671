import type { ColumnRole, FormatId } from '../model';
import { sizeText } from './measures';
import { plural } from './plural';

/** What each format is called in the list of an import. */
const FORMATS: Readonly<Record<FormatId, string>> = {
  text: 'Text',
  markdown: 'Markdown',
  clipper: 'Web Clipper note',
  html: 'Web page',
  passage: 'Text',
  appended: 'Collection of texts',
  mhtml: 'Web archive',
  eml: 'Mail',
  mbox: 'Mailbox',
  feed: 'Feed',
  opml: 'List of feeds',
  urls: 'List of web pages',
  webloc: 'Web shortcut',
  pdf: 'PDF',
  docx: 'Word document',
  rtf: 'RTF document',
  csv: 'Table',
  json: 'JSON records',
  zip: 'ZIP archive',
  nexis: 'Nexis export',
  factiva: 'Factiva export',
  proquest: 'ProQuest export',
};

/** What a column of a table can be taken for. */
const ROLES: Readonly<Record<ColumnRole, string>> = {
  title: 'Headline',
  date: 'Date',
  text: 'Text',
  url: 'Web address',
  source: 'Source',
  author: 'Author',
  section: 'Section',
};

/** Hosts named before they are counted. */
const NAMED_HOSTS = 5;

function hostList(hosts: readonly string[]): string {
  const more = hosts.length - NAMED_HOSTS;
  const named = hosts.slice(0, NAMED_HOSTS).join(', ');
  return more > 0 ? `${named} and ${plural(more, 'other site')}` : named;
}

const willFetch = (hosts: readonly string[], count: number): string =>
  `Will fetch ${plural(count, 'page')} from ${hostList(hosts)}. Nothing else is sent.`;

/** The words of the import dialog and its list. */
export const IMPORT_DIALOG = {
  title: 'Import articles',
  paste: 'Paste or drop articles, files, folders or web addresses',
  pasteHint: 'Paste here: each paste becomes an entry of the list below',
  pasteName: 'pasted text',
  pageName: 'text copied from a page',
  addressesName: 'web addresses',
  files: 'Choose files',
  folder: 'Choose folder',
  drop: 'Drop to add',
  list: 'To import',
  empty: 'Nothing yet. Everything stays on this device; only pages you list here are fetched.',
  formats: FORMATS,
  size: sizeText,
  looking: 'Looking at it…',
  articles: (count: number) => plural(count, 'article'),
  pages: (count: number) => plural(count, 'page'),
  feeds: (count: number) => plural(count, 'feed'),
  from: (hosts: readonly string[]) => `from ${hostList(hosts)}`,
  subscribe: 'Subscribe',
  remove: (name: string) => `Remove ${name}`,
  removeAll: 'Remove all',
  more: (count: number) => `and ${count} more`,
  columns: 'Columns',
  columnsHint: 'What each column holds. Change what was guessed wrong.',
  column: (name: string) => `What the column ${name} holds`,
  roles: ROLES,
  noRole: 'Not used',
  noText: 'Choose a column with the text.',
  willFetch,
  add: 'Add to the list',
  review: 'Review first',
  action: (items: number) => (items <= 1 ? 'Import' : `Import ${items} items`),
  fetchAction: (items: number) => (items <= 1 ? 'Fetch and import' : `Fetch and import ${items} items`),
} as const;

export const URL_DIALOG = {
  title: 'Import from URL',
  hint: 'Addresses, one per line',
  placeholder: 'https://example.org/story',
  nothing: 'Enter at least one address to see what will be fetched.',
  willFetch,
  action: (count: number) => (count > 1 ? `Fetch and import ${count} pages` : 'Fetch and import'),
} as const;
