import type { RemovalLog } from './removals';
import { plainBody } from './markdown/plain';
import { parseMarkdown } from './markdown/tree';
import { MarkdownWriter } from './markdown/write';

const WHY = 'it hides or reorders text';

/** Characters no article needs, each class with the words the report uses. */
const UNWANTED: readonly { readonly what: string; readonly pattern: RegExp; readonly keep?: string }[] = [
  { what: 'control character', pattern: /\p{Cc}/gu, keep: '\n\t' },
  { what: 'text direction override', pattern: /[\u202a-\u202e\u2066-\u2069]/g },
  { what: 'invisible character', pattern: /[\ufeff\ufff9-\ufffb\u00ad\u2060-\u2064\u{e0001}\u{e0020}-\u{e007f}]/gu },
  { what: 'half of a surrogate pair', pattern: /\p{Surrogate}/gu },
];

/** Text with line ends as `\n` and without characters that hide or reorder it; what went is logged. */
export function sanitize(text: string, removals: RemovalLog): string {
  if (!isSuspicious(text)) return text;
  let clean = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  for (const { what, pattern, keep = '' } of UNWANTED) {
    let count = 0;
    clean = clean.replace(pattern, (found) => {
      if (keep !== '' && keep.includes(found)) return found;
      count += 1;
      return '';
    });
    removals.add(what, WHY, count);
  }
  return clean;
}

/** Whether a text holds anything that may be unwanted; hardly any does, and one look costs less than five replacements. */
function isSuspicious(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (unit === 0x0a || unit === 0x09) continue;
    if (unit < 0xa0 || unit === 0xad) return true;
    if ((unit >= 0x2028 && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f)) return true;
    if ((unit >= 0xd800 && unit <= 0xdfff) || unit === 0xfeff || unit >= 0xfff0) return true;
  }
  return false;
}

/**
 * Foreign Markdown made harmless: the same words, with headings, lists, quotes, tables, emphasis and web links; nothing
 * in it is a wikilink, embed, tag, comment, query, template, math, HTML, task, callout or frontmatter any more.
 */
export function neutralizeMarkdown(markdown: string, removals: RemovalLog, base?: string): string {
  const root = parseMarkdown(markdown);
  if (root === null) {
    removals.add('formatting', 'it is nested or long beyond what a text needs; the text is kept as plain lines');
    return plainBody(markdown).markdown;
  }
  return new MarkdownWriter({ markdown, base, removals }).write(root);
}
