import { markupWords, pattern } from '../data/lexicon';
import { singleSpaced } from '../model';
import { decodeReference } from './markdown/entities';
import { RemovalLog } from './removals';
import { sanitize } from './sanitize';

/** Tags as pages use them; `5 < 6` and `<unk>` are words. */
const TAG = pattern(String.raw`<\/?(?:{plain-tag})(?:\s[^<>]{0,2000})?\/?>`, 'i');
const TAGS = new RegExp(TAG.source, 'gi');
/** The same after one escaping too many. */
const ESCAPED_TAG = pattern(String.raw`&lt;\/?(?:{plain-tag})(?:\s|\/?&gt;)`, 'i');
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Accounts, placeholders and addresses that stand where an author should. */
export const NOBODY = pattern(
  String.raw`^(?:{names-of-nobody}|no-?reply|staff(?: reporters?)?|editorial|\S+@\S+)$`,
  'i',
  markupWords,
);

/** Whether a text is marked up as a page is. */
export const isHtml = (text: string): boolean => TAG.test(text);

/** HTML that was escaped once more than its reader undoes, made whole. */
export const unescapedTwice = (html: string): string =>
  !isHtml(html) && ESCAPED_TAG.test(html) ? decoded(html) : html;

const decoded = (text: string): string => text.replace(REFERENCE, decodeReference);

/** A title or name as plain text in one line: without tags, its references decoded, however often it was escaped. */
export function plainLine(value: string): string {
  const once = decoded(value.replace(TAGS, ' ').slice(0, 5000));
  const twice = REFERENCE.test(once) || isHtml(once) ? decoded(once.replace(TAGS, ' ')) : once;
  REFERENCE.lastIndex = 0;
  return singleSpaced(sanitize(twice, new RemovalLog()));
}

/** Lines of plain text as paragraphs of a page; references in it stay what they are. */
export function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/</g, '&lt;').replace(/\n/g, '<br>'))
    .filter((block) => block !== '')
    .map((block) => `<p>${block}</p>`)
    .join('\n');
}
