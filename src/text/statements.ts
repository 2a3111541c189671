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
  hedged: 'hedged',
  noCue: 'quotation marks alone',
  /** Who speaks, then what kind of source that is: `Mun Song, anonymous source`. */
  speaks: (who: string, kind: string) => `${who}, ${kind}`,
} as const;
