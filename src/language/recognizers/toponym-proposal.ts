import type { Mention } from '../../model';
import type { TextDocument } from '../document';
import { toMention } from '../mention';

/** A place that the gazetteer does not hold, told by what stands beside it: tokens `[first, last)`. */
export const propose = (document: TextDocument, first: number, last: number, score: number, detail: string): Mention =>
  toMention(document, first, last, { type: 'place', score, rule: 'place-pattern', detail });
