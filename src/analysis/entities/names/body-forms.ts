import { byKey, foldsOf, isNamedAs, storiesOf, take, type NameGroup, type NameGroups } from './groups';
import { isSlip } from './likeness';
import { isOrganizationHead } from '../../language';
import { pattern, englishWords } from '../../../data/lexicon';

const LITTLE = englishWords('little-words-in-names');

/**
 * Organisations that only stories tell of, under another spelling of one of these or of a pack: run together or apart
 * (`CodePink`), its words in another order (`London Imperial College`), a university and its schools said the other way
 * (`Oxford University`, `UCLA Law School`), or a word misspelt (`Committee to Project Journalists`).
 */
export function joinVariants(groups: NameGroups): void {
  const bodies = byKey(groups).filter(([, group]) => isBody(group));
  joinAlike(groups, bodies);
  joinSlips(
    groups,
    bodies.filter(([key]) => groups.has(key)),
  );
}

type Keyed = readonly (readonly [string, NameGroup])[];

const isBody = ([first]: NameGroup): boolean =>
  first !== undefined && ['organization', 'agency', 'source'].includes(first.entity.kind);
const isPacked = (group: NameGroup): boolean => group.some(({ entity }) => entity.origin !== 'article');
const isNamedBody = (group: NameGroup): boolean => isNamedAs(group, ['organization']);

function joinAlike(groups: NameGroups, bodies: Keyed): void {
  const byVariant = new Map<string, Set<string>>();
  for (const [key, group] of bodies)
    for (const variant of foldsOf(group).flatMap(variantsOf)) {
      const some = byVariant.get(variant);
      if (some === undefined) byVariant.set(variant, new Set([key]));
      else some.add(key);
    }
  for (const [, keys] of byKey(byVariant)) {
    const alike = [...keys].flatMap((key) => {
      const group = groups.get(key);
      return group === undefined ? [] : [[key, group] as const];
    });
    const packed = alike.filter(([, group]) => isPacked(group));
    if (alike.length < 2 || packed.length > 1) continue;
    const [best] = packed.length === 1 ? packed : [...alike].sort(([, a], [, b]) => storiesOf(b) - storiesOf(a));
    for (const [key, group] of alike) if (best && key !== best[0] && isNamedBody(group)) take(groups, key, best[1]);
  }
}

/** Letters of a name run together, at least. */
const RUN_TOGETHER = 7;
/** Universities whose name is another one’s said the other way. */
const OTHERS = pattern(String.raw`^(?:{universities-with-namesakes})$`);

function variantsOf(fold: string): readonly string[] {
  const words = fold.split(' ');
  const significant = words.filter((word) => !LITTLE.has(word));
  const together = words.join('').replace(/s$/, '');
  const [, of, before] = /^(?:university of (.+)|(.+) university)$/.exec(fold) ?? [];
  const place = of ?? before;
  const school = schoolOf(fold);
  return [
    ...(together.length >= RUN_TOGETHER ? [`together ${together}`] : []),
    ...(significant.length > 2 ? [`words ${[...significant].sort().join(' ')}`] : []),
    ...(place === undefined || OTHERS.test(place) || place.includes(' at ') ? [] : [`university ${place}`]),
    ...(school === null ? [] : [`school ${school}`]),
    ...plainsOf(fold, words),
  ];
}

/** What a firm or a body says behind its name that it is, or of which country; it is as well known without. */
const BEHIND = pattern(String.raw` (?:{endings-of-bodies})$`);
/** First words that say nothing of a body by themselves. */
const VARIANT_GENERAL = pattern(String.raw`^(?:{first-words-of-many-bodies})$`);

/** `juul labs` → `juul`, and `juul` itself; of one word only where it tells. */
function plainsOf(fold: string, words: readonly string[]): readonly string[] {
  const plain = fold.replace(BEHIND, '');
  const [first = '', second] = plain.split(' ');
  if (first.length < 4 || (second === undefined && (VARIANT_GENERAL.test(first) || isOrganizationHead(first))))
    return [];
  const isName = plain !== fold || words.length < 4;
  const isShort = second === undefined && / (?:of america|for america|usa|organization|network|front)$/.test(fold);
  return isName && !isShort ? [`plain ${plain}`] : [];
}

/** `ucla school of law`, `ucla law school`, `ucla university law school` → `ucla law`. */
function schoolOf(fold: string): string | null {
  const [, before, subject, medical] =
    /^(.+?) (?:school of (law|medicine)|law (?:school|center)|(medical|medicine) school)$/.exec(fold) ?? [];
  if (before === undefined) return null;
  const of = subject === 'medicine' || medical !== undefined ? 'medicine' : 'law';
  return `${before.replace(/ university$/, '')} ${of}`;
}

/** Stories that may misspell a name one way, and how many times those of the right spelling. */
const FEW = 2;
const OFTENER = 5;
/** Letters of a word, at least, in which one letter tells nothing apart. */
const LETTERS = 6;

function joinSlips(groups: NameGroups, bodies: Keyed): void {
  const byGap = new Map<string, { readonly word: string; readonly group: NameGroup }[]>();
  const gaps = (key: string, group: NameGroup): readonly (readonly [string, string])[] =>
    [...new Set([...foldsOf(group), plainOf(key)])].flatMap(gapsOf);
  for (const [key, group] of bodies)
    if (isPacked(group) || storiesOf(group) >= OFTENER)
      for (const [gap, word] of gaps(key, group)) {
        const some = byGap.get(gap);
        if (some === undefined) byGap.set(gap, [{ word, group }]);
        else some.push({ word, group });
      }
  const meant = bodies.flatMap(([key, group]) => {
    if (!isNamedBody(group) || storiesOf(group) > FEW) return [];
    const found = gaps(key, group).flatMap(([gap, word]) =>
      (byGap.get(gap) ?? []).filter(
        (other) =>
          other.group !== group &&
          isSlip(word, other.word, LETTERS) &&
          !isEnding(word, other.word) &&
          (isPacked(other.group) || storiesOf(other.group) >= OFTENER * storiesOf(group)),
      ),
    );
    const [only, another] = new Set(found.map((other) => other.group));
    return only === undefined || another !== undefined ? [] : [[key, only] as const];
  });
  for (const [key, group] of meant) take(groups, key, group);
}

/** What a key says, without kind and country. */
const plainOf = (key: string): string => key.replace(/^body /, '').replace(/ [^ ]*$/, '');

/** A name of two words and more without one of them, and that word. */
const gapsOf = (fold: string): readonly (readonly [string, string])[] => {
  const words = fold.split(' ');
  if (words.length < 2) return [];
  return words.map((word, at) => [[...words.slice(0, at), word.charAt(0), ...words.slice(at + 1)].join(' '), word] as const); // prettier-ignore
};

/** `Immigrant` and `Immigration` are two words; so are `Iranian` and `Iranians`. */
const isEnding = (one: string, other: string): boolean => one === `${other}s` || other === `${one}s`;
