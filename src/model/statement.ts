import type { Span } from './span';

/** What one who speaks is, as far as a text says: `officials` have a body or country and no name, an `anonymous` source neither. */
export const SOURCE_KINDS = [
  'named person',
  'body',
  'outlet',
  'document',
  'officials',
  'anonymous',
  'crowd',
  'none',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How the one who speaks stands to what is said. */
export const ATTITUDES = ['says', 'denies', 'confirms', 'asks', 'threatens', 'believes', 'reports'] as const;
export type Attitude = (typeof ATTITUDES)[number];

/** What an article's main story rests on. */
export const SOURCINGS = [
  'named',
  'official',
  'state media',
  'document',
  'anonymous',
  'single anonymous',
  'none stated',
] as const;
export type Sourcing = (typeof SOURCINGS)[number];
/** When something is said, as its verb has it. */
export const TENSES = ['past', 'present', 'future'] as const;
export type Tense = (typeof TENSES)[number];

/** One who passed on what another said. */
export interface StatementLink extends Span {
  /** Entity id; null where nobody known is named. */
  readonly speaker: string | null;
}

/** How sure a statement is: that somebody says it, and the one who is named. */
export interface Sureness {
  /** 0 to 1, fitted on labels: of those with .95 nineteen in twenty are right. */
  readonly certainty: number;
  /** What spoke most for it, or against it, as words. */
  readonly because: readonly string[];
  /** Where the article names who is meant by a pronoun or description; null where the source names who speaks. */
  readonly by: Span | null;
}

/** Which claims are shown as sure. */
export const CLAIM_FLOORS = ['strict', 'usual', 'all'] as const;
export type ClaimFloor = (typeof CLAIM_FLOORS)[number];

/** The least certainty of what is shown, as `npm run train:claims` prints how much of that is right. */
const FLOORS = {
  statement: { strict: 0.95, usual: 0.88, all: 0 },
  sourcing: { strict: 0.88, usual: 0.85, all: 0 },
  cites: { strict: 0.9, usual: 0.88, all: 0 },
  story: { strict: 0.94, usual: 0.92, all: 0.5 },
};

/** Whether a claim is shown as sure; one without a certainty is. */
export const isSureOf = (claim: keyof typeof FLOORS, sureness: Pick<Sureness, 'certainty'> | null | undefined, floor: ClaimFloor): boolean =>
  sureness == null || sureness.certainty >= FLOORS[claim][floor]; // prettier-ignore

/** Whether a statement is shown as sure; where nobody known speaks no word is put in a mouth, and even odds do. */
export function isSure({ sureness, speaker }: Judged, certainty: ClaimFloor): boolean {
  return (
    sureness === undefined || sureness.certainty >= Math.min(speaker === null ? 0.5 : 1, FLOORS.statement[certainty])
  );
}
type Judged = Pick<Statement, 'sureness'> & { readonly speaker: unknown };

/** Who says what in an article. Offsets are UTF-16 code units into its text, or into its headline. */
export interface Statement {
  /** Left out where nothing was fitted on it, or a program tells it: it is shown. */
  readonly sureness?: Sureness;
  /** Who speaks, as said: `the ministry’s spokesman`, `he`; null where nobody is named. */
  readonly source: Span | null;
  /** `said`, `according to`, `reportedly`; null where only quotation marks say so. */
  readonly cue: Span | null;
  /** What is said, in the order of the text. */
  readonly content: readonly Span[];
  /** Id of the entity that speaks, or that its speaker speaks for; null where nobody known does. */
  readonly speaker: string | null;
  readonly kind: SourceKind;
  readonly attitude: Attitude;
  /** `said`, `says`, `will say`; null where no verb tells: `according to`, a colon, quotation marks alone. */
  readonly tense: Tense | null;
  /** Whether it is only said to be so: `reportedly`, `may`. */
  readonly hedged: boolean;
  /** Through whom it came, from the one who tells it to the one who knows; empty where the article has it at first hand. */
  readonly chain: readonly StatementLink[];
}
