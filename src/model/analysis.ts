import type { Coordinates, Entity } from './entity';
import type { EventDate, MainDate, RefusedDate } from './event-date';
import type { Mention, Reason, RejectedMention } from './mention';
import type { Message } from './message';
import type { Span } from './span';
import type { Sourcing, Statement, Sureness } from './statement';

/** An entity that was weighed for a mention. */
export interface Candidate {
  readonly entity: string;
  readonly name: string;
  /** Comparable within one mention only. */
  readonly score: number;
  readonly why: string;
}

/** What a person is said to be, where the text says it: `Defense Minister`, `Kremlin spokesman`. */
export interface Role extends Span {
  /** Verbatim. */
  readonly text: string;
}

/** A mention after resolution: `entity` null means it stays visible as unresolved. */
export interface ResolvedMention extends Mention {
  readonly entity: string | null;
  readonly resolution: Reason;
  /** Those that lost, best first; for an unresolved mention, those it could not choose between. */
  readonly losers: readonly Candidate[];
  /** Titles and roles that stand with a person's name and are no part of it; absent where there are none. */
  readonly roles?: readonly Role[];
}

/**
 * How an entity stands in a story, what says most first: `stated` by a person, named in the `headline`, `acts`, `speaks`,
 * is `acted on`, is the `scene` or what that lies in, is named again and again (`repeated`), or in `passing`.
 */
export const STORY_PARTS = [
  'stated',
  'headline',
  'acts',
  'speaks',
  'acted on',
  'scene',
  'repeated',
  'passing',
] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

/** Of two parts the one that says more. */
export const strongerPart = (one: StoryPart, other: StoryPart): StoryPart =>
  STORY_PARTS.indexOf(other) < STORY_PARTS.indexOf(one) ? other : one;

/** An entity found in an article. */
export interface Finding {
  readonly entity: string;
  /** Mentions in the text. */
  readonly count: number;
  /** 0 to 1: how much the article is about it. */
  readonly salience: number;
  /** Whether the note may link it; `why` says what decided. */
  readonly linked: boolean;
  /** Not linked only since no second story names it yet. */
  readonly waits?: boolean;
  readonly part: StoryPart;
  /** 0 to 1: whether this story alone is worth a note, from one half on; absent where only `part` says. */
  readonly worth?: number;
  readonly why: Message;
  /** A person's titles and roles as the article words them, each once, in its order; absent where there are none. */
  readonly roles?: readonly string[];
}

export interface ThemeFinding {
  readonly entity: string;
  /** Pack id, as in the machine contract: `phone-surveillance`. */
  readonly id: string;
  /** Chance that a reader would give it, 0 to 1. */
  readonly score: number;
  /** The phrases that fired, in the article's text. */
  readonly phrases: readonly Span[];
  /** The terms behind the phrases, those that say most first. */
  readonly evidence?: readonly ThemeTermCount[];
}

/** A term of a theme that was met in an article. */
export interface ThemeTermCount {
  /** As its pack or note writes it: `flood*`. */
  readonly term: string;
  /** How much one mention says: 4 strong, 2 clear, 1 weak. */
  readonly weight: number;
  /** Mentions in the text and in the headline. */
  readonly count: number;
  readonly headline: number;
}

export interface StoryLocation {
  readonly entity: string;
  readonly coordinates: Coordinates | null;
  /** How likely it is right, 0 to 1. */
  readonly probability: number;
  readonly reason: Reason;
  /** Their scores are chances that they are meant. */
  readonly losers: readonly Candidate[];
}

/** How sure it is what an article rests on. */
export interface SourcesSureness {
  /** That it rests on `value`, whether that is sure enough to be said or not; null where nothing is stated. */
  readonly sourcing: (Sureness & { readonly value: Sourcing }) | null;
  /** That it leans on an outlet, by id. */
  readonly cites: Readonly<Record<string, Sureness>>;
}

/** All that recognition and resolution say about one article. A value: it can cross a worker boundary. */
export interface Analysis {
  readonly mentions: readonly ResolvedMention[];
  readonly rejected: readonly RejectedMention[];
  /** Adjectives and peoples of places, outside the mentions: evidence of where a story plays, no mention of the place. */
  readonly demonyms: readonly ResolvedMention[];
  /** Everything referred to below, and its parents, locations and broader themes, by id. */
  readonly entities: Readonly<Record<string, Entity>>;
  readonly actors: readonly Finding[];
  readonly places: readonly Finding[];
  /** The main one first, then by score. */
  readonly themes: readonly ThemeFinding[];
  readonly location: StoryLocation | null;
  /** Entity of the outlet, kind `source`. */
  readonly source: string | null;
  /** When the main event was. */
  readonly mainDate: MainDate;
  /** When what the story tells of happened, in the order of the text. */
  readonly eventDates: readonly EventDate[];
  readonly refusedDates: readonly RefusedDate[];
  /** Who says what, in the order of the text. */
  readonly statements: readonly Statement[];
  /** What the main story rests on, as far as its statements show. */
  readonly sourcing: Sourcing;
  /** Ids of the outlets it leans on, other than its own, in the order in which it names them. */
  readonly cites: readonly string[];
  /** How sure both are; left out where nothing was fitted on them. */
  readonly sureness?: SourcesSureness;
  /** What the list of outlets says of those named or meant here, by id: `state`, `own-sources`; without those of which it says neither. */
  readonly outletTraits: Readonly<Record<string, readonly string[]>>;
  /** Who says what in the headline. Offsets are into its text: it is no part of the body. */
  readonly headlineStatements: readonly Statement[];
}
