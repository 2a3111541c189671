import { foldForm, type Mention, type RejectedMention } from '../../../model';
import { plainName } from '../person-names/key';
import type { Refiner } from '../recognizer';
import { isHonorific, isRoleHead, isRoleModifier } from '../titles';

/**
 * A person's mention begins with the name, not with what stands before it: `Army Lt. Col. [Valerie Henderson]`,
 * `Justices [Workman]`, `surnamed [Kye]`. What is no name
 * goes: half of an office (`Prime` of `Prime Minister`), the handle somebody writes under (`@CurtisHouck`), ships and arms.
 */
export const bareNames: Refiner = {
  id: 'bare-names',
  refine(mentions, { text }) {
    const rejected: RejectedMention[] = [];
    const kept = mentions.flatMap((mention) => {
      if (mention.type !== 'person' || isGiven(mention)) return [mention];
      const detail = whyNone(mention, text);
      if (detail === null) return [bare(mention)];
      rejected.push({ mention, reason: { rule: 'bare-names', detail } });
      return [];
    });
    return { kept, rejected };
  },
};

/** What a pack or a user knows is called as they say. */
const isGiven = ({ reason }: Mention): boolean => reason.rule.startsWith('known') || reason.rule === 'korean';

function whyNone(mention: Mention, text: string): string | null {
  if (text.charAt(mention.start - 1) === '@') return 'a handle, no name';
  if (isHalfOffice(mention, text)) return 'half of an office, no name';
  return isThing(mention, text) ? 'a ship, an arm or a church, nobody' : null;
}

function bare(mention: Mention): Mention {
  if (!mention.text.includes(' ')) return mention;
  const name = plainName(mention.text);
  const from = mention.text.length - name.length;
  if (
    from === 0 ||
    isHonorific(mention.text.slice(0, from - 1)) ||
    !mention.text.endsWith(name) ||
    !/^\p{Lu}/u.test(name)
  )
    return mention;
  return { ...mention, start: mention.start + from, text: name };
}

/** `USS [McCain]`, `[Abrams] tanks`, the church of `St. [John the Evangelist]`. */
function isThing({ text: name, start, end }: Mention, text: string): boolean {
  if (/\b(?:USS|HMS|MV|St\.?) $/.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (/^St\.? \S+$/.test(name)) return true;
  return !name.includes(' ') && /^ (?:tank|missile|rifle)/.test(text.slice(end, end + 12));
}

/** `[Prime] Minister Erdogan`, `[Deputy] Director Smith`: one word that says of what rank the office behind it is. */
function isHalfOffice({ text: word, end }: Mention, text: string): boolean {
  if (word.includes(' ') || !isHalf(foldForm(word))) return false;
  const [, next = ''] = /^ (\p{Lu}[\p{L}-]*)/u.exec(text.slice(end, end + 30)) ?? [];
  return next !== '' && isRoleHead(foldForm(next));
}

const isHalf = (fold: string): boolean => fold === 'prime' || isRoleModifier(fold);
