import { foldForm, type Mention, type MentionType } from '../../../model';
import type { Refiner } from '../recognizer';

/** Mentions are told apart as people or bodies; which kind of body is no conflict. */
const isBody = (type: MentionType): boolean => type === 'agency' || type === 'organization';

/**
 * One form has one type in an article: a form found as a person here and as a body there becomes what its mentions
 * say with more certainty together. Places are left alone, since people and teams are called after them.
 */
export const oneType: Refiner = {
  id: 'one-type',
  refine(mentions) {
    const byForm = new Map<string, Mention[]>();
    for (const mention of mentions) {
      if (mention.form === 'description' || mention.type === 'place') continue;
      const key = foldForm(mention.text);
      const same = byForm.get(key);
      if (same === undefined) byForm.set(key, [mention]);
      else same.push(mention);
    }
    const changed = new Map([...byForm.values()].flatMap(settle));
    if (changed.size === 0) return { kept: mentions, rejected: [] };
    return { kept: mentions.map((mention) => changed.get(mention) ?? mention), rejected: [] };
  },
};

function settle(mentions: readonly Mention[]): (readonly [Mention, Mention])[] {
  if (mentions.length < 2) return [];
  const people = mentions.filter(({ type }) => type === 'person');
  const bodies = mentions.filter(({ type }) => isBody(type));
  const [first] = bodies;
  if (people.length === 0 || !first) return [];
  const weight = (some: readonly Mention[]): number => some.reduce((sum, { score }) => sum + score, 0);
  const [losers, type] = weight(people) >= weight(bodies) ? [bodies, 'person' as const] : [people, first.type];
  return losers.map((mention) => {
    const detail = `${mention.reason.detail}; ${type} elsewhere in the article`;
    return [mention, { ...mention, type, reason: { rule: mention.reason.rule, detail } }] as const;
  });
}
