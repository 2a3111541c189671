import type { ArticleFormat } from '../format';
import { declaredIn, readMarkdown } from './markdown';

/** A note of Obsidian's Web Clipper: `source` is the address, `author` a list of links, tag `clippings`. */
export const clipper: ArticleFormat = {
  id: 'clipper',
  holds: 'article',
  extensions: [],
  sniff: (head) => {
    const yaml = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(head)?.[1] ?? '';
    return /^source:\s*["']?https?:/m.test(yaml) && (/\bclippings\b/.test(yaml) || /^created:/m.test(yaml));
  },
  read: (source, context) =>
    readMarkdown(
      source,
      context,
      (data) => {
        const carried = Object.entries(data).filter(([key]) => !READ_HERE.has(key.toLowerCase()));
        return { ...declaredIn(data), frontmatter: Object.fromEntries(carried) };
      },
      'clipper',
    ),
};

/** Properties whose values the article has under its own names. */
const READ_HERE = new Set(['title', 'source', 'author', 'published']);
