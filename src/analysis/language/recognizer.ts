import type { AgencyParts, Mention, MentionType, RejectedMention } from '../../model';
import type { TextDocument } from './document';
import { reads } from './languages';

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

export interface MentionDetail {
  readonly type: MentionType;
  readonly score: number;
  readonly rule: string;
  readonly detail: string;
  readonly form?: 'name' | 'description';
  readonly agency?: AgencyParts;
}

/** A mention over tokens `[first, last)`. */
export function toMention(document: TextDocument, first: number, last: number, detail: MentionDetail): Mention {
  const start = document.tokens[first]?.start ?? 0;
  const end = document.tokens[last - 1]?.end ?? start;
  return {
    start,
    end,
    text: document.text.slice(start, end),
    type: detail.type,
    form: detail.form ?? 'name',
    score: Math.max(0, Math.min(1, detail.score)),
    reason: { rule: detail.rule, detail: detail.detail },
    ...(detail.agency ? { agency: detail.agency } : {}),
  };
}

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
