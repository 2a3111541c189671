import type {
  Coordinates,
  DateCandidate,
  DatePrecision,
  EntityKind,
  ImportReport,
  Message,
  Problem,
  Reason,
  SourceKind,
  Sourcing,
  SourcesSureness,
  Span,
  Statement,
} from '../../model';
import type { ReviewDecision, StatedList } from './decision';
import type { ActOptions } from '../entity-act';
import type { RunOptions, Workspace } from '../workspace';

/** Property of an article that links an entity. */
export type ReviewList = 'source' | 'location' | 'actors' | 'places' | 'themes';

/** How far a finding can be relied on; `CERTAINTY` says from which confidence on. */
export type Certainty = 'sure' | 'likely' | 'unsure';

/** An entity as a reader tells it from its namesakes. */
export interface ReviewName {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** First-level division and country, or what it belongs to; empty where nothing is known. */
  readonly where: string;
  /** Path of its note; null: it has none yet, filing makes one. */
  readonly path: string | null;
}

/** An entity that was weighed and lost, or may be meant. */
export interface ReviewCandidate extends ReviewName {
  /** Comparable within one list only. */
  readonly score: number;
  readonly why: string;
  readonly coordinates: Coordinates | null;
}

/** Where the text names something: offsets into `ReviewArticle.text`, in UTF-16 code units. */
export interface ReviewMention extends Span {
  /** Verbatim, as it stands in the text. */
  readonly form: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly certainty: Certainty;
  /** The rule or model that proposed it, and what it saw. */
  readonly found: Reason;
  /** Why it is this entity, or why it is none. */
  readonly decided: Reason;
  /** Best first. */
  readonly losers: readonly ReviewCandidate[];
}

/** What was decided of an entity in this review. */
export type ReviewState = 'open' | 'accepted' | 'rejected' | 'changed' | 'made';

export interface ReviewEntity extends ReviewName {
  /** No note has it yet. */
  readonly isNew: boolean;
  /** Properties that will link it; empty: none, as it is only named in passing, or was refused. */
  readonly lists: readonly ReviewList[];
  readonly state: ReviewState;
  /** In a note that is reviewed: a hand put it into a list. It is shown, and never taken out. */
  readonly byHand: boolean;
  /** Of its best mention; of a theme, its score. */
  readonly confidence: number;
  readonly certainty: Certainty;
  /** Why it is linked, or is not, in one sentence. */
  readonly why: Message;
  /** In the order of the text; of a theme, the phrases that fired. Empty where only the headline, dateline or a list tells of it. */
  readonly mentions: readonly ReviewMention[];
  /** All that lost to it, each once, best first. */
  readonly losers: readonly ReviewCandidate[];
  /** Surface forms by which the text names it, each once. */
  readonly forms: readonly string[];
  readonly coordinates: Coordinates | null;
  /** A person's titles and roles, as the article words them. */
  readonly roles: readonly string[];
}

/** A mention that stands for nothing: it could not be decided, or was refused. */
export interface ReviewOpenMention extends ReviewMention {
  /** The kinds it may be of, likeliest first. */
  readonly kinds: readonly EntityKind[];
}

/** A property that is stated, or read from something. */
export interface ReviewValue {
  /** Null: nothing is known. */
  readonly value: string | null;
  /** Where it was read: `json-ld datePublished`, `dateline`, `by you`; empty where there is none. */
  readonly from: string;
  /** The characters it was read from; empty where there are none. */
  readonly evidence: string;
  readonly confidence: number;
  readonly certainty: Certainty;
}

export interface ReviewDate extends ReviewValue {
  /** `day`: only the day is known, `minute`: the outlet's time too, see `time`. */
  readonly precision: 'day' | 'minute' | null;
  /** The outlet's wall clock, `2024-11-15T13:30:00`, and the zone where stated: `+09:00`. */
  readonly time: string | null;
}

