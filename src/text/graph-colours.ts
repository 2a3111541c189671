import { plural } from './plural';

/** What is said about the colours of the app's own graph view. */
export const GRAPH_COLOURS = {
  command: 'Colour the graph by kind…',
  title: 'Colour the graph by kind?',
  about:
    'The graph view shows each kind of note in a colour of its own. You can change the colours there, under Groups.',
  own: (count: number) =>
    count === 0
      ? 'You have no groups of your own.'
      : `${plural(count, 'group')} of your own ${count === 1 ? 'stays as it is, and counts' : 'stay as they are, and count'} first.`,
  groups: 'Groups',
  kinds: {
    article: 'Articles',
    agency: 'Agencies',
    organization: 'Organizations',
    person: 'People',
    place: 'Places',
    theme: 'Themes',
    source: 'Sources',
  },
  standing: { new: 'new', other: 'gets its colour back', same: 'there already' },
  action: 'Colour the graph',
  remove: 'Remove colours',
  copy: 'Copy groups',
  copied: 'The groups are on the clipboard: a search and a colour on each line.',
  notCopied: 'The clipboard cannot be written here.',
  again: 'Try again',
  hindered: {
    open: 'The graph view is open, and would write over the colours. Close its tabs, then try again; or copy the groups and put them in by hand.',
    unreadable:
      'The settings of the graph view cannot be read, so they are left alone. Copy the groups and put them in by hand.',
    refused: 'The settings of the graph view could not be written. Copy the groups and put them in by hand.',
  },
  coloured: 'The graph is coloured by kind. Open the graph view to see it.',
  uncoloured: 'The colours of the kinds are removed.',
  undone: 'The graph view is set as it was.',
  notUndone: 'The graph view was used in between; its settings are left as they are.',
} as const;
