/** The words around `Dateline.base`. */
export const BASES = {
  command: 'Create Dateline.base',
  off: 'Bases is switched off. Switch it on under “Core plugins” in the settings, then try again. Until then the timeline and the network open as panes.',
  openPane: (name: string) => `Open ${name.toLowerCase()}`,
  done: (path: string) => `${path} is written`,
  nothing: 'Nothing was written.',
  /** Of the views of the base. */
  articles: 'Articles',
  /** Articles by when their main event was. */
  events: 'Events',
  /** Articles whose story one source without a name told. */
  singleAnonymous: 'Single anonymous source',
  map: 'Map',
  /** The days that an article tells of. */
  happened: 'Happened',
  columns: {
    date: 'Date',
    eventDate: 'Main event',
    source: 'Source',
    location: 'Location',
    actors: 'Actors',
    places: 'Places',
    themes: 'Themes',
    toldBy: 'Who speaks',
    sourcing: 'Sourcing',
    cites: 'Cites',
    url: 'URL',
  },
  there: {
    title: 'There is a base already',
    about: (path: string) => `${path} is there and stays as it is.`,
    same: 'It has all views that a new one would have.',
    unreadable: 'It cannot be read as a base.',
    missing: (names: string) => `It lacks: ${names}.`,
    changed: (names: string) => `Other than in a new one: ${names}.`,
    own: (names: string) => `Only in it: ${names}.`,
    open: 'Open it',
    second: 'Write a second one',
  },
} as const;