export interface ReviewLocation {
  /** Id of the entity, one of `entities`. */
  readonly entity: string;
  readonly name: string;
  readonly coordinates: Coordinates | null;
  readonly why: Reason;
  readonly confidence: number;
  readonly certainty: Certainty;
  readonly losers: readonly ReviewCandidate[];
}

/** When the main event was. */
export interface ReviewMainDate {
  /** ISO 8601 as precise as it can be told; null where it cannot. */
  readonly value: string | null;
  readonly why: Reason;
  readonly confidence: number;
  readonly certainty: Certainty;
  /** What else it may be, best first; null: that it cannot be told. */
  readonly losers: readonly DateCandidate[];
}

export interface ReviewEventDate extends Span {
  readonly form: string;
  /** ISO 8601 as precise as stated, or an interval. */
  readonly value: string;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  /** Taken out in this review. */
  readonly dropped: boolean;
}

/** Who says what. Offsets into `ReviewArticle.text`. */
export interface ReviewStatement extends Pick<
  Statement,
  'source' | 'cue' | 'content' | 'kind' | 'attitude' | 'hedged' | 'sureness'
> {
  // prettier-ignore
  /** By which decisions name it and a note keeps them: words of the source, `·`, first words of what is said. */
  readonly words: string;
  /** Null: nobody known. */
  readonly speaker: ReviewName | null;
  /** What the words alone tell of speaker and kind. */
  readonly found: { readonly speaker: ReviewName | null; readonly kind: SourceKind };
  /** `rejected`: it was said to be none. */
  readonly state: Extract<ReviewState, 'open' | 'changed' | 'rejected'>;
}

/** An item of a list that the statements give: who speaks, or what the article leans on. */
export interface ReviewListed {
  readonly list: StatedList;
  /** Of an entity, or of an article. */
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind | 'article';
  readonly where: string;
  /** Path of its note; null: it has none yet. */
  readonly path: string | null;
  /** A hand put it there: it is never taken out. */
  readonly byHand: boolean;
  /** `rejected`: it is not in the list. */
  readonly state: Extract<ReviewState, 'open' | 'rejected'>;
}

/** What the story rests on. */
export interface ReviewSourcing {
  readonly value: Sourcing;
  /** What its statements tell, if that is sure. */
  readonly found: Sourcing;
  /** What they seem to tell where it is not. */
  readonly unsure?: NonNullable<SourcesSureness['sourcing']>;
}

/** What the vault knows of the article. */
export type ReviewKnown =
  | { readonly is: 'new' }
  /** Another text of an article that has its note: what is new is added to it. */
  | { readonly is: 'update'; readonly path: string; readonly why: Message }
  /** A story that an article tells already: it gets a note of its own, which says so. */
  | { readonly is: 'copy'; readonly path: string; readonly why: Message }
  /** It has its note, and nothing changes. */
  | { readonly is: 'unchanged'; readonly path: string; readonly why: Message }
  /** It is the note that is reviewed. */
  | { readonly is: 'note'; readonly path: string };

/** Why a person should look: each is a reason to show the article where only what is uncertain is reviewed. */
export interface ReviewDoubt {
  readonly about: 'date' | 'source' | 'location' | 'entity' | 'mention' | 'text';
  /** Id of the entity; null where it is about something else. */
  readonly entity: string | null;
  readonly why: string;
}

