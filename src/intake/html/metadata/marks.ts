import { markupWords, pattern } from '../../../data/lexicon';
/** Names of microdata, RDFa and relations that say when, who or what. */
const MARKS = pattern(String.raw`^(?:\w+:)?(?:{marks-of-articles})$`, '', markupWords);

/** Pages about those who write. */
const AUTHOR_LINK = pattern(String.raw`\/(?:{author-link})\/[^/]`, 'i', markupWords);

/** Attributes in which pages keep the moment that their words tell roughly (`3 hours ago`). */
const CLOCK_DATA = ['data-datetime', 'data-timestamp', 'data-date', 'data-time', 'data-utime', 'data-published'];

/** `<time>`, `<abbr title>`, and what pages call `<relative-time>`, `<span class="timestamp" data-time>`. */
function isClock(element: Element, tag: string): boolean {
  if (tag === 'time' || (tag === 'abbr' && element.hasAttribute('title'))) return true;
  if (tag.includes('-') && element.hasAttribute('datetime')) return true;
  const named = /date|time|publish/.test(element.getAttributeNode('class')?.value ?? '');
  return named && CLOCK_DATA.some((name) => element.hasAttribute(name));
}

/** What an element says it holds, lower case: names of microdata, RDFa and relations, `time`, `author link`; mostly nothing. */
export function markNames(element: Element, tag: string): string[] {
  const named =
    element.getAttribute('itemprop') ?? element.getAttribute('property') ?? element.getAttribute('rel') ?? '';
  const names =
    named === ''
      ? []
      : named
          .toLowerCase()
          .split(/\s+/)
          .filter((name) => MARKS.test(name));
  if (tag === 'a' && AUTHOR_LINK.test(element.getAttribute('href') ?? '')) names.push('author link');
  if (isClock(element, tag)) names.push(tag === 'abbr' ? tag : 'time');
  return names;
}

/** What such an element states to machines; empty where only its words do. */
export const markValue = (element: Element, tag: string): string =>
  (
    element.getAttribute('content') ??
    element.getAttribute('datetime') ??
    (tag === 'abbr' ? element.getAttribute('title') : null) ??
    CLOCK_DATA.map((name) => element.getAttribute(name)).find((said) => said !== null) ??
    ''
  ).trim();
