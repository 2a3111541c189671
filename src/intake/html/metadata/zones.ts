import { markupWords, pattern } from '../../../data/lexicon';

const ZONE_TAG: ReadonlyMap<string, string> = new Map([
  ['nav', 'navigation'],
  ['aside', 'aside'],
  ['footer', 'footer'],
]);
const ZONE_NAME: readonly (readonly [RegExp, string])[] = [
  [pattern('{names-of-reader-comments}', '', markupWords), 'comments'],
  [pattern('{names-of-asides}', '', markupWords), 'aside'],
  [/(?:^|[\s_-])footer(?:$|[\s_-])|colophon/, 'footer'],
];
/** A story's own foot holds its day and its author. */
const OWN_FOOTER = /(?:entry|post|article|story|asset|meta|content)[\w-]*footer/;

/** The part of a page an element begins that is none of its story, by its tag and names; empty for the story. */
export function zoneOf(tag: string, names: string, inStory: boolean): string {
  const own = ZONE_TAG.get(tag);
  if ((own === 'footer' && inStory) || OWN_FOOTER.test(names)) return '';
  if (own !== undefined) return own;
  if (names === '' || tag === 'body' || tag === 'html' || tag === 'main') return '';
  return ZONE_NAME.find(([pattern]) => pattern.test(names))?.[1] ?? '';
}
