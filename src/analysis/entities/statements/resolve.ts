import { surenessIn } from './certainty';
import { firstFrom } from './mention-index';
import type { Speaker } from './persons-before';
import { Speakers, type StatementContext } from './speakers';
import {
  datelinesOf,
  isWithin,
  nearby,
  outerOf,
  withoutDatelines,
  type StatementSpans,
  headlineDocument,
  headlineStatements,
} from '../../language';
import type { Attitude, SourceKind, Span, Statement, StatementLink, ResolvedMention } from '../../../model';

/** Who speaks in each statement, what that is, and through whom it came. */
export function resolveStatements(spans: readonly StatementSpans[], given: StatementContext): readonly Statement[] {
  const context = behindDatelines(given);
  const found = spans.filter(({ cue }) => !isInName(cue, context.mentions));
  const speakers = new Speakers(context);
  const surenessOf = surenessIn(context);
  // Korean leaves out a subject that goes on; hearsay is hedged.
  const isKorean = context.document.language === 'ko';
  const outers = found.map((spans, at) => outerOf(spans, nearby(found, at)));
  const told: (Speaker & { readonly spans: StatementSpans })[] = [];
  const at = new Map(found.map((spans, index) => [spans, index]));
  for (const [index, spans] of found.entries()) {
    const outer = outers[index];
    // Who is reported to speak goes on to be meant; who is spoken of by somebody does not.
    const teller = told[outer === undefined ? -1 : (at.get(outer) ?? -1)];
    const isInner = outer !== undefined && teller?.kind !== 'outlet' && teller?.kind !== 'document';
    told.push({
      spans,
      ...speakers.of(spans.source, { goesOn: isKorean && spans.cue !== null && !spans.hedged, isWithin: isInner }),
    });
  }
  const speakerAt = firstBy(told, ({ spans }) => spans.source);
  const citingAt = firstBy(found, ({ cites }) => cites);
  const spansAt = firstBy(found, ({ source }) => source);
  const link = (source: Span): StatementLink => ({ ...source, speaker: speakerAt(source)?.speaker ?? null });
  return told.map(({ spans, speaker, kind }, at) => ({
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
    ...surenessOf(spans, { speaker, kind }, { isInner: outers[at] !== undefined, before: told[at - 1]?.speaker ?? null }), // prettier-ignore
    chain: withoutReturns(pathOf(spans, nearby(found, at), outers[at], citingAt, spansAt).map(link)),
  }));
}

/** The U.S. State Department states nothing by its name. */
function isInName(cue: Span | null, mentions: readonly ResolvedMention[]): boolean {
  const name = cue === null ? undefined : mentions[firstFrom(mentions, cue.start + 1) - 1];
  return name !== undefined && cue !== null && name.start < cue.start && name.end >= cue.end;
}

/** Who is only named in a dateline or byline is meant by no word of the story. */
function behindDatelines(context: StatementContext): StatementContext {
  const datelines = datelinesOf(context.document);
  if (datelines.length === 0) return context;
  let next = 0;
  const mentions = context.mentions.filter(({ start, end }) => {
    while ((datelines[next]?.end ?? Infinity) <= start) next += 1;
    return end > (datelines[next]?.end ?? 0) || start < (datelines[next]?.start ?? 0);
  });
  return { ...context, document: withoutDatelines(context.document), mentions };
}

/** `전했다`, `에 따르면`: an outlet reports, all others say. */
const koreanAttitude = (attitude: Attitude, kind: SourceKind): Attitude =>
  attitude === 'reports' && kind !== 'outlet' ? 'says' : attitude;

/** Gives the first of some things that has just a span. */
function firstBy<T>(all: readonly T[], spanOf: (one: T) => Span | null): (span: Span | null) => T | undefined {
  const first = new Map<string, T>();
  const keyOf = ({ start, end }: Span): string => `${String(start)} ${String(end)}`;
  for (const one of all) {
    const span = spanOf(one);
    if (span !== null && !first.has(keyOf(span))) first.set(keyOf(span), one);
  }
  return (span) => (span === null ? undefined : first.get(keyOf(span)));
}

/** So many pass one thing on at most. */
const LONGEST_CHAIN = 6;

