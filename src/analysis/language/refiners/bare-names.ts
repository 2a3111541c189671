import { foldForm, type Mention, type RejectedMention } from '../../../model';
import type { NameStatistics } from '../names';
import { isListedGiven, single } from '../person-names/given-forms';
import { plainName } from '../person-names/plain-name';
import type { Refiner } from '../recognizer';
import { isHonorific, isRoleHead, isRoleModifier } from '../titles';

/**
 * A person's mention begins with the name, not with what stands before it: `Army Lt. Col. [Valerie Henderson]`,
 * `Justices [Workman]`, `surnamed [Kye]`, `Radiologist [Milton Wolf]`, to `Ukraine [Marie Yovanovitch]`. What is no name
 * goes: half of an office (`Prime` of `Prime Minister`), the handle somebody writes under (`@CurtisHouck`), ships and arms.
 */
export const bareNames = (names: NameStatistics): Refiner => ({
  id: 'bare-names',
  refine(mentions, { text }) {
    const rejected: RejectedMention[] = [];
    const kept = mentions.flatMap((mention) => {
      if (mention.type !== 'person' || isGiven(mention)) return [mention];
      const detail = whyNone(mention, text);
      if (detail === null) return [bare(mention, text, names)];
      rejected.push({ mention, reason: { rule: 'bare-names', detail } });
      return [];
    });
    return { kept, rejected };
  },
});

/** What a pack or a user knows is called as they say. */
const isGiven = ({ reason }: Mention): boolean => reason.rule.startsWith('known') || reason.rule === 'korean';

function whyNone(mention: Mention, text: string): string | null {
  if (text.charAt(mention.start - 1) === '@') return 'a handle, no name';
  if (isHalfOffice(mention, text)) return 'half of an office, no name';
  return isThing(mention, text) ? 'a ship, an arm or a church, nobody' : null;
}

function bare(mention: Mention, text: string, names: NameStatistics): Mention {
  if (!mention.text.includes(' ')) return mention;
  const name = withoutLead(plainName(mention.text), text.slice(Math.max(0, mention.start - 5), mention.start), names);
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

/** Times a word is counted, before what it is counted as says something. */
const COUNTED = 5;

/**
 * Without a word before a given name that is none itself: one of the language (`Radiologist Milton Wolf`), or after `to`
 * and the like a place, where somebody was sent to (`the ambassador to Ukraine Marie Yovanovitch`).
 */
function withoutLead(name: string, before: string, names: NameStatistics): string {
  const [first = '', second = '', third] = name.split(' ');
  if (third === undefined || !/^\p{Lu}/u.test(second) || !isGivenName(second, names)) return name;
  const fold = foldForm(first);
  if (isListedGiven(single(fold))) return name;
  const { given, family, lower, place } = names.of(fold);
  const isWord = lower >= COUNTED && given + family <= lower / 10;
  const isPlace = place >= COUNTED && given <= place / 5 && /\b(?:to|for|of|in) $/.test(before);
  return isWord || isPlace ? name.slice(first.length + 1) : name;
}

function isGivenName(word: string, names: NameStatistics): boolean {
  const { given, family } = names.of(foldForm(word));
  return isListedGiven(single(foldForm(word))) || (given >= COUNTED && given > family);
}
