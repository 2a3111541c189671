import { plural } from './plural';

/** What merging, splitting, changing a type and telling apart say. */
export const ENTITIES = {
  counts: {
    links: (links: number, notes: number) =>
      links === 0 ? 'No link has to change.' : `${plural(links, 'link')} in ${plural(notes, 'note')} will follow.`,
    articles: (count: number) => `${plural(count, 'of them is an article', 'of them are articles')}.`,
    words: 'The words that are shown stay as they are.',
    undoable: 'You can undo this as one step.',
  },
  merge: {
    goes: (from: string, into: string) => `${from} goes into ${into}. Its note is removed at the end.`,
    keeps: (into: string) =>
      `${into} gets its names, what it lacks, and under a heading the text and properties you wrote.`,
  },
  split: {
    both: (from: string, other: string) => `${from} and ${other} remember that they are not the same.`,
  },
  retype: {
    becomes: (name: string, kind: string) => `${name} becomes ${kind}.`,
  },
  kinds: {
    agency: 'an agency',
    organization: 'an organization',
    person: 'a person',
    place: 'a place',
    theme: 'a theme',
    source: 'a source',
  },
  done: {
    merge: (from: string, into: string) => `${from} was merged into ${into}.`,
    split: (from: string, other: string) => `${other} was split off ${from}.`,
    retype: (name: string, kind: string) => `${name} is ${kind} now.`,
    notSame: (one: string, other: string) =>
      `${one} and ${other} are not the same. Dateline will not propose it again.`,
    notes: (count: number) => `${plural(count, 'note')} changed.`,
  },
} as const;
