import { koreanWords, pattern } from '../../../data/lexicon';
/** Words that say who a source is, beside the names it holds. */

/** “The president and most senators”: the first of several speaks. */
export const FIRST_OF_SEVERAL = /^(?:the|that)\s(?:[\p{L}-]+\s){1,3}?(?=and\s)/iu;
/** Several of a kind, also where a name of their body is all that is said. */
export const MANY = pattern(String.raw`(?:{source-words-many})$`, 'i');
/** A document with its name before it: “a Harris poll”. */
export const DOCUMENT_LAST =
  /\b(?:poll|report|survey|study|letter|statement|memo|tally|analysis|filing|complaint|forecast)$/i;

/** Words between commas that say nothing of who speaks. */
export const ASIDE = /,?\s+(?:however|meanwhile|too|though|for example|for instance|in turn)$/i;
/** Persons who are several, and were named before: “the lawmakers”. */
export const GROUP = pattern(String.raw`^(?:the|both)\s(?:two\s)?(?:{source-words-group})$`, 'i');

/** Words of a source that say nothing of a body. */
export const NO_BODY = pattern(String.raw`^(?:{no-body})$`, 'u');

export const PERSONAL = /^(?:he|she|그|그녀|그는)$/i;
export const IMPERSONAL = /^(?:it|they|them|its|their)$/i;
export const RELATIVE = /^(?:who|which|that)$/i;
/** Before a name they say that it is not the head of the phrase: “a lawyer for Trump”. */
const BEFORE_OTHERS = pattern(
  String.raw`(?:\b(?:by|with|against|to) (?:[\p{L}’'.-]+ ){1,3}|\b(?:{before-others})|(?:,|\b(?:{source-words-before-others})\b.*))\s*(?:the\s+|a\s+)?$`,
  'iu',
);

/** Who works for a person speaks for that person: “his office”, “Jo Reyes’s campaign”. */
export const OFFICE_OF = pattern(
  String.raw`(?:^(?:his|her)|[’']s?)\s(?:(?:{office-of})\s)?(?:office|campaign|team|staff)$`,
  'i',
);
/** In what many are asked. */
export const POLL = /\b(?:poll|survey|study)\b/i;

/** Names of outlets that no list has. */
export const OUTLET_NAME = pattern(String.raw`\b(?:{outlet-name})\b`, 'i', koreanWords);

/** Whether a name is the head of a phrase, and nobody its head only has to do with, by what of that stands before and behind it. */
export function isHeadBetween(before: string, after: string): boolean {
  if (/^['’]s?\s/.test(after)) return false;
  // “the campaign’s manager, Jo Smith”: in apposition to what stands before the comma.
  return /^[^,]*,\s*$/.test(before) || !BEFORE_OTHERS.test(before);
}
