import type { RemovalLog } from './removals';
import { plainBody } from './markdown/plain';
import { parseMarkdown } from './markdown/tree';
import { MarkdownWriter } from './markdown/write';

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
