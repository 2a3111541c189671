import { chainLine, type ExportArticle, type ExportStatement } from '../model';
import { isoOf } from '../../../format/moments';
import { lineOf, type Cell } from './csv';

/** A row for each statement: whose article it stands in, who says it, how, what, and what a person makes of it. */
export const STATEMENT_COLUMNS = [
  'article_id',
  'path',
  'title',
  'published',
  'outlet',
  'outlet_reliability',
  'sourcing',
  'source',
  'cue',
  'speaker_id',
  'speaker',
  'speaker_reliability',
  'kind',
  'attitude',
  'tense',
  'hedged',
  'chain',
  'content',
  'start',
  'end',
  'credibility',
  'credibility_reason',
] as const;

type Row = Readonly<Record<(typeof STATEMENT_COLUMNS)[number], Cell>>;

/** As the CSV of articles is written. */
export async function* statementsCsv(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  yield `${STATEMENT_COLUMNS.join(',')}\r\n`;
  for await (const article of articles)
    yield article.statements.map((statement) => lineOf(STATEMENT_COLUMNS, rowOf(statement, article))).join('');
}

function rowOf(statement: ExportStatement, article: ExportArticle): Row {
  const { id, path, title, date, published, source: outlet, sourcing } = article;
  const { source, cue, speaker, kind, attitude, tense, hedged, chain, text, start, end, credibility } = statement;
  return {
    article_id: id,
    path,
    title,
    published: published === null ? date : isoOf(published),
    outlet: outlet?.name ?? null,
    outlet_reliability: outlet?.entity?.reliability ?? null,
    sourcing,
    source,
    cue,
    speaker_id: speaker?.entity?.id ?? null,
    speaker: speaker?.name ?? null,
    speaker_reliability: speaker?.entity?.reliability ?? null,
    kind,
    attitude,
    tense,
    hedged: hedged ? 'yes' : 'no',
    chain: chainLine(chain),
    content: text,
    start,
    end,
    credibility: credibility?.grade ?? null,
    credibility_reason: credibility?.reason ?? null,
  };
}
