import type {
  Attitude,
  Coordinates,
  DateCandidate,
  DatePrecision,
  EntityKind,
  Mention,
  MentionType,
  Reason,
  SourceKind,
  Span,
  ThemeTermCount,
} from '../model';

/** A property of the article: what was read and from where; both null where it is not stated. */
export interface ExplainedProperty {
  readonly name: string;
  readonly value: string | null;
  readonly from: string | null;
  readonly evidence: string | null;
}

export interface ExplainedCandidate {
  readonly name: string;
  /** Comparable within one list only. */
  readonly score: number;
  readonly why: string;
}

/** An entity as a reader tells it from its namesakes. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** First-level division and country, or what it belongs to; empty where nothing is known. */
  readonly where: string;
  /** The gazetteer file that a place is known from, where Dateline's own gazetteer does not have it. */
  readonly file?: string;
}

export interface ExplainedEntity extends NamedEntity {
  readonly count: number;
  readonly linked: boolean;
  readonly why: string;
  /** Surface forms in the text, in order of first appearance. */
  readonly forms: readonly string[];
  /** A person's titles and roles, as the article words them. */
  readonly roles: readonly string[];
}

export interface ExplainedTheme {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
  /** Phrases that fired, the most frequent first. */
  readonly phrases: readonly { readonly text: string; readonly count: number }[];
  /** The terms of the theme that were met, those that say most first. */
  readonly terms: readonly ThemeTermCount[];
}

/** When something happened, as the text says it. */
export interface ExplainedDate {
  readonly text: string;
  /** As `EventDate`. */
  readonly value: string;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly context: TextContext;
}

/** When the main event was, and why then and not otherwise. */
export interface ExplainedMainDate {
  /** As `MainDate`; null where it cannot be told. */
  readonly value: string | null;
  /** 0 to 1. */
  readonly probability: number;
  readonly reason: Reason;
  readonly losers: readonly DateCandidate[];
}

/** The words around a stretch of the text, on one line. */
export interface TextContext {
  readonly before: string;
  readonly after: string;
}

export interface ExplainedMention extends Span {
  readonly text: string;
  readonly type: MentionType;
  readonly form: Mention['form'];
  /** 0 to 1. */
  readonly score: number;
  readonly context: TextContext;
  /** The rule or model that proposed it, and what it saw. */
  readonly found: Reason;
  readonly outcome: 'resolved' | 'unresolved' | 'rejected';
  readonly entity: NamedEntity | null;
  /** Why it is this entity, why it is none, or why it was refused. */
  readonly decision: Reason;
  readonly losers: readonly ExplainedCandidate[];
}

/** Who says what. Words are on one line. */
export interface ExplainedStatement {
  /** As said; null where nobody is named. */
  readonly source: string | null;
  readonly cue: string | null;
  /** The parts of what is said. */
  readonly content: readonly string[];
  /** Null: nobody known. */
  readonly speaker: NamedEntity | null;
  readonly kind: SourceKind;
  readonly attitude: Attitude;
  readonly hedged: boolean;
  /** The rule by which words were taken for a cue. */
  readonly found: Reason;
  /** 0 to 1: that somebody says it, and the one who is named; null where nothing is fitted. */
  readonly certainty: number | null;
  /** What decided that: `she → Haley`, then features. */
  readonly because: readonly string[];
  /** Whether it is shown as sure, where nothing else is set. */
  readonly isSure: boolean;
  /** Through whom it came, as said, from the one who tells it to the one who knows; empty at first hand. */
  readonly chain: readonly string[];
}

/** All that was recognised in an article, and why. A value, made of the analysis anew whenever somebody asks. */
export interface Explanation {
  readonly name: string;
  readonly format: string;
  readonly language: string;
  readonly properties: readonly ExplainedProperty[];
  readonly location: {
    readonly entity: NamedEntity;
    readonly coordinates: Coordinates | null;
    readonly reason: Reason;
    readonly losers: readonly ExplainedCandidate[];
  } | null;
  readonly themes: readonly ExplainedTheme[];
  readonly actors: readonly ExplainedEntity[];
  readonly places: readonly ExplainedEntity[];
  readonly mainDate: ExplainedMainDate;
  /** In the order of the text. */
  readonly dates: readonly ExplainedDate[];
  /** What looks like a date of an event and was refused. */
  readonly refusedDates: readonly { readonly text: string; readonly reason: Reason; readonly context: TextContext }[];
  /** In the order of the text. */
  readonly statements: readonly ExplainedStatement[];
  /** In the order of the text. */
  readonly mentions: readonly ExplainedMention[];
  readonly rejected: readonly ExplainedMention[];
  /** Parts of the text that were not read, and what the input lost: each with its reason. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
}

/** What is known about a form somebody asks for. */
export interface FormExplanation {
  readonly form: string;
  readonly mentions: readonly ExplainedMention[];
  readonly rejected: readonly ExplainedMention[];
  readonly entities: readonly ExplainedEntity[];
  /** Where it stands in the article and nothing was proposed for it. */
  readonly passedOver: readonly { readonly context: TextContext; readonly text: string; readonly why: string }[];
}
