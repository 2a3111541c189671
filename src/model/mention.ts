import { english, type Message, type Wording } from './message';
import type { Span } from './span';

export type MentionType = 'person' | 'organization' | 'agency' | 'place';

/** Why a mention is there, or why it went: the rule or model, and what it saw. */
export interface Reason {
  /** Id of the recognizer, refiner or resolver: `agency-head`, `gazetteer`, `overlap`. */
  readonly rule: string;
  /** One readable line: `“bureau” after “state security”, province named before it`. */
  readonly detail: string;
  /** The detail as its template and what goes into it; absent where it has no slots, or is told in English only. */
  readonly wording?: Wording;
}

/** What a reason says, for translation. */
export const detailOf = ({ detail, wording }: Reason): Message => wording ?? detail;

/** The reason that says `detail`. */
export const reasonOf = (rule: string, detail: Message): Reason =>
  typeof detail === 'string' ? { rule, detail } : { rule, detail: english(detail), wording: detail };

/** How an agency told by description is put together; offsets into the article's text. */
export interface AgencyParts {
  /** `state security`, as written. */
  readonly function: string;
  /** `bureau`, lower case, singular. */
  readonly head: string;
  /** Administrative level said or implied by a word: `provincial`, `municipal`, `county`. */
  readonly level?: 'national' | 'province' | 'city' | 'county';
  /** The place named inside it. */
  readonly place?: Span;
  /** The agency, itself told by description, whose genitive it begins with. */
  readonly superior?: Mention;
}

/** A stretch of the article's text that names or describes something; not yet an entity. */
export interface Mention extends Span {
  /** Verbatim: `article.body.text.slice(start, end)`. */
  readonly text: string;
  readonly type: MentionType;
  /**
   * `description`: an agency without a capitalised head ("North Hamgyong province's state security bureau"). `demonym`:
   * an adjective or a word for the people of a place (`Russian`, `Kurds`), which is evidence and never linked or counted.
   */
  readonly form: 'name' | 'description' | 'demonym';
  /** Confidence, 0 to 1. */
  readonly score: number;
  readonly reason: Reason;
  readonly agency?: AgencyParts;
}

/** A mention that was proposed and refused, and why: kept so that a reader can ask. */
export interface RejectedMention {
  readonly mention: Mention;
  readonly reason: Reason;
}
