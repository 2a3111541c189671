import { plural } from './plural';

/** What the relinking of old articles says. Counts are of notes or of places in them, as each line tells. */
export const RELINK = {
  kinds: {
    created: (count: number) => `${plural(count, 'note')} created for what articles now name`,
    filled: (count: number) => `${plural(count, 'note')} filled with what is now known`,
    added: (count: number) => `${plural(count, 'entry', 'entries')} added to properties`,
    removed: (count: number) =>
      `${plural(count, 'entry', 'entries')} of Dateline taken out of properties; links in the text stay`,
    linked: (count: number) => `${plural(count, 'mention')} linked in the text`,
    unlinked: (count: number) => `${plural(count, 'link')} you rejected taken away; the words stay`,
    source: (count: number) => `${plural(count, 'source')} filled in`,
    location: (count: number) => `${plural(count, 'location')} filled in`,
    dates: (count: number) => `${plural(count, 'article')} ${count === 1 ? 'gets' : 'get'} the dates of what happened`,
    sources: (count: number) => `${plural(count, 'article')} ${count === 1 ? 'gets' : 'get'} other sources`,
  },
  articles: (changed: number, looked: number) => `${changed} of ${plural(looked, 'article')} change.`,
  nothing: (looked: number) => `Nothing to change: ${plural(looked, 'article')} looked at.`,
  keptOut: (count: number) =>
    `${plural(count, 'article')} ${count === 1 ? 'names' : 'name'} something you took out of ${count === 1 ? 'its' : 'their'} properties; it stays out.`,
  commands: {
    note: 'Relink the current note',
    folder: 'Relink all notes in a folder…',
    vault: 'Relink the whole vault',
    mentions: 'Link unlinked mentions of the current note',
  },
  menu: { note: 'Relink this article', folder: 'Relink articles in this folder', mentions: 'Link unlinked mentions' },
  titles: {
    note: (name: string) => `Relink ${name}`,
    folder: (path: string) => `Relink articles in ${path}`,
    vault: 'Relink the whole vault',
    mentions: (name: string) => `Link mentions of ${name}`,
  },
  about: {
    all: 'Articles are read again with the entities, aliases and vocabularies of today. Their words stay as they are.',
    mentions: 'Articles that name it get the link. Their words stay as they are.',
  },
  looking: (done: number, total: number) => `Looking at article ${done} of ${total}`,
  starting: 'Reading the vault',
  undoable: 'Lists of related notes follow. You can undo it all as one step.',
  changes: 'What changes',
  byEntity: 'By entity, with examples',
  byArticle: 'Choose which articles change',
  filter: 'Filter articles',
  places: (count: number) => plural(count, 'change'),
  noneChosen: 'No article is chosen.',
  /** How far it reaches: in how many articles, or what becomes of its note where none changes. */
  extent: ({ articles, counts }: { readonly articles: number; readonly counts: { readonly created?: number } }) =>
    articles > 0 ? plural(articles, 'article') : counts.created === undefined ? 'note filled' : 'new note',
  moreExamples: 'Show more examples',
  problems: (count: number) => plural(count, 'remark'),
  action: (count: number) => `Change ${plural(count, 'note')}`,
  wait: 'Looking…',
  stop: 'Stop looking',
  done: (created: number, changed: number) =>
    [created > 0 ? `${plural(created, 'note')} created` : '', `${plural(changed, 'note')} changed`]
      .filter((part) => part !== '')
      .join(', '),
  notAnEntity: 'This note is no agency, person, place, theme or source of the vault.',
} as const;
