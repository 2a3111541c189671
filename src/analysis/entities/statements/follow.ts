import type { Analysis, ResolvedMention, Span, Statement } from '../../../model';
import { firstFrom } from './mention-index';

/** An analysis whose statements and cited outlets have other ids; what `speakerOf` gives null for is nobody known. */
export function withSpeakers(
  analysis: Analysis,
  speakerOf: (id: string, statement: Pick<Statement, 'source'>) => string | null,
): Analysis {
  const told = <T extends { readonly speaker: string | null }>(one: T, source: Statement['source']): T => {
    const speaker = one.speaker === null ? null : speakerOf(one.speaker, { source });
    return speaker === one.speaker ? one : { ...one, speaker };
  };
  const statements = analysis.statements.map((statement) => ({
    ...told(statement, statement.source),
    chain: statement.chain.map((link) => told(link, link)),
  }));
  // Offsets are into the headline, before whatever the text names.
  const headlineStatements = analysis.headlineStatements.map((statement) => ({
    ...told(statement, null),
    chain: statement.chain.map((link) => told(link, null)),
  }));
  const cites = [...new Set(analysis.cites.flatMap((id) => speakerOf(id, { source: null }) ?? []))];
  return { ...analysis, statements, headlineStatements, cites };
}

/**
 * Speakers of an analysis, as its mentions stand for other entities now than in `before`, mention by mention in the order of
 * the text: who is named in the source, else who was named last before it.
 */
export function withFollowingSpeakers(analysis: Analysis, before: readonly ResolvedMention[]): Analysis {
  const changed = new Map<string, Named[]>();
  before.forEach(({ entity }, at) => {
    if (entity !== null && analysis.mentions[at]?.entity !== entity) changed.set(entity, []);
  });
  if (changed.size === 0) return analysis;
  before.forEach(({ entity, start, end }, at) => changed.get(entity ?? '')?.push({ start, end, at }));
  return withSpeakers(analysis, (id, { source }) => {
    const named = changed.get(id);
    if (named === undefined) return id;
    const last = source === null ? undefined : named[firstFrom(named, source.end) - 1];
    return analysis.mentions[(last ?? named[0])?.at ?? -1]?.entity ?? null;
  });
}

/** Where an entity is named, and by which mention. */
interface Named extends Span {
  readonly at: number;
}
