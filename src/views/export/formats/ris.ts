import type { ExportArticle } from '../model';
import type { Moment } from '../../../format/moments';

/** RIS, a newspaper article (`NEWS`) for each; line ends as the format has them. */
export async function* ris(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  for await (const article of articles) yield record(article);
}

type Field = readonly [tag: string, value: string | null | undefined];

function record(article: ExportArticle): string {
  const { id, path, published, date, copyOf } = article;
  const day = published?.day ?? date;
  const fields: readonly Field[] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', article.label],
    ...article.authors.map((name): Field => ['AU', name]),
    ['T2', article.source?.name],
    ['PY', day?.slice(0, 4)],
    ['DA', risDay(day)],
    ['SE', article.section],
    ['AB', article.lead],
    ...article.themes.map(({ name }): Field => ['KW', name]),
    ['UR', article.url],
    ['Y2', risDay(dayOf(article.imported))],
    ['N1', `Dateline note: ${path}`],
    ['N1', copyOf === null ? null : `Copy of: ${copyOf.url ?? copyOf.path}`],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === null || value === undefined || value === '' ? [] : [`${tag}  - ${value}`],
  );
  return [...lines, 'ER  - ', '', ''].join('\r\n');
}

const dayOf = (moment: Moment | null): string | null => moment?.day ?? null;

/** Year, month, day and something else, which there is none of. */
const risDay = (day: string | null): string | null => (day === null ? null : `${day.replaceAll('-', '/')}/`);
