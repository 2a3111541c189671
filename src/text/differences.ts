import { plural } from './plural';

/** What articles of one story tell otherwise. */
export const DIFFERENCES = {
  title: 'Disagreement',
  about:
    'Reads the articles of the days around that tell the same story, and holds their numbers and dates against each other, between different origins.',
  find: 'Find disagreement',
  cancel: 'Cancel',
  cancelled: 'Cancelled: not all articles were read.',
  reading: (done: number, total: number) => `Reading article ${done + 1} of ${total}…`,
  head: (articles: number, origins: number, points: number) =>
    [plural(articles, 'article'), plural(origins, 'origin'), plural(points, 'point')].join(' · '),
  nothing: 'No number or date of this story was found in articles of different origins.',
  relations: {
    differs: 'differs',
    updates: 'updated later',
    narrower: 'told more exactly',
    same: 'told alike',
  },
  range: (low: string, high: string | null) =>
    high === null ? `${low} or more` : low === high ? low : `${low} to ${high}`,
  /** Who tells a value: the article’s outlet or title, its day, and the one who says so in it. */
  teller: (outlet: string, day: string | null, speaker: string | null) =>
    [outlet, ...(day === null ? [] : [day]), ...(speaker === null ? [] : [`by ${speaker}`])].join(', '),
} as const;
