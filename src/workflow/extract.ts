import {
  FORMAT_IDS,
  type Analysis,
  type Article,
  type Entity,
  type Finding,
  type FormatId,
  type Input,
  type Outcome,
  type ResolvedMention,
  type Span,
  type Statement,
} from '../model';
import { filingOf } from './extracted/filing';
import type { Engine } from './ports';
import { ReaderFault, runEngine } from './reading';

/** One line of the machine contract's input, after `JSON.parse`. */
export interface ExtractRecord {
  readonly id: string;
  readonly input: string;
  readonly format?: FormatId;
  readonly url?: string;
}

interface ContractPlace {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly count: number;
}

export type ContractLine = Readonly<Record<string, unknown>>;
/** A line without its id. */
type ContractPart = Readonly<Record<string, unknown>>;

const FORMATS: readonly string[] = FORMAT_IDS;

const errorLine = (id: unknown, code: string, message: string): ContractLine => ({
  id: id ?? null,
  error: { code, message },
});

/** What is wrong with a record, or null when it keeps the contract. */
function recordFault(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return 'a line must be a JSON object';
  const { id, input, format, url } = record as Record<string, unknown>;
  if (typeof id !== 'string') return '`id` must be a string';
  if (typeof input !== 'string') return '`input` must be a string';
  if (format !== undefined && !FORMATS.includes(format as string))
    return `\`format\` must be one of ${FORMATS.join(', ')}`;
  return url === undefined || url === null || typeof url === 'string' ? null : '`url` must be a string';
}

export interface ExtractOptions {
  /** With all that filing an article needs, for `import --extracted`. */
  readonly full?: boolean;
}

/** One line of the contract (`docs/machine-contract.md`): never throws for bad input, nor for a mistake of a reader. */
export async function extractLine(line: string, engine: Engine, options: ExtractOptions = {}): Promise<ContractLine> {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    return errorLine(null, 'invalid-json', error instanceof Error ? error.message : 'not JSON');
  }
  const fault = recordFault(record);
  if (fault !== null) return errorLine((record as { id?: unknown } | null)?.id, 'invalid-record', fault);
  const { id, input, format, url } = record as ExtractRecord;
  return extractInput(id, { name: id, text: input, ...(format ? { format } : {}), ...(url ? { url } : {}) }, engine, options); // prettier-ignore
}

/** The line of one input: what its first readable article gave; what else it holds stands in `more`, in its order. */
async function extractInput(
  id: string,
  input: Input,
  engine: Engine,
  options: ExtractOptions = {},
): Promise<ContractLine> {
  const parts: ContractPart[] = [];
  const tolerant = runEngine(engine);
  for await (const read of tolerant.read(input)) parts.push(await extractRead(read, tolerant, options));
  if (parts.length === 0) return errorLine(id, 'empty-input', 'the input holds no article');
  const first = Math.max(
    0,
    parts.findIndex((part) => !('error' in part)),
  );
  const more = parts.filter((_, at) => at !== first);
  return { id, ...parts[first], ...(more.length > 0 ? { more } : {}) };
}

/** A line for each article of an input, under the article's name: for inputs that are files. */
export async function* extractEach(
  input: Outcome<Input>,
  engine: Engine,
  options: ExtractOptions = {},
): AsyncGenerator<ContractLine> {
  if (!input.ok) return void (yield errorLine(input.problem.subject, input.problem.code, input.problem.message));
  const tolerant = runEngine(engine);
  for await (const read of tolerant.read(input.value)) {
    const id = read.ok ? read.value.name : input.value.name;
    yield { id, ...(await extractRead(read, tolerant, options)) };
  }
}

/** Whether something in a line could not be read. */
export const hasFailed = (line: ContractLine): boolean =>
  'error' in line || (Array.isArray(line.more) && line.more.some((part) => 'error' in (part as ContractPart)));

async function extractRead(read: Outcome<Article>, engine: Engine, options: ExtractOptions): Promise<ContractPart> {
  if (read.ok) return extractArticle(read.value, engine, options);
  return { error: { code: read.problem.code, message: read.problem.message } };
}

