import { plural } from './plural';

/** The help: how it is opened and searched. Its pages are those of `docs/`. */
export const HELP = {
  command: 'Help',
  title: 'Dateline help',
  search: 'Search the help',
  contents: 'Contents',
  found: (sections: number) => `${plural(sections, 'section')} found`,
  none: 'No section has all of these words.',
  whatToDo: 'What to do',
};
