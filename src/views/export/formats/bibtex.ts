import { englishWords } from '../../../data/lexicon';
import type { ExportArticle } from '../model';
import { citationKey } from './citation-key';

/**
 * BibTeX in UTF-8, as biblatex and reference managers read it: an `@article` whose journal is the newspaper. Authors are in
 * braces: which of their names is the family's is not stated.
 */
export async function* bibtex(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  for await (const article of articles) yield entry(article);
}

/** BibTeX has a word of its own for each month: the first letters of its name. */
const MONTHS = [...englishWords('months')].map((name) => name.slice(0, 3));

function entry(article: ExportArticle): string {
  const { id, path, published, date, imported, url, copyOf } = article;
  const day = published?.day ?? date;
  const fields = {
    title: braced(article.label),
    author:
      article.authors.length === 0 ? null : `{${article.authors.map((name) => `{${escaped(name)}}`).join(' and ')}}`,
    journal: braced(article.source?.name),
    date: braced(day),
    year: braced(day?.slice(0, 4)),
    month: day === null ? null : MONTHS[Number(day.slice(5, 7)) - 1],
    url: url === null ? null : `{${verbatim(url)}}`,
    urldate: braced(imported?.day),
    abstract: braced(article.lead),
    keywords: braced(article.themes.map(({ name }) => name.replaceAll(',', ';')).join(', ')),
    'dateline-id': braced(id),
    'dateline-note': braced(path),
    'dateline-copy-of': braced(copyOf?.id),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`  ${name} = ${value},\n`],
  );
  return `@article{${citationKey(article)},\n${lines.join('')}}\n\n`;
}

/** Characters that mean something to TeX. A backslash goes first, so that it is not taken for one of the others'. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '{"}',
  ...Object.fromEntries(['$', '&', '#', '_', '%'].map((sign) => [sign, `\\${sign}`])),
};

/** Two of these beside each other become one sign: `--` a dash, `''` a quotation mark. */
const LIGATURE = /([-'`,<>])(?=\1)/g;

const escaped = (text: string): string =>
  text.replace(/[\\{}~^"$&#_%]/g, (sign) => SPECIAL[sign] ?? sign).replace(LIGATURE, '$1{}');

/** A text as a field's value or as one name of a list; null where there is none. */
const braced = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text === '' ? null : `{${escaped(text)}}`;

/** Addresses are taken as they stand; only braces would end them. */
const verbatim = (url: string): string => url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
