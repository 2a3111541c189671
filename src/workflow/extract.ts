import { FORMAT_IDS } from '../model';
import type { Analysis, Article, Entity, Finding, FormatId, Input } from '../model';
import type { Engine } from './ports';
import { faultTolerant, ReaderFault } from './reader-fault';

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

type ContractLine = Readonly<Record<string, unknown>>;

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

/** One line of the contract (`docs/machine-contract.md`): never throws for bad input, nor for a mistake of a reader. */
export async function extractLine(line: string, engine: Engine): Promise<ContractLine> {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    return errorLine(null, 'invalid-json', error instanceof Error ? error.message : 'not JSON');
  }
  const fault = recordFault(record);
  if (fault !== null) return errorLine((record as { id?: unknown } | null)?.id, 'invalid-record', fault);
  const whole = record as ExtractRecord;
  try {
    return await extractRecord(whole, faultTolerant(engine));
  } catch (error) {
    if (!(error instanceof ReaderFault)) throw error;
    return errorLine(whole.id, error.problem.code, error.problem.message);
  }
}

async function extractRecord(record: ExtractRecord, engine: Engine): Promise<ContractLine> {
  const input: Input = {
    name: record.id,
    text: record.input,
    ...(record.format ? { format: record.format } : {}),
    ...(record.url ? { url: record.url } : {}),
  };
  for await (const outcome of engine.read(input)) {
    if (!outcome.ok) return errorLine(record.id, outcome.problem.code, outcome.problem.message);
    return contractLine(record.id, outcome.value, await engine.analyze(outcome.value));
  }
  return errorLine(record.id, 'empty-input', 'the input holds no article');
}

function contractLine(id: string, article: Article, analysis: Analysis): ContractLine {
  const places = analysis.places.map((finding) => contractPlace(finding, analysis));
  const actors = analysis.actors.map((finding) => {
    const entity = entityOf(finding.entity, analysis);
    return { id: entity.id, name: entity.name, type: actorType(entity), count: finding.count };
  });
  const listed = new Set([...places, ...actors].map((entry) => entry.id));
  return {
    id,
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
    mentions: analysis.mentions.map(({ start, end, text, type, form, entity }) => ({
      start,
      end,
      text,
      type,
      form,
      entity: entity !== null && listed.has(entity) ? entity : null,
    })),
  };
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

function locationOf(analysis: Analysis): ContractPlace | null {
  if (analysis.location === null) return null;
  const { entity } = analysis.location;
  const count = analysis.places.find((finding) => finding.entity === entity)?.count ?? 0;
  return contractPlace({ entity, count }, analysis);
}