/** One article beside what was found in it, as it would be filed with the decisions made so far. A value. */
export interface ReviewArticle {
  /** Within the session. */
  readonly key: string;
  /** The input's name, as the report has it; path of a note that is reviewed. */
  readonly name: string;
  readonly headline: string | null;
  readonly url: string | null;
  readonly language: string;
  /** Plain text; paragraphs end with line breaks. Highlight it, never read it as Markdown or HTML. */
  readonly text: string;
  readonly date: ReviewDate;
  readonly source: ReviewValue;
  readonly location: ReviewLocation | null;
  readonly mainDate: ReviewMainDate;
  readonly eventDates: readonly ReviewEventDate[];
  /** Those of each list in its order, then those named in passing, then those refused here. */
  readonly entities: readonly ReviewEntity[];
  /** In the order of the text, those that were said to be none too. */
  readonly statements: readonly ReviewStatement[];
  /** Who says what in the headline: offsets into `headline`. They are shown alone. */
  readonly headlineStatements: readonly ReviewStatement[];
  /** Who speaks, then what it leans on. */
  readonly listed: readonly ReviewListed[];
  readonly sourcing: ReviewSourcing;
  /** In the order of the text. */
  readonly open: readonly ReviewOpenMention[];
  readonly known: ReviewKnown;
  readonly doubts: readonly ReviewDoubt[];
  /** What the input lost, and what hinders filing. */
  readonly problems: readonly Problem[];
  /** Forms that this review has put among those never recognised. */
  readonly ignored: readonly string[];
}

/** What becomes of an article. `later`: it stays in the session, and is not filed until it is decided. */
export type ReviewOutcome = 'file' | 'skip' | 'later';

/** An article of the session, cheap to list. */
export interface ReviewItem {
  readonly key: string;
  readonly name: string;
  readonly headline: string | null;
  readonly doubts: readonly ReviewDoubt[];
  readonly known: ReviewKnown['is'];
  /** Null: nobody decided yet. What the mode does not ask about is to be filed from the start. */
  readonly outcome: ReviewOutcome | null;
  /** How many decisions were made. */
  readonly decisions: number;
}

export type ReviewMode = 'all' | 'uncertain' | 'none';

/**
 * Articles under review: read and understood ahead, decided one by one in any order, filed together as one entry of the
 * journal. Nothing is written, and the vault is not held, until `file`. `openReview` (`session.ts`) makes one of inputs,
 * `openNoteReview` (`note.ts`) one of an article's note: the same view shows both.
 */
export interface ReviewSession {
  /** In the order they were read; grows while it reads. */
  readonly items: readonly ReviewItem[];
  /** How many inputs there are, where known. */
  readonly total: number | null;
  /** Whether all was read. */
  readonly isRead: boolean;
  /** Inputs that gave no article, and why. */
  readonly problems: readonly Problem[];
  /** Calls after each change; gives what ends it. */
  onChange(listener: () => void): () => void;
  /**
   * Reads on until all is read, very many articles wait to be decided, or it is cancelled; may be called again. For use
   * while nothing else runs (`runner.alone`), as a look at what would be done.
   */
  read(workspace: Workspace, options?: Pick<RunOptions, 'control'>): Promise<void>;
  /** As it would be filed now. Null for a key that is not there. */
  article(key: string): ReviewArticle | null;
  decisions(key: string): readonly ReviewDecision[];
  decide(key: string, decision: ReviewDecision): void;
  /** Takes the last decision about an article back, and gives it; null where there is none. */
  takeBack(key: string): ReviewDecision | null;
  /** Null: undecided again. */
  settle(key: string, outcome: ReviewOutcome | null): void;
  /** Accepts all entities of at least this confidence that nothing was decided of, in one article or in all; gives how many. */
  acceptAbove(confidence: number, key?: string): number;
  /**
   * For a picker: entities whose name or alias begins with the words, or has a word that does, the best first: the vault's,
   * then those of packs and gazetteer (`Engine.find`). What it gave can be chosen by its id afterwards.
   */
  find(words: string, kinds?: readonly EntityKind[]): Promise<readonly ReviewCandidate[]>;
  /**
   * Files what is to be filed, in one run, with what it decides for the whole vault (names to remember, ignored, other
   * kinds): one entry of the journal. What was filed or skipped leaves the session, the rest stays. For use as a run
   * (`runner.run`).
   */
  file(workspace: Workspace, options?: ActOptions): Promise<ImportReport>;
}
