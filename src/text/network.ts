import { plural } from './plural';

interface Together {
  readonly sentence: number;
  readonly paragraph: number;
  readonly article: number;
}

const counted = (count: number): string => count.toLocaleString('en');

/** What is said about who is named together with whom. A story is an article with its copies. */
export const NETWORK = {
  name: 'Network',
  command: 'Open network',
  menu: 'Show in the network',
  picture: (nodes: number) => `Network of ${plural(nodes, 'entity', 'entities')}`,
  keys: 'Arrow keys move, plus and minus zoom, Home shows everything. Page Down and Page Up go from one to the next, Enter opens its note. The list shows the same.',
  wait: 'Reading the articles…',
  laying: 'Working out where everything goes…',
  busy: 'Dateline is at work. The network comes when it is done.',
  again: 'Try again',
  empty: 'Nothing is named together here. Widen the filters, or import articles first.',
  stand: (shown: number, found: number, ties: number, stories: number) =>
    `${shown < found ? `${counted(shown)} of ${counted(found)}` : counted(found)} entities, ${counted(ties)} ties, ${stories === 1 ? '1 story' : `${counted(stories)} stories`}`,
  kinds: { agency: 'Agencies', organization: 'Organizations', person: 'People', place: 'Places', theme: 'Themes' },
  kind: { agency: 'agency', organization: 'organization', person: 'person', place: 'place', theme: 'theme' },
  legend: 'Kinds',
  find: 'Find in the network…',
  findHint: 'Name of an agency, person, place or theme',
  findNothing: 'Nothing of that name is in the network as it is filtered.',
  filters: 'Filters',
  from: 'From',
  to: 'To',
  leastStories: 'Stories together, at least',
  strength: 'Ties',
  strengths: { all: 'All, also by chance', some: 'More than chance', strong: 'Strong', strongest: 'Very strong' },
  most: 'Entities, at most',
  reset: 'Reset filters',
  list: 'Show as list',
  showPicture: 'Show as picture',
  fit: 'Show everything',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  refresh: 'Read the articles again',
  stale: 'Articles changed: read them again',
  around: (name: string) => `Around ${name}`,
  onlyAround: 'Show only what is around it',
  wholeAgain: 'Show the whole network',
  open: 'Open note',
  openTab: 'Open in new tab',
  evidence: 'Show evidence',
  close: 'Close',
  panel: 'Evidence',
  named: (stories: number) => `Named in ${stories === 1 ? '1 story' : `${counted(stories)} stories`}`,
  pair: (one: string, other: string) => `${one} and ${other}`,
  together: (stories: number, { sentence, paragraph }: Together) =>
    [
      `Named together in ${stories === 1 ? '1 story' : `${counted(stories)} stories`}`,
      ...(sentence > 0 ? [`${counted(sentence)} in one sentence`] : []),
      ...(paragraph > 0 ? [`${counted(paragraph)} in one paragraph`] : []),
    ].join(', '),
  strengthOf: (strength: number) => (strength === 0 ? 'Chance may explain it' : `Strength ${strength.toFixed(2)} of 1`),
  tied: 'Tied to',
  stories: 'Stories',
  more: (step: number, left: number) => (left <= step ? `Show ${left} more` : `Show ${step} more of ${left}`),
  noDate: 'no date',
  reading: 'Reading…',
  gone: 'The note is not there any more.',
  noSentence: 'Named in its properties, not in its text.',
  openAt: 'Open the story',
  hint: 'Click to open the note, right-click for more',
  hintTie: 'Click for the stories',
  table: {
    caption: 'Strongest ties',
    one: 'One',
    other: 'Other',
    stories: 'Stories together',
    strength: 'Strength',
    evidence: (one: string, other: string) => `Evidence for ${one} and ${other}`,
  },
} as const;
