import type { Mention, RejectedMention } from '../../model';
import type { TextDocument } from './document';
import { reads } from './languages';
import type { Recognizer, Refiner } from './recognizer';

export interface Recognized {
  /** Sorted by start; only inside a description may a mention nest. */
  readonly mentions: readonly Mention[];
  readonly rejected: readonly RejectedMention[];
}

/** What all recognizers propose, each in its order. */
export const recognize = (document: TextDocument, recognizers: readonly Recognizer[]): readonly Mention[] =>
  recognizers.flatMap((recognizer) => (reads(recognizer.id, document.language) ? recognizer.recognize(document) : []));

/** What refiners leave of it, one after the other. */
export function refine(proposed: readonly Mention[], document: TextDocument, refiners: readonly Refiner[]): Recognized {
  let mentions = proposed;
  const rejected: RejectedMention[] = [];
  for (const refiner of refiners) {
    const refined = refiner.refine(mentions, document);
    mentions = refined.kept;
    rejected.push(...refined.rejected);
  }
  return { mentions, rejected };
}
