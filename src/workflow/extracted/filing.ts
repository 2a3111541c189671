import * as v from 'valibot';
import {
  failed,
  message,
  NO_MAIN_DATE,
  ok,
  problemOf,
  type Analysis,
  type Article,
  type Outcome,
  type Problem,
  type ReadArticle,
} from '../../model';
import { faultIn } from './faults';
import { filingSchema, type Filing } from './schema';

/** Neither likely nor unlikely. */
const UNKNOWN = 0.5;

/** Changes when a reader of the former one would misunderstand it. */
const FILING_VERSION = 1;

/** All that filing an article needs, as JSON: itself, and what was understood of it; what lost a decision is left out. */
export function filingOf({ article, analysis }: { article: Article; analysis: Analysis }): unknown {
  const { mentions, entities, actors, places, themes, location, source, mainDate, eventDates } = analysis;
  const { statements, sourcing, cites, outletTraits } = analysis;
  return {
    version: FILING_VERSION,
    article,
    analysis: {
      mentions: mentions.map((mention) => ({ ...mention, losers: undefined })),
      entities,
      actors,
      places,
      themes,
      location: location && { ...location, losers: undefined },
      source,
      mainDate: { ...mainDate, losers: undefined },
      eventDates,
      statements,
      sourcing,
      cites,
      sureness: analysis.sureness,
      outletTraits,
      headlineStatements: analysis.headlineStatements,
    },
  };
}

/**
 * What `filingOf` wrote, by whomever: nothing is taken on trust. Problems: `no-filing`, `extracted-version`,
 * `invalid-filing`. `subject` names the line.
 */
export function readFiling(filing: unknown, subject: string): Outcome<Required<Omit<ReadArticle, 'original'>>> {
  if (typeof filing !== 'object' || filing === null) return failed(noFiling(subject));
  const version = 'version' in filing ? filing.version : undefined;
  if (version !== FILING_VERSION) return failed(otherVersion(subject, version));
  const parsed = v.safeParse(filingSchema, filing, { abortEarly: true });
  if (!parsed.success) return failed(invalid(subject, issueText(parsed.issues[0])));
  const fault = faultIn(parsed.output);
  return fault === null ? ok(wholeOf(parsed.output)) : failed(invalid(subject, fault));
}

const issueText = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`;

function wholeOf({ article, analysis }: Filing): Required<Omit<ReadArticle, 'original'>> {
  const { location, mentions, entities, mainDate = NO_MAIN_DATE, eventDates = [], statements = [] } = analysis;
  return {
    article,
    analysis: {
      ...analysis,
      mentions: mentions.map((mention) => ({ ...mention, losers: [] })),
      rejected: [],
      demonyms: [],
      entities: Object.assign(Object.create(null) as Analysis['entities'], entities),
      outletTraits: Object.assign(Object.create(null) as Analysis['outletTraits'], analysis.outletTraits),
      // What an earlier version extracted says nothing of how likely it is.
      location: location && { probability: UNKNOWN, ...location, losers: [] },
      mainDate: { ...mainDate, losers: [] },
      eventDates,
      refusedDates: [],
      statements,
      headlineStatements: analysis.headlineStatements ?? [],
    },
  };
}

const noFiling = (subject: string): Problem => ({
  code: 'no-filing',
  subject,
  message: 'It lacks what filing needs; extract it again with “dateline extract --full”.',
});

const otherVersion = (subject: string, version: unknown): Problem =>
  problemOf(
    'extracted-version',
    subject,
    message`It was extracted by another version of Dateline (${String(version).slice(0, 20)}, this one reads ${FILING_VERSION}); extract it again with this one.`,
  );

const invalid = (subject: string, what: string): Problem =>
  problemOf(
    'invalid-filing',
    subject,
    message`What filing needs is damaged (${what.slice(0, 200)}); extract it again.`,
  );
