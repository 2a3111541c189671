import { message, type Finding, type ResolvedMention } from '../../model';

/**
 * How much an article is about an entity, 0 to 1: by how often it is named (`share` of the most there is), how early
 * (`depth`, 0 at the beginning and 1 at the end), and whether the headline names it.
 */
export const salienceOf = (share: number, depth: number, inTitle: boolean): number =>
  Number(Math.min(1, 0.5 * share + 0.3 * (1 - depth) + (inTitle ? 0.2 : 0)).toFixed(4));

export const bySalience = (a: Finding, b: Finding): number => b.salience - a.salience || (a.entity < b.entity ? -1 : 1);

/** Named before this much of an article it is named early. */
export const EARLY = 0.34;

/** Mentions that count as the most there are, where the other entities are not at hand. */
const MANY = 4;

/** A finding as of anybody who acts: linked where named twice, or among the first third of all that is named. */
export function findingOf(entity: string, mentions: readonly ResolvedMention[]): Finding {
  const own = mentions.filter((mention) => mention.entity === entity);
  const first = mentions.findIndex((mention) => mention.entity === entity) / Math.max(1, mentions.length);
  const count = own.length;
  const roles = [...new Set(own.flatMap((mention) => (mention.roles ?? []).map(({ text }) => text)))];
  const isEarly = first < EARLY;
  return {
    entity,
    count,
    salience: salienceOf(Math.min(1, count / MANY), first, false),
    linked: count >= 2 || isEarly,
    part: count >= 2 ? 'repeated' : 'passing',
    why: count >= 2 ? message`mentioned ${count} times` : isEarly ? 'named early' : 'mentioned once, in passing',
    ...(roles.length > 0 ? { roles } : {}),
  };
}
