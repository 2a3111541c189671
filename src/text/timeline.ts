import { plural } from './plural';

/** The words of the timeline. */
export const TIMELINE = {
  name: 'Timeline',
  command: 'Open timeline',
  /** What is drawn, for those who do not see it. */
  about: 'Timeline. Arrow keys move, plus and minus zoom, 0 shows all. The list after it has what is on screen.',
  groupBy: 'Group by',
  noGroups: 'Nothing',
  /** Names of properties that Dateline writes, by their key in the settings. */
  groups: {
    source: 'Source',
    location: 'Location',
    places: 'Place',
    actors: 'Actor',
    themes: 'Theme',
    section: 'Section',
    author: 'Author',
  },
  kindOfArticle: 'Kind of article',
  tags: 'Tag',
  none: 'Without',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all',
  list: 'Show as a list',
  listLabel: 'On screen',
  more: 'There is more on screen than this list holds. Zoom in to see it.',
  empty: 'There are no articles with a date here yet. Those you import appear by themselves.',
  legend: {
    published: 'Published',
    happened: 'Happened',
    approximate: 'Happened some time in',
    copy: 'Copy of another article',
  },
  status: (articles: number, range: string) => `${plural(articles, 'article')}, ${range}`,
  quarter: (number: number) => `Q${number}`,
  decade: (year: number) => `${year}s`,
  published: (day: string, source: string) => (source === '' ? `Published ${day}` : `Published ${day}, ${source}`),
  noDay: (source: string) =>
    source === '' ? 'Without a day of publication' : `${source}, without a day of publication`,
  happened: (day: string) => `Happened ${day}`,
  approximate: (day: string) => `Happened some time in ${day}`,
  main: (day: string) => `Main event ${day}`,
  mainApproximate: (day: string) => `Main event some time in ${day}`,
  because: (words: string) => `“${words}”`,
  byHand: 'The text does not say so: it is in the properties of the note.',
  copy: 'A copy of another article',
  bar: (when: string, count: number, group: string | null) =>
    group === null ? `${when}: ${plural(count, 'date')}` : `${when}, ${group}: ${plural(count, 'date')}`,
  inGroup: (name: string) => `Group: ${name}`,
  closer: 'Select to zoom in on it.',
} as const;
