import { type Analysis, type Entity, type EntityKind, type SourceKind, type Statement } from '../../../model';
import { partsOf, statementParts, type StatementCorrection } from '../../../index/statement-lines';
import type { VaultIndex } from '../../../index/vault-index';
import { entityKnown } from './decided-forms';
import { restsOnNow } from '../statements/rests-on';

/**
 * An analysis in which statements are as a person said of them. A speaker that nothing knows is passed over. `text`: of the
 * article, which the offsets are of.
 */
export function statementsAsDecided(
  analysis: Analysis,
  corrections: readonly StatementCorrection[],
  index: VaultIndex,
  text: string,
): Analysis {
  const meant = correctionsOf(analysis.statements, corrections, text);
  if (meant.size === 0) return analysis;
  const entities = Object.assign(Object.create(null) as Record<string, Entity>, analysis.entities);
  const corrected = new Map<Statement, Statement>();
  for (const [statement, correction] of meant) {
    const { speaker: id } = correction;
    const speaker = id == null ? null : entityKnown(id, analysis, index);
    if (speaker !== null) entities[speaker.id] = speaker;
    if (!correction.isNone) corrected.set(statement, asCorrected(statement, correction, speaker));
  }
  const left = analysis.statements.filter((each) => meant.get(each)?.isNone !== true);
  const statements = left.map((each) => corrected.get(each) ?? each);
  const told = statements.map((each) => withChain(each, corrected));
  return {
    ...analysis,
    entities,
    statements: told,
    ...restsOnNow(told, { ...analysis, entities, text: withoutDecided(text, meant) }, analysis, text),
  };
}

/** The text with blanks for sources of which a person says that they are none, or not anonymous: nobody hears them in it. */
function withoutDecided(text: string, meant: ReadonlyMap<Statement, StatementCorrection>): string {
  const spans = [...meant].flatMap(([{ source }, { isNone, kind }]) =>
    source !== null && (isNone || (kind !== undefined && kind !== 'anonymous')) ? [source] : [],
  );
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}

function asCorrected(found: Statement, correction: StatementCorrection, speaker: Entity | null): Statement {
  const isNobody = correction.speaker === null;
  const likely = speaker === null ? found.kind : kindOf(speaker.kind, found.kind);
  // What a person says of it is sure.
  const { sureness: _fitted, ...rest } = found;
  return {
    ...rest,
    speaker: isNobody ? null : (speaker?.id ?? found.speaker),
    kind: correction.kind ?? likely,
  };
}

/** What one who speaks is, unless it was found to be what such a one may be: a ministry speaks by officials and documents. */
function kindOf(speaker: EntityKind, found: SourceKind): SourceKind {
  if (found === 'document') return found;
  if (speaker === 'person') return 'named person';
  if (speaker === 'source') return 'outlet';
  return found === 'officials' || found === 'crowd' ? found : 'body';
}

/** Whoever speaks in a statement is the same where another came through it. */
function withChain(statement: Statement, corrected: ReadonlyMap<Statement, Statement>): Statement {
  if (statement.chain.length === 0) return statement;
  const all = [...corrected.values()];
  const chain = statement.chain.map((link) => {
    const same = all.find(({ source }) => source?.start === link.start && source.end === link.end);
    return same === undefined ? link : { ...link, speaker: same.speaker };
  });
  return { ...statement, chain };
}

/** Corrections that are looked for in one article, at most. */
const MOST = 500;

/**
 * Which statement each correction is about: that of just these words; where there is none, the only one left of which the
 * source and the content hold the words or are held by them, since what a statement spans may differ from version to version.
 */
export function correctionsOf<
  S extends Pick<Statement, 'source' | 'content'>,
  T extends Pick<StatementCorrection, 'words'>,
>(statements: readonly S[], corrections: readonly T[], text: string): ReadonlyMap<S, T> {
  const found = new Map<S, T>();
  if (corrections.length === 0 || statements.length === 0) return found;
  const wholes = statements.map((statement) => ({ statement, ...statementParts(statement, text) }));
  const loose: { readonly correction: T; readonly source: string; readonly said: string }[] = [];
  for (const correction of corrections.slice(0, MOST)) {
    const { source, said } = partsOf(correction.words);
    const same = wholes.filter((each) => said !== '' && each.source === source && each.said.startsWith(said));
    for (const { statement } of same) found.set(statement, correction);
    if (same.length === 0 && said !== '') loose.push({ correction, source, said });
  }
  for (const { correction, source, said } of loose) {
    const like = wholes.filter((each) => isWithin(source, each.source) && isWithin(said, each.said) && !found.has(each.statement)); // prettier-ignore
    const [only, another] = like;
    if (only !== undefined && another === undefined) found.set(only.statement, correction);
  }
  return found;
}

/** Whole words of one in the other; of nothing only nothing. */
const isWithin = (one: string, other: string): boolean =>
  one === other || (one !== '' && other !== '' && (` ${other} `.includes(` ${one} `) || ` ${one} `.includes(` ${other} `))); // prettier-ignore
