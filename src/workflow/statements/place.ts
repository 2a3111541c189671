import {
  bodyOffset,
  markdownOffset,
  onceFor,
  type Analysis,
  type Article,
  type Body,
  type ResolvedMention,
  type Span,
  type Statement,
} from '../../model';
import { firstFrom } from '../../analysis/entities';
import type { NoteStatement } from './model';

const SPOKESMAN = /\bspokes(?:man|woman|person|people|men|women)\b|대변인/iu;

export type Understood = Pick<Analysis, 'mentions' | 'statements'>;

/**
 * The statements of an article where they stand in its note. `text`: of the note, which the article was read from in place.
 * One whose words are not those of the note is left out.
 */
export function placeStatements(article: Article, analysis: Understood, text: string): readonly NoteStatement[] {
  const bodyAt = bodyOffset(article.body, text);
  if (bodyAt < 0) return [];
  const place = (span: Span): Span => withLinks(placed(span, article.body, bodyAt), text);
  const names = namesOf(analysis);
  return analysis.statements.map((statement) => ({
    ...statement,
    named: named(names.get(statement.speaker ?? ''), place),
    source: statement.source && place(statement.source),
    cue: statement.cue && place(statement.cue),
    content: statement.content.map(place),
    ...(statement.sureness && {
      sureness: { ...statement.sureness, by: statement.sureness.by && place(statement.sureness.by) },
    }),
    chain: statement.chain.map(({ speaker, ...span }) => ({ ...place(span), speaker })),
    about: aboutOf(statement, analysis),
    speaksFor: speaksFor(statement, analysis, article.body.text),
  }));
}

/** The longest mention of each entity, the first of those. */
function namesOf({ mentions }: Understood): ReadonlyMap<string, Span> {
  const names = new Map<string, Span>();
  for (const { entity, start, end } of mentions) {
    const known = entity === null ? undefined : names.get(entity);
    if (entity !== null && (known === undefined || known.end - known.start < end - start))
      names.set(entity, { start, end });
  }
  return names;
}

const named = (span: Span | undefined, place: (span: Span) => Span): Span | null =>
  span === undefined ? null : place(span);

function placed({ start, end }: Span, body: Body, bodyAt: number): Span {
  const from = markdownOffset(body, start);
  return { start: bodyAt + from, end: bodyAt + Math.max(from, markdownOffset(body, end - 1) + 1) };
}

/** Characters before and behind a place that a link may take. */
const LONGEST_LINK = 300;

/** With all of the links that it begins or ends in. */
function withLinks({ start, end }: Span, text: string): Span {
  const open = (at: number): number => {
    const before = text.slice(Math.max(0, at - LONGEST_LINK), at);
    const from = before.lastIndexOf('[[');
    return from > before.lastIndexOf(']]') && !before.slice(from).includes('\n') ? at - before.length + from : -1;
  };
  const from = open(start);
  const close = open(end) < 0 ? -1 : text.slice(end, end + LONGEST_LINK).indexOf(']]');
  return { start: from < 0 ? start : from, end: close < 0 ? end : end + close + 2 };
}

const once = (ids: readonly (string | null)[]): readonly string[] => [...new Set(ids.filter((id) => id !== null))];

/** Mentions within a span; they stand in the order of the text and none overlaps another. */
function mentionsIn({ start, end }: Span, mentions: readonly ResolvedMention[]): readonly ResolvedMention[] {
  return mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end)).filter((mention) => mention.end <= end);
}

/** Ids of the entities that what is said names. */
export const aboutOf = ({ content }: Statement, { mentions }: Understood): readonly string[] =>
  once(content.flatMap((span) => mentionsIn(span, mentions)).map(({ entity }) => entity));

/** Ids of the bodies named in the words of a source that is a spokesman, or in the roles of the person who speaks. */
export function speaksFor({ source, speaker }: Statement, { mentions }: Understood, text: string): readonly string[] {
  const isSpokesman = source !== null && SPOKESMAN.test(text.slice(source.start, source.end));
  const ids = [...(isSpokesman ? bodiesIn(source, mentions) : []), ...(spokesmenOf(mentions).get(speaker ?? '') ?? [])];
  return once(ids).filter((id) => id !== speaker);
}

const bodiesIn = (span: Span, mentions: readonly ResolvedMention[]): readonly (string | null)[] =>
  mentionsIn(span, mentions).flatMap(({ type, entity }) => (type === 'person' ? [] : entity));

/** Ids of the bodies that persons are called a spokesman of, by the person’s id. */
type Spokesmen = ReadonlyMap<string, ReadonlySet<string | null>>;

const spokesmenOf = onceFor((mentions: readonly ResolvedMention[]): Spokesmen => {
  const found = new Map<string, Set<string | null>>();
  for (const { type, entity, roles = [] } of mentions) {
    if (type !== 'person' || entity === null) continue;
    for (const role of roles) {
      if (!SPOKESMAN.test(role.text)) continue;
      const ids = found.get(entity) ?? new Set();
      for (const id of bodiesIn(role, mentions)) ids.add(id);
      found.set(entity, ids);
    }
  }
  return found;
});
