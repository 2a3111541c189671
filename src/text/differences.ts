import { plural } from './plural';

interface Range {
  readonly unit: string;
  readonly low: number | string;
  readonly high: number | string | null;
}

interface Teller {
  readonly outlet: string | null;
  readonly title: string;
  readonly published: string | null;
  readonly speaker: string | null;
  readonly established: boolean;
}

/** Dates are written already. */
export const written = (value: number | string): string =>
  typeof value === 'string' ? value : String(Math.round(value * 100) / 100);

/** Numbers and dates need none; a unit of measure is one in any language. */
export const unitText = (unit: string): string =>
  unit === 'percent' ? ' %' : /^(?:count|date|age)$/.test(unit) ? '' : ` ${unit}`;

/** What articles of one story tell otherwise. */
export const DIFFERENCES = {
  title: 'Disagreement',
  find: 'Find disagreement',
  cancel: 'Cancel',
  cancelled: 'Cancelled: not all articles were read.',
  reading: (done: number, total: number) => `Reading article ${done + 1} of ${total}…`,
  head: (articles: number, origins: number, points: number) =>
    [plural(articles, 'article'), plural(origins, 'origin'), plural(points, 'point')].join(' · '),
  nothing: 'No number or date of this story was found in articles of different origins.',
  relations: { differs: 'differs', updates: 'updated later', narrower: 'told more exactly', same: 'told alike' },
  /** Lowest and highest, with the unit; what is open has no highest. */
  range: ({ unit, low, high }: Range) => {
    const to = high === null ? ' or more' : low === high ? '' : ` to ${written(high)}`;
    return `${written(low)}${to}${unitText(unit)}`;
  },
  /** Who tells a value: the article’s outlet or title, its day, and the one who says so in it; and where it is not known what the article leads back to. */
  teller: ({ outlet, title, published, speaker, established }: Teller) =>
    [
      outlet ?? title,
      ...(published === null ? [] : [published.slice(0, 10)]),
      ...(speaker === null ? [] : [`by ${speaker}`]),
      ...(established ? [] : ['independence not established']),
    ].join(', '),
} as const;
