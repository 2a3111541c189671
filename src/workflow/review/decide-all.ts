import { foldForm, message, wordingOf, type EntityKind, type Message } from '../../model';
import { correctionsOf } from '../../analysis/entities/names/decided-statements';
import type { GivenDecision, ReviewDecision } from './decision';
import type { ReviewArticle, ReviewSession } from './model';

/** The session of one note. */
export interface NoteReviewSession extends ReviewSession {
  /** What has an id: an entity that can be chosen in an article, or an article of the vault; null where nothing has it. */
  kindOf(key: string, id: string): Promise<EntityKind | 'article' | null>;
}

/**
 * Decides what somebody else wrote about one article. Gives what the first of them names that is not there: an entity, a
 * statement, words of the text; null where all is, or there is no such article.
 */
export async function decideAll(
  given: readonly GivenDecision[],
  key: string,
  session: NoteReviewSession,
): Promise<Message | null> {
  const article = session.article(key);
  const decisions: ReviewDecision[] = [];
  for (const decision of given) {
    const each = decision.do === 'no-statements' ? noStatementsOf(decision.speaker, article) : [decision];
    if (each.length === 0) return message`“${saidOf(decision)}” speaks nowhere in it.`;
    decisions.push(...each);
  }
  // First, so that the session knows what only packs and gazetteer have.
  for (const { id } of decisions.flatMap(idsIn)) await session.kindOf(key, id);
  for (const decision of decisions) session.decide(key, decision);
  // Then: whatever their order, they may name what one of them makes.
  for (const [at, decision] of decisions.entries()) {
    const unknown = await unknownIn(decision, key, session);
    if (unknown !== null) return message`Decision ${at + 1}: ${wordingOf(unknown)}.`;
  }
  return null;
}

const saidOf = (decision: GivenDecision): string =>
  decision.do === 'no-statements' ? (decision.speaker ?? 'nobody known') : '';

/** That all statements of a speaker, by id or name, are none; null: of nobody known. */
export const noStatementsOf = (speaker: string | null, article: ReviewArticle | null): readonly ReviewDecision[] =>
  (article?.statements ?? []).flatMap(({ words, state, speaker: by }) => {
    const isMeant =
      speaker === null || by === null ? by === speaker : by.id === speaker || foldForm(by.name) === foldForm(speaker);
    return isMeant && state !== 'rejected' ? [{ do: 'no-statement', statement: words }] : [];
  });

async function unknownIn(decision: ReviewDecision, key: string, session: NoteReviewSession): Promise<Message | null> {
  const article = session.article(key);
  if (article === null) return null;
  if ('statement' in decision && !hasStatement(decision.statement, article))
    return message`there is no single statement of the words “${decision.statement}”`;
  if (decision.do === 'create' && article.text.slice(decision.at.start, decision.at.end).trim() === '')
    return message`there are no words from ${decision.at.start} to ${decision.at.end}`;
  for (const { id, as = null } of idsIn(decision)) {
    const kind = await session.kindOf(key, id);
    if (kind === null) return message`nobody has the id “${id}”`;
    if (as === 'entity' ? kind === 'article' : as !== null && kind !== as)
      return message`“${id}” is no ${as ?? 'entity'}`;
  }
  return null;
}

const hasStatement = (words: string, { statements, text }: ReviewArticle): boolean =>
  correctionsOf(statements, [{ words }], text).size > 0;

interface NamedId {
  readonly id: string;
  /** What it has to be, where it matters. */
  readonly as?: EntityKind | 'entity';
}

function idsIn(decision: ReviewDecision): readonly NamedId[] {
  const entity = (id: string | null | undefined): readonly NamedId[] => (id == null ? [] : [{ id, as: 'entity' }]);
  const chosen = (to: object | null): readonly NamedId[] => (to !== null && 'id' in to ? entity(String(to.id)) : []);
  switch (decision.do) {
    case 'accept':
    case 'reject':
    case 'retype':
      return entity(decision.entity);
    case 'change':
      return [...entity(decision.what.entity), ...chosen(decision.to)];
    case 'create':
      return chosen(decision.as);
    case 'source':
      return chosen(decision.to);
    case 'location':
      return chosen(decision.to).map(({ id }) => ({ id, as: 'place' }));
    case 'statement':
      return entity(decision.speaker);
    case 'leave-out':
    case 'put-back':
      return [{ id: decision.id }];
    default:
      return [];
  }
}
