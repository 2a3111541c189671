import { plural } from './plural';

/** What the relinking of old articles says. Counts are of notes or of places in them, as each line tells. */
export const RELINK = {
  kinds: {
    created: (count: number) => `${plural(count, 'note')} created for what articles now name`,
    filled: (count: number) => `${plural(count, 'note')} filled with what is now known`,
    added: (count: number) => `${plural(count, 'entry', 'entries')} added to properties`,
    removed: (count: number) => `${plural(count, 'entry', 'entries')} of Dateline taken out of properties`,
    linked: (count: number) => `${plural(count, 'mention')} linked in the text`,
    unlinked: (count: number) => `${plural(count, 'link')} you rejected taken away; the words stay`,
    source: (count: number) => `${plural(count, 'source')} filled in`,
    location: (count: number) => `${plural(count, 'location')} filled in`,
  },
  articles: (changed: number, looked: number) => `${changed} of ${plural(looked, 'article')} change.`,
  nothing: (looked: number) => `Nothing to change: ${plural(looked, 'article')} looked at.`,
  keptOut: (count: number) =>
    `${plural(count, 'article')} ${count === 1 ? 'names' : 'name'} something you took out of ${count === 1 ? 'its' : 'their'} properties; it stays out.`,
  entity: (name: string, articles: number) => `${name}: ${plural(articles, 'article')}`,
} as const;
