/** U+2060: no width, no line break, never part of any syntax. */
const JOINER = '\u2060';

/**
 * Pairs that some reader of a note acts on even in a property: links, Markdown links and images, HTML, Templater and
 * template tags, inline queries (Dataview renders a property's value as Markdown in its tables), comments.
 */
const ACTIVE =
  /\[(?=\[)|\](?=[\](])|<(?=[a-z/!?%])|%(?=[>%])|\{(?=[{%])|[}%](?=\})|`(?=[^`\s])|!(?=\[)|~(?=~)|=(?==)/gi;
/** Controls, tabs and line breaks, and marks that reorder or hide the text around them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const HALF_PAIR = /\p{Surrogate}/gu;

/** One line of text: runs of white space, controls and direction overrides become one space or nothing. */
export function oneLine(text: string): string {
  return text
    .replace(HALF_PAIR, '\ufffd')
    .replace(UNSEEN, (run) => (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(run) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Text from an article as it may stand in a property: it reads the same, but nothing in it is a link, a tag of any
 * template language, a query or HTML, because a word joiner stands between the characters that would start it.
 */
export function inert(text: string): string {
  return oneLine(text).replace(ACTIVE, `$&${JOINER}`);
}

/** A URL stays usable: what could be active in it is percent-encoded. */
export function inertUrl(url: string): string {
  return oneLine(url).replace(/[\s<>[\]{}`|"\\^]/g, (char) => encodeURIComponent(char));
}