/** Who does these tells; who orders or wants something is only told of. */
const TELLING: ReadonlySet<Attitude> = new Set(['says', 'reports']);

/** Sources that a statement came through: those that tell it as theirs, its own, and whom it cites, and that one in turn. */
function pathOf(
  statement: StatementSpans,
  near: readonly StatementSpans[],
  outer: StatementSpans | undefined,
  citingAt: (source: Span | null) => StatementSpans | undefined,
  toldAt: (source: Span | null) => StatementSpans | undefined,
): readonly Span[] {
  const inner = near.find((each) => each !== statement && each.source !== null && TELLING.has(each.attitude) && isWithin(each, statement) && tellsAll(each, statement)); // prettier-ignore
  const citing = followed(citingAt(statement.source), ({ source }) => citingAt(source)).map(({ source }) => source);
  const cited = followed(statement, ({ cites }) => toldAt(cites)).map(({ cites }) => cites);
  const path = [outer?.source, ...citing.reverse(), statement.source, ...cited, inner?.source];
  const spans = path.filter((span) => span != null);
  return spans.length > 1 ? spans : [];
}

/** A chain in which each comes once; nobody tells what he has of himself. */
function withoutReturns(chain: readonly StatementLink[]): readonly StatementLink[] {
  const isSame = (one: StatementLink, other: StatementLink): boolean =>
    one.start === other.start || (one.speaker !== null && one.speaker === other.speaker);
  const once = chain.filter((link, at) => chain.findIndex((each) => isSame(each, link)) === at);
  return once.length > 1 ? once : [];
}

/** A statement, the one that follows it, and so on. */
function followed(
  first: StatementSpans | undefined,
  next: (statement: StatementSpans) => StatementSpans | undefined,
): StatementSpans[] {
  const all: StatementSpans[] = [];
  for (let one = first; one !== undefined && all.length < LONGEST_CHAIN; one = next(one)) all.push(one);
  return all;
}

/** Whether the inner statement is most of what the outer one tells. */
function tellsAll(inner: StatementSpans, outer: StatementSpans): boolean {
  const length = ({ content }: StatementSpans): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
  return length(inner) >= length(outer) / 2;
}

/** No headline says more in what lies behind, in characters. */
const LONGEST_HEADLINE = 400;

/** Who says what in a headline, by the names of its article's text; offsets are into the headline. */
export function resolveHeadline(
  headline: string,
  language: string,
  context: Omit<StatementContext, 'document'>,
): readonly Statement[] {
  const text = headline.slice(0, LONGEST_HEADLINE);
  const mentions = mentionsIn(text, context.mentions);
  const document = headlineDocument(text, language, mentions);
  return resolveStatements(headlineStatements(document), { ...context, document, mentions });
}

/** Where a headline has forms that the text of its article mentions something by, the longest first at each place. */
function mentionsIn(headline: string, mentions: readonly ResolvedMention[]): readonly ResolvedMention[] {
  const forms = formsOf(mentions); // prettier-ignore
  const found: ResolvedMention[] = [];
  for (const [form, mention] of [...forms].sort(([one], [other]) => other.length - one.length)) {
    for (let start = headline.indexOf(form); start !== -1; start = headline.indexOf(form, start + form.length)) {
      const end = start + form.length;
      if (!isWhole(headline, start, end) || found.some((each) => each.start < end && start < each.end)) continue;
      found.push({ ...mention, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Mentions by their form, persons also by each word of their name that no other person has. */
function formsOf(mentions: readonly ResolvedMention[]): ReadonlyMap<string, ResolvedMention> {
  const forms = new Map<string, ResolvedMention>();
  const words = new Map<string, ResolvedMention | null>();
  for (const mention of mentions) {
    if (mention.entity === null) continue;
    if (!forms.has(mention.text)) forms.set(mention.text, mention);
    if (mention.type !== 'person') continue;
    for (const word of mention.text.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []) {
      const other = words.get(word);
      words.set(word, other === undefined || other?.entity === mention.entity ? mention : null);
    }
  }
  for (const [word, mention] of words) if (mention !== null && !forms.has(word)) forms.set(word, mention);
  return forms;
}

/** Whether no letters go on before or behind; behind Hangul a particle may. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) &&
  (/[가-힣]/.test(text.charAt(end - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(end)));
