import { pattern } from '../../../data/lexicon';
import { foldForm, type Mention } from '../../../model';
import { isOrganizationHead } from '../agency-words';
import type { Refiner } from '../recognizer';

/** Whether a form is a body's, or an outlet's, by a pack or a user. */
type IsKnownBody = (form: string) => boolean;

/**
 * Names of organisations without what stands in front: `pro-Trump [America First Action]`, `April [Washington Post]`; a
 * name that is two becomes two mentions. Whoever is known by the whole form keeps it.
 */
export const ownSpans = (isKnown: IsKnownBody): Refiner => ({
  id: 'own-spans',
  refine: (mentions) => ({
    kept: mentions.flatMap((mention) =>
      mention.type === 'organization' && mention.form === 'name' && mention.reason.rule !== 'known'
        ? cut(mention, isKnown)
        : mention,
    ),
    rejected: [],
  }),
});

/** The last words of names of two words and more, folded. */
export const surnamesOf = (persons: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    persons.flatMap(({ text }) => {
      const name = text.replace(/['’]s?$/, '');
      return name.includes(' ') ? [foldForm(name.slice(name.lastIndexOf(' ') + 1))] : [];
    }),
  );

/** What it is for or against, who leads or owns it. */
const BESIDE = pattern(
  String.raw`^(?:[Ss]ans|(?:pro|anti|non|ex)-[\p{L}-]+|[\p{L}.]+-(?:{participles-behind-a-hyphen}))\s+(?=\p{Lu}[\p{L}.’'&-]*\s)`,
  'u',
);
/** Words that stand before names and may begin one. */
const BEFORE_KNOWN = pattern(String.raw`^(?:{words-before-known-names}|{Months})\s+(?=\p{Lu})`, 'u');

/** A word in small letters before capitals: `independent [Rand Corporation]`; articles of names stay. */
const SMALL = pattern(String.raw`^(?!(?:{words-kept-small-in-names})[\s-])\p{Ll}{3,}\s+(?=\p{Lu})`, 'u');

/** What stands between two names: `Stanford University’s Hoover Institution`, `BING PULSE - Fox News`, `ABC News-Washington Post`. */
const BETWEEN = /['’]s\s|\s[-–—]\s|-(?=\p{Lu})/u;

function cut(mention: Mention, isKnown: IsKnownBody): readonly Mention[] {
  const { text } = mention;
  if (isKnown(text)) return [mention];
  const beside = BESIDE.exec(text) ?? SMALL.exec(text);
  const [front] = beside ?? BEFORE_KNOWN.exec(text) ?? [];
  if (front !== undefined && (beside !== null || isKnown(text.slice(front.length))))
    return cut(sliced(mention, front.length, text.length), isKnown);
  const { index = 0, 0: between = '' } = BETWEEN.exec(text) ?? {};
  const sides = [sliced(mention, 0, index), sliced(mention, index + between.length, text.length)];
  const isOne = index === 0 || !sides.some((side) => isKnown(side.text));
  return isOne ? [mention] : sides.filter((side) => isKnown(side.text) || isHeaded(side.text));
}

/** `Schar School`: a name with a body’s head at its end. */
const isHeaded = (name: string): boolean =>
  name.includes(' ') && isOrganizationHead(foldForm(name.slice(name.lastIndexOf(' ') + 1)));

const sliced = (mention: Mention, from: number, to: number): Mention => ({
  ...mention,
  start: mention.start + from,
  end: mention.start + to,
  text: mention.text.slice(from, to),
});
