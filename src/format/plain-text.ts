import { oneLine } from './inert';

/** A paragraph of Markdown as it is read: links show their words. */
export const plainText = (markdown: string): string =>
  oneLine(
    markdown
      .replace(/!\[[^[\]]*\]\([^()\s]*\)/g, '')
      .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
      .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
      .replace(/\*\*|__|~~|==/g, '')
      .replace(/(^|[^\p{L}\p{N}*\\])\*(\S[^*\n]*)\*(?![\p{L}\p{N}])/gu, '$1$2')
      .replace(/(^|[^\p{L}\p{N}_\\])_(\S[^_\n]*)_(?![\p{L}\p{N}])/gu, '$1$2')
      .replace(/^[ \t]*(?:>[ \t]*)+/gm, '')
      .replace(/[ \t]\^[A-Za-z0-9-]+$/, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
