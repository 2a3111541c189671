import { sentenceOf } from '../../../kit/problem-words';
import { TEXT } from '../../../../text';
import { webAddresses } from '../url';
import type { Look, StagedItem } from './staging';

const T = TEXT.importDialog;

/** What a row says below its name: `Feed · 12 KB · 24 articles`. */
export function describe({ look, size }: StagedItem): string {
  if (look === null) return T.looking;
  if (look.problem !== null) return `${T.size(size)} · ${sentenceOf(look.problem)}`;
  return [T.formats[look.format], look.urls ? '' : T.size(size), ...counts(look)]
    .filter((part) => part !== '')
    .join(' · ');
}

function counts({ articles, urls, feeds, format }: Look): string[] {
  if (urls) return [T.pages(urls.length), T.from(webAddresses(urls.join('\n')).hosts)];
  if (feeds !== undefined) return [T.feeds(feeds)];
  const isOne = articles === 1 && !CONTAINERS.has(format);
  return articles === null || isOne ? [] : [T.articles(articles)];
}

/** Where one article is worth saying, because there could be many. */
const CONTAINERS: ReadonlySet<Look['format']> = new Set([
  'feed',
  'csv',
  'json',
  'mbox',
  'nexis',
  'factiva',
  'proquest',
  'appended',
]);
