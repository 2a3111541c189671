import { type Finding, message, type ResolvedMention } from '../../model';

/** A headline prepared for asking what it names. */
interface TitleText {
  readonly text: string;
  readonly lower: string;
}

export const titleText = (title: string): TitleText => ({ text: title, lower: title.toLowerCase() });

/**
 * Where a form stands in a headline as words of its own, -1 where it does not; capitals throughout must be so there too
 * (`WHO`, not `Who`). In Hangul a particle may follow.
 */
export function standsAt(form: string, { text, lower }: TitleText): number {
  if (text === '' || form === '') return -1;
  const capitals = form === form.toUpperCase();
  const [inner, outer] = capitals ? [form, text] : [form.toLowerCase(), lower];
  for (let at = outer.indexOf(inner); at >= 0; at = outer.indexOf(inner, at + 1)) {
    if (/[가-힣]/.test(form)) return at;
    if (!isLetter(outer, at - 1) && !isLetter(outer, at + inner.length)) return at;
  }
  return -1;
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

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
