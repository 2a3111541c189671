import type { ArticleFormat } from '../format';

/** A saved or fetched page. What reads one is large and loaded with the first page: most inputs are none. */
export const html: ArticleFormat = {
  id: 'html',
  holds: 'article',
  extensions: ['html', 'htm', 'xhtml'],
  sniff: (head) =>
    /^\s*(?:<!--[\s\S]{0,500}?-->\s*|<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body|meta|title)\b/i.test(
      head,
    ) ||
    (/^\s*<(?:div|p|article|section|main|h1|span|table|script)\b[^<]{0,500}/i.test(head) &&
      /<\/(?:p|div|article|h1|a|script)>/i.test(head)),
  read: async (source, context) => (await import('./read')).readHtml(source, context),
};
