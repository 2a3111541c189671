import type { NotePlan, Problem } from '../../model';
import type { RelinkChange } from '../../notes';
import type { RunOptions } from '../workspace';
import type { RelinkScope } from './scope';

/** A change of a note, and the text that its places are offsets into. */
export interface TracedChange {
  readonly change: RelinkChange;
  readonly text: string;
}

/** A note that a relink makes or changes. */
export interface RelinkedNote {
  readonly plan: NotePlan;
  /** Of an article. */
  readonly changes: readonly TracedChange[];
}

/** What a relink would do, decided and not yet done. */
export interface Relinking {
  readonly scope: RelinkScope;
  /** Articles read and analysed. */
  readonly analysed: number;
  /** Articles whose text names nothing that is looked for, or that have its links: read, not analysed. */
  readonly passedOver: number;
  /** Notes of entities first. */
  readonly notes: readonly RelinkedNote[];
  /** Articles that name something a person took out of their properties: it stays out. */
  readonly keptOut: number;
  readonly problems: readonly Problem[];
  /** Given up before all was looked at: what was found until then. */
  readonly cancelled: boolean;
}

export interface PlanningOptions extends Pick<RunOptions, 'control'> {
  /** Hears what was found so far, while the rest is looked at. */
  readonly found?: (soFar: () => Relinking) => void;
}
