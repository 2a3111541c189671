import type { EntityKind, SourceKind, Sourcing, Span } from '../../model';

/** The entity that somebody means: one that is known, by id, or one to be made. */
export type EntityReference = { readonly id: string } | { readonly name: string; readonly kind: EntityKind };

/** Which mentions are meant. */
export interface ChosenMention {
  /** Id of the entity they stand for now; null: mentions that stand for none. */
  readonly entity: string | null;
  /** Only those so written, whatever their case; absent: all of the entity's. Of none without an entity. */
  readonly form?: string;
}

/** One decision about one article. In their order; a later one counts over an earlier one about the same. */
export type ReviewDecision =
  /** It is right, and is linked, also where it is only named in passing. */
  | { readonly do: 'accept'; readonly entity: string }
  /** It is not meant here. The note keeps it as `rejected`, so that no later import or relink brings it back. */
  | { readonly do: 'reject'; readonly entity: string; readonly form?: string }
  /** What is written so means something else. `remember`: in articles of later imports as well. */
  | { readonly do: 'change'; readonly what: ChosenMention; readonly to: EntityReference; readonly remember?: boolean }
  /** A stretch of the text that nothing was found in, and all others of the same words. */
  | { readonly do: 'create'; readonly at: Span; readonly as: EntityReference; readonly remember?: boolean }
  /** It is of another kind: everywhere, now and later. */
  | { readonly do: 'retype'; readonly entity: string; readonly kind: EntityKind }
  /** The name is never recognised from now on, in no article. */
  | { readonly do: 'ignore'; readonly form: string }
  /** `YYYY-MM-DD`; null: none. */
  | { readonly do: 'date'; readonly value: string | null }
  /** The outlet, by name or id; null: none. */
  | { readonly do: 'source'; readonly to: { readonly id: string } | { readonly name: string } | null }
  | { readonly do: 'location'; readonly to: EntityReference | null }
  /** When the main event was: `2024-10-26`, `2024-10`, `2024` or an interval; null: it is to stay empty. */
  | { readonly do: 'event-date'; readonly value: string | null }
  /** A date that is none of an event's, by its value. */
  | { readonly do: 'drop-event-date'; readonly value: string }
  /**
   * Who speaks in a statement (by its `words`): an entity that is known, null: nobody known; and what kind of source that
   * is. What is absent is as it was found. The note keeps it as `stated`.
   */
  | {
      readonly do: 'statement';
      readonly statement: string;
      readonly speaker?: string | null;
      readonly kind?: SourceKind;
    }
  /** Nobody says anything there. */
  | { readonly do: 'no-statement'; readonly statement: string }
  /** An item of a list that its statements give; left out it does not come back by itself. `id`: of an entity or an article. */
  | { readonly do: 'leave-out' | 'put-back'; readonly list: StatedList; readonly id: string }
  /** What the story rests on, whatever its statements tell; null: it is to stay empty. */
  | { readonly do: 'sourcing'; readonly value: Sourcing | null };

/** A decision as somebody writes it down: beside those above, one about all statements of a speaker, by id or name; null: nobody known. */
export type GivenDecision = ReviewDecision | { readonly do: 'no-statements'; readonly speaker: string | null };

/** A list that the statements of an article give, by the name that its property has by default. */
export const STATED_LISTS = { 'told-by': 'toldBy', cites: 'cites' } as const;
export type StatedList = keyof typeof STATED_LISTS;