async function extractArticle(article: Article, engine: Engine, { full }: ExtractOptions): Promise<ContractPart> {
  try {
    const analysis = await engine.analyze(article);
    return { ...contractPart(article, analysis), ...(full ? { filing: filingOf({ article, analysis }) } : {}) };
  } catch (error) {
    if (!(error instanceof ReaderFault)) throw error;
    return { error: { code: error.problem.code, message: error.problem.message } };
  }
}

function contractPart(article: Article, analysis: Analysis): ContractPart {
  const places = analysis.places.map((finding) => contractPlace(finding, analysis));
  const actors = analysis.actors.map((finding) => {
    const entity = entityOf(finding.entity, analysis);
    return { id: entity.id, name: entity.name, type: actorType(entity), count: finding.count };
  });
  const listed = new Set([...places, ...actors].map((entry) => entry.id));
  return {
    article: {
      title: article.title?.value ?? null,
      date: article.date?.value ?? null,
      published: publishedOf(article),
      source: article.source?.value ?? null,
      author: article.authors?.value.join(', ') ?? null,
      url: article.url?.value ?? null,
      language: article.language,
      text: article.body.text,
    },
    location: locationOf(analysis),
    places,
    actors,
    themes: analysis.themes.map((theme) => ({
      id: theme.id,
      name: entityOf(theme.entity, analysis).name,
      score: Number(theme.score.toFixed(4)),
    })),
    event_date: analysis.mainDate.value,
    event_date_probability: Number(analysis.mainDate.probability.toFixed(3)),
    event_dates: analysis.eventDates.map(({ start, end, text, value, precision, approximate }) => ({
      ...{ start, end, text, value, precision, approximate },
    })),
    mentions: withDemonyms(analysis, listed).map(({ start, end, text, type, form, entity }) => ({
      start,
      end,
      text,
      type,
      form,
      entity: entity !== null && listed.has(entity) ? entity : null,
    })),
    statements: analysis.statements.map((statement) => contractStatement(statement, listed)),
    headline_statements: analysis.headlineStatements.map((statement) => contractStatement(statement, listed)),
  };
}

const contractSpan = (span: Span | null): Span | null => span && { start: span.start, end: span.end };

/** As the model has it; a speaker that the line lists, or null. */
function contractStatement(statement: Statement, listed: ReadonlySet<string>): ContractPart {
  const known = (id: string | null): string | null => (id !== null && listed.has(id) ? id : null);
  return {
    source: contractSpan(statement.source),
    cue: contractSpan(statement.cue),
    content: statement.content.map(contractSpan),
    speaker: known(statement.speaker),
    kind: statement.kind,
    attitude: statement.attitude,
    tense: statement.tense,
    hedged: statement.hedged,
    certainty: statement.sureness?.certainty ?? null,
    chain: statement.chain.map(({ start, end, speaker }) => ({ start, end, speaker: known(speaker) })),
  };
}

/** In the order of the text; adjectives only of places that the line lists, since a mention can point to no other. */
function withDemonyms({ mentions, demonyms }: Analysis, listed: ReadonlySet<string>): readonly ResolvedMention[] {
  const told = demonyms.filter(({ entity }) => listed.has(entity ?? ''));
  return told.length === 0 ? mentions : [...mentions, ...told].sort((a, b) => a.start - b.start || b.end - a.end);
}

const publishedOf = (article: Article): string | null =>
  article.published === null ? null : article.published.value + (article.publishedOffset ?? '');

const actorType = (entity: Entity): string => (entity.kind === 'source' ? 'organization' : entity.kind);

function entityOf(id: string, analysis: Analysis): Entity {
  const entity = analysis.entities[id];
  if (entity === undefined) throw new Error(`analysis refers to ${id} without describing it`);
  return entity;
}

function contractPlace(finding: Pick<Finding, 'entity' | 'count'>, analysis: Analysis): ContractPlace {
  const { id, name, country, admin1, coordinates } = entityOf(finding.entity, analysis);
  return {
    id,
    name,
    country: country ?? null,
    admin1: admin1 ?? null,
    lat: coordinates?.lat ?? null,
    lon: coordinates?.lon ?? null,
    count: finding.count,
  };
}

function locationOf(analysis: Analysis): (ContractPlace & { readonly probability: number }) | null {
  if (analysis.location === null) return null;
  const { entity, probability } = analysis.location;
  const count = analysis.places.find((finding) => finding.entity === entity)?.count ?? 0;
  return { ...contractPlace({ entity, count }, analysis), probability };
}
