import { plural } from './plural';

/** What merging, splitting, changing a type and telling apart say. */
export const ENTITIES = {
  commands: {
    merge: 'Merge entity into…',
    split: 'Split entity…',
    retype: 'Change entity type…',
    notSame: 'Mark entity as not the same as…',
  },
  pick: {
    merge: (name: string) => `Merge ${name} into`,
    split: 'What is split off goes to',
    retype: (name: string) => `${name} is`,
    notSame: (name: string) => `${name} is not the same as`,
    none: 'No entity found.',
  },
  kinds: {
    agency: 'an agency',
    organization: 'an organization',
    person: 'a person',
    place: 'a place',
    theme: 'a theme',
    source: 'a source',
  },
  counts: {
    links: (links: number, notes: number) =>
      links === 0 ? 'No link has to change.' : `${plural(links, 'link')} in ${plural(notes, 'note')} will follow.`,
    articles: (count: number) => `${plural(count, 'of the notes is an article', 'of the notes are articles')}.`,
    words: 'The words that are shown stay as they are.',
  },
  leftOver: (count: number) =>
    `Also remove ${plural(count, 'note that nothing names then and nobody edited', 'notes that nothing names then and nobody edited')}`,
  elsewhere: (count: number) => `${plural(count, 'base names', 'bases name')} the note; links there are not changed.`,
  looking: (done: number, total: number) => `Looking at note ${done} of ${total}`,
  starting: 'Reading the vault',
  wait: 'Looking…',
  changes: 'What changes',
  examples: 'Examples',
  problems: (count: number) => `${plural(count, 'note needs', 'notes need')} a correction by hand`,
  merge: {
    title: (from: string, into: string) => `Merge ${from} into ${into}`,
    about: (from: string, into: string) =>
      `Everything that links ${from} will link ${into}, with the same words. ${into} gets its names and what you wrote in it; then the note ${from} is removed.`,
    action: 'Merge',
    anyway: 'Merge anyway',
    done: (from: string, into: string) => `${from} was merged into ${into}.`,
  },
  split: {
    title: (name: string) => `Split ${name}`,
    about: 'Choose what means somebody or something else: all links that show a name, or single articles.',
    name: 'Goes to',
    placeholder: 'Name of the new note',
    hint: 'Brackets tell it apart from a namesake: Kim Min-su (footballer).',
    choose: 'Choose an existing note…',
    existing: (name: string) => `Goes to ${name}, which is there already.`,
    clear: 'Use a new note instead',
    kind: 'Type',
    forms: 'By the names that links show',
    noForms: 'No link shows a name.',
    notes: 'By note',
    noNotes: 'No note links it.',
    filter: 'Filter notes',
    links: (links: number) => plural(links, 'link'),
    alias: 'alias',
    preview: 'Show what changes…',
    explain: (name: string, other: string) =>
      `What you chose will link ${other} instead of ${name}, with the same words. Both remember that they are not the same.`,
    action: 'Split',
    done: (name: string, other: string) => `${other} was split off ${name}.`,
  },
  retype: {
    title: (name: string, kind: string) => `Make ${name} ${kind}`,
    about: 'Its note and its place in the lists of all articles and notes follow; its text and id stay.',
    action: 'Change type',
    stay: 'Leave note in its folder',
    done: (name: string, kind: string) => `${name} is ${kind} now.`,
  },
  notSame: {
    done: (one: string, other: string) =>
      `${one} and ${other} are not the same. Merging them will not be proposed again.`,
  },
} as const;
