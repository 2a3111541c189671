import type { StatementSpans } from '../../language';
import type { Attitude, SourceKind, Span, Statement, StatementLink } from '../../model';
import { Speakers, type StatementContext } from './speakers';

/** Who speaks in each statement, what that is, and through whom it came. */
export function resolveStatements(found: readonly StatementSpans[], context: StatementContext): readonly Statement[] {
  const speakers = new Speakers(context);
  // Korean leaves out a subject that goes on; hearsay is hedged.
  const isKorean = context.document.language === 'ko';
  const told = found.map((spans) => ({
    spans,
    ...speakers.of(spans.source, isKorean && spans.cue !== null && !spans.hedged),
  }));
  const link = (source: Span): StatementLink => ({ ...source, speaker: speakerFor(told, source) });
  return told.map(({ spans, speaker, kind }) => ({
    source: spans.source,
    cue: spans.cue,
    content: spans.content,
    speaker,
    kind,
    attitude: isKorean
      ? koreanAttitude(spans.attitude, kind)
      : kind === 'outlet' && spans.attitude === 'says'
        ? 'reports'
        : spans.attitude,
    tense: spans.tense,
    hedged: spans.hedged,
    chain: pathOf(spans, found).map(link),
  }));
}

/** `전했다`, `에 따르면`: an outlet reports, all others say. */
const koreanAttitude = (attitude: Attitude, kind: SourceKind): Attitude =>
  attitude === 'reports' && kind !== 'outlet' ? 'says' : attitude;

const speakerFor = (told: readonly { spans: StatementSpans; speaker: string | null }[], source: Span): string | null =>
  told.find(({ spans }) => spans.source !== null && spans.source.start === source.start && spans.source.end === source.end)?.speaker ?? null; // prettier-ignore

/** Sources that a statement came through: those that tell it as theirs, its own, and whom it cites. */
function pathOf(statement: StatementSpans, all: readonly StatementSpans[]): readonly Span[] {
  const outer = all.find((each) => each !== statement && each.source !== null && isWithin(statement, each));
  const citing = all.find((each) => each.cites !== null && sameSpan(each.cites, statement.source));
  const inner = all.find((each) => each !== statement && each.source !== null && isWithin(each, statement) && tellsAll(each, statement)); // prettier-ignore
  const path = [outer?.source, citing?.source, statement.source, statement.cites, inner?.source].filter(
    (span) => span != null,
  );
  return path.length > 1 ? path : [];
}

const sameSpan = (one: Span, other: Span | null): boolean =>
  other !== null && one.start === other.start && one.end === other.end;

/** Whether a statement, who says it included, is what another says. */
const isWithin = ({ source, cue }: StatementSpans, { content }: StatementSpans): boolean =>
  source !== null &&
  content.some(
    ({ start, end }) =>
      source.start >= start && source.end <= end && (cue === null || (cue.start >= start && cue.end <= end)),
  );

/** Whether the inner statement is most of what the outer one tells. */
function tellsAll(inner: StatementSpans, outer: StatementSpans): boolean {
  const length = ({ content }: StatementSpans): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
  return length(inner) >= length(outer) / 2;
}
