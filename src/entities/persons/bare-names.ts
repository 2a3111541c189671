import { isRoleHead, isRoleModifier } from '../../language';
import { foldForm, type Mention } from '../../model';
import { plainName } from './plain-name';

/**
 * Mentions in which a person's begins with the name, not with what stands before it: `Army Lt. Col. [Valerie Henderson]`,
 * `Justices [Workman]`, `surnamed [Kye]`. What is no name goes: half of an office (`Prime` of `Prime Minister`), and the
 * handle somebody writes under (`@CurtisHouck`).
 */
export const withBareNames = (mentions: readonly Mention[], text: string): readonly Mention[] =>
  mentions.flatMap((mention) => (mention.type !== 'person' || isGiven(mention) ? [mention] : bare(mention, text)));

/** What a pack or a user knows is called as they say. */
const isGiven = ({ reason }: Mention): boolean => reason.rule.startsWith('known') || reason.rule === 'korean';

function bare(mention: Mention, text: string): readonly Mention[] {
  if (text.charAt(mention.start - 1) === '@' || isHalfOffice(mention, text)) return [];
  if (!mention.text.includes(' ')) return [mention];
  const name = plainName(mention.text);
  const from = mention.text.length - name.length;
  if (from === 0 || !mention.text.endsWith(name) || !/^\p{Lu}/u.test(name)) return [mention];
  return [{ ...mention, start: mention.start + from, text: name }];
}

/** `[Prime] Minister Erdogan`, `[Deputy] Director Smith`: one word that says of what rank the office behind it is. */
function isHalfOffice({ text: word, end }: Mention, text: string): boolean {
  if (word.includes(' ') || !isHalf(foldForm(word))) return false;
  const [, next = ''] = /^ (\p{Lu}[\p{L}-]*)/u.exec(text.slice(end, end + 30)) ?? [];
  return next !== '' && isRoleHead(foldForm(next));
}

const isHalf = (fold: string): boolean => fold === 'prime' || isRoleModifier(fold);
