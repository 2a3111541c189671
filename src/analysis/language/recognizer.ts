import type { Mention, RejectedMention } from '../../model';
import type { TextDocument } from './document';

/** Proposes mentions of one concern; may propose too much, refiners decide. One recognizer, one file. */
export interface Recognizer {
  readonly id: string;
  recognize(document: TextDocument): readonly Mention[];
}

export interface Refined {
  readonly kept: readonly Mention[];
  readonly rejected: readonly RejectedMention[];
}

/** Decides between proposals or corrects them; whatever it drops it gives back with a reason. */
export interface Refiner {
  readonly id: string;
  refine(mentions: readonly Mention[], document: TextDocument): Refined;
}
