import { plural } from './plural';

/** What is said of statements: who says what in an article. */
export const STATEMENTS = {
  kinds: {
    'named person': 'named person',
    body: 'body',
    outlet: 'outlet',
    document: 'document',
    officials: 'officials',
    anonymous: 'anonymous source',
    crowd: 'crowd',
    none: 'no source',
  },
  attitudes: {
    says: 'says',
    denies: 'denies',
    confirms: 'confirms',
    asks: 'asks',
    threatens: 'threatens',
    believes: 'believes',
    reports: 'reports',
  },
  /** What a story rests on. */
  sourcings: {
    named: 'named sources',
    official: 'officials',
    'state media': 'state media',
    document: 'a document',
    anonymous: 'anonymous sources',
    'single anonymous': 'a single anonymous source',
    'none stated': 'no stated source',
  },
  hedged: 'hedged',
  sure: 'How sure',
  /** `certainty`: 0 to 1. */
  notSure: (certainty: number) => `not sure, ${certainty.toFixed(2)}`,
  showUnsure: (count: number) => `Show ${plural(count, 'statement')} not sure`,
  nobody: 'Nobody named',
  /** `names`: from the one who tells it to the one who knows. */
  chain: (names: readonly string[]) => `via ${names.join(' › ')}`,
  none: 'No statement was found.',
  saidBy: 'Said by',
  saidOf: 'Said of',
  list: 'Statements, the newest first',
  progress: (read: number, of: number) => `${read} of ${plural(of, 'article')} looked through`,
  more: 'Show more statements',
  stop: 'Stop looking',
  noCue: 'quotation marks alone',
  /** Who speaks, then what kind of source that is: `Mun Song, anonymous source`. */
  speaks: (who: string, kind: string) => `${who}, ${kind}`,
} as const;
