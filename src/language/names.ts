/** How often a word was counted in names and in running news text (`data/names.tsv`). */
export interface NameCounts {
  /** As the first, and as the last word of a person's name. */
  readonly given: number;
  readonly family: number;
  /** Inside names of organisations, of places. */
  readonly organisation: number;
  readonly place: number;
  /** Inside sentences, in lower and in upper case. */
  readonly lower: number;
  readonly upper: number;
}

export interface NameStatistics {
  /** Counts of a folded word; zeros when it is unknown. */
  of(fold: string): NameCounts;
  /** A word written in lower case far more often than as a name: its capital at the start of a sentence says nothing. */
  isCommon(fold: string): boolean;
}

const NONE: NameCounts = { given: 0, family: 0, organisation: 0, place: 0, lower: 0, upper: 0 };

/** Reads the table: comment lines, a header, then tab-separated counts; trailing zeros are left out. */
export function parseNames(text: string): NameStatistics {
  const counts = new Map<string, NameCounts>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#') || line.startsWith('word\t')) continue;
    const [word = '', ...cells] = line.split('\t');
    const [given = 0, family = 0, organisation = 0, place = 0, lower = 0, upper = 0] = cells.map(Number);
    counts.set(word, { given, family, organisation, place, lower, upper });
  }
  const of = (fold: string): NameCounts => counts.get(fold) ?? NONE;
  return { of, isCommon: (fold) => isCommon(of(fold)) };
}

const isCommon = ({ lower, upper }: NameCounts): boolean => lower >= 25 && lower > 2.5 * upper;
