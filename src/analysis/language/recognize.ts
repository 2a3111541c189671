import type { Mention, RejectedMention } from '../../model';
import type { TextDocument } from './document';
import { reads } from './languages';
import type { Recognizer, Refiner } from './recognizer';

export interface Recognized {
  /** Sorted by start; only inside a description may a mention nest. */
  readonly mentions: readonly Mention[];
  readonly rejected: readonly RejectedMention[];
}

/** Recognizers propose, refiners decide, each in its order. */
export function recognize(
  document: TextDocument,
  recognizers: readonly Recognizer[],
  refiners: readonly Refiner[],
): Recognized {
  let mentions: readonly Mention[] = recognizers.flatMap((recognizer) =>
    reads(recognizer.id, document.language) ? recognizer.recognize(document) : [],
  );
  const rejected: RejectedMention[] = [];
  for (const refiner of refiners) {
    const refined = refiner.refine(mentions, document);
    mentions = refined.kept;
    rejected.push(...refined.rejected);
  }
  return { mentions, rejected };
}
