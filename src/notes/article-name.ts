import type { Article } from '../model';
import { firstClause, fileNameFrom, legalFolder } from '../format/file-names';

/** Folder and name of a new article note, before it is made unique. */
export function articleFile(
  article: Article,
  pattern: string,
  articlesFolder: string,
): { folder: string; name: string } {
  const { folder, name } = fileNameFrom(pattern, {
    date: article.date?.value ?? null,
    title: article.title?.value ?? firstClause(readableText(article)),
    source: article.source?.value ?? null,
  });
  return { folder: legalFolder(`${articlesFolder}/${folder}`), name };
}

/** The beginning of the text without boilerplate and without the place and day it was filed from. */
function readableText({ body, dateline }: Article): string {
  const { text, excluded } = body;
  let from = 0;
  for (const { start, end } of excluded) {
    if (text.slice(from, start).trim() !== '') break;
    from = end;
  }
  const begin = text.slice(from, from + 1000).trimStart();
  const filed = dateline?.evidence ?? dateline?.value;
  return filed !== undefined && begin.startsWith(filed)
    ? begin.slice(filed.length).replace(/^[^\p{L}\p{N}“"‘']+/u, '')
    : begin;
}
