import { plural } from './plural';

/** What is said of known names in notes of the user's own. */
export const NAMES = {
  tap: 'Names in this line',
  commands: {
    link: 'Link this name',
    linkAll: 'Link all of this name in the note',
    linkNote: 'Link all known names in the note…',
    unlink: 'Unlink this name',
    means: 'Say whom this name means…',
    never: 'Never mark this name in this note',
  },
  menu: {
    link: 'Link this name',
    linkAll: 'Link all of this name in the note',
    linkNote: 'Link all known names in the note…',
    means: 'Means another…',
    never: 'Never here',
    unlink: 'Unlink',
  },
  pick: 'Choose what the name means',
  /** Above the notes that it may mean. */
  several: 'May mean',
  none: 'No known name is here.',
  noneInNote: 'No known name in this note is without a link.',
  changed: 'The note was changed meanwhile, so nothing was done. Try again.',
  notHere: 'Here no link can stand.',
  overLines: 'This name goes over a line break, and no link can. Write it in one line first.',
  /** Of several places, by why they cannot become links. */
  leftOut: {
    overLines: (count: number) => `${plural(count, 'place')} left out: a line break stands within the name.`,
    notHere: (count: number) =>
      `${plural(count, 'place')} left out: a bracket or another sign stands right beside the name.`,
  },
  neverAll: (name: string) =>
    `This note says that “${name}” is never marked in it. “Link this name” links it all the same.`,
  never: (name: string) => `“${name}” is not marked in this note any more.`,
  /** Below suggestions, behind their keys. */
  keys: { link: 'to link', keep: 'to link and keep the words as typed' },
  preview: {
    title: 'Link known names',
    about:
      'What is ticked becomes a link with its words as they are. The editor’s undo takes all of it back as one step.',
    ambiguous: 'may mean several',
    count: (count: number) => (count === 1 ? 'once' : `${count} times`),
    list: 'Names in this note',
    action: (count: number) => (count === 0 ? 'Link' : `Link ${plural(count, 'place')}`),
  },
  offer: {
    text: 'Names that have a note in this vault can be underlined in the notes you write yourself. The notes are not changed by it; the settings say where, and turn it off again.',
    accept: 'Underline names',
    decline: 'No, thanks',
  },
} as const;
