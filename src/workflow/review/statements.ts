import type { Entity, Statement } from '../../model';
import { correctionsOf } from '../../analysis/entities/names/decided-statements';
import { statementWords, type StatementCorrection } from '../../index/statement-lines';
import { effective } from './effective';
import type { ReviewDecision } from './decision';
import type { ReviewName, ReviewStatement } from './model';
import { nameOf } from './names';
import type { ReviewedArticle, ReviewWorld } from './decided';

export type StatementDecision = Extract<ReviewDecision, { readonly do: 'statement' | 'no-statement' }>;

export function correctionBy(decision: StatementDecision): StatementCorrection {
  const { statement: words } = decision;
  if (decision.do === 'no-statement') return { words, isNone: true };
  const { speaker, kind } = decision;
  return {
    words,
    isNone: false,
    ...(speaker === undefined ? {} : { speaker }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** What a note says of its statements, as decisions. */
export const decisionsBy = (corrections: readonly StatementCorrection[]): readonly StatementDecision[] =>
  corrections.map(({ words: statement, isNone, ...said }) =>
    isNone ? { do: 'no-statement', statement } : { do: 'statement', statement, ...said },
  );

/** The statements of an article as they were found, each with what was decided of it. */
export function statementsOf(
  { before, decided, decisions }: ReviewedArticle,
  known: (id: string) => Entity | null,
  world: ReviewWorld,
): readonly ReviewStatement[] {
  const { text } = decided.article.body;
  const isStatement = (each: ReviewDecision): each is StatementDecision =>
    each.do === 'statement' || each.do === 'no-statement';
  const corrections = effective(decisions).filter(isStatement).map(correctionBy);
  const about = correctionsOf(before.analysis.statements, corrections, text);
  const now = new Map(decided.analysis.statements.map((each) => [placeOf(each), each]));
  const named = (id: string | null): ReviewName | null => {
    const entity = id === null ? null : known(id);
    return entity === null ? null : nameOf(entity, known, world);
  };
  return before.analysis.statements.map((found) => {
    const { source, cue, content, attitude, hedged } = found;
    const { speaker, kind, sureness } = now.get(placeOf(found)) ?? found;
    const correction = about.get(found);
    const isCorrected = correction?.speaker !== undefined || correction?.kind !== undefined;
    return {
      ...{ source, cue, content, attitude, hedged, kind, ...(sureness && { sureness }) },
      words: correction?.words ?? statementWords(found, text),
      speaker: named(speaker),
      found: { speaker: named(found.speaker), kind: found.kind },
      state: correction?.isNone === true ? 'rejected' : isCorrected ? 'changed' : 'open',
    };
  });
}

/** Those of the headline, as they were found. */
export function headlineStatementsOf(
  { decided: { article, analysis } }: ReviewedArticle,
  known: (id: string) => Entity | null,
  world: ReviewWorld,
): readonly ReviewStatement[] {
  const headline = article.title?.value ?? '';
  return analysis.headlineStatements.map((found) => {
    const { source, cue, content, attitude, hedged, kind } = found;
    const entity = found.speaker === null ? null : known(found.speaker);
    const speaker = entity === null ? null : nameOf(entity, known, world);
    return {
      ...{ source, cue, content, attitude, hedged, kind, speaker },
      words: statementWords(found, headline),
      found: { speaker, kind },
      state: 'open',
    };
  });
}

/** What stays of a statement whoever speaks in it. */
const placeOf = ({ source, cue, content }: Statement): string => JSON.stringify([source, cue, content]);
