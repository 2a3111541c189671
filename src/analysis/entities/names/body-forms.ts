import { byKey, foldsOf, isNamedAs, storiesOf, take, type NameGroup, type NameGroups } from './groups';
import { isOrganizationHead } from '../../language';
import { pattern, englishWords } from '../../../data/lexicon';

/**
 * Organisations that only stories tell of, under another spelling of one of these or of a pack: run together or apart
 * (`CodePink`), its words in another order (`London Imperial College`), a university said the other way
 * (`Oxford University`).
 */
export function joinVariants(groups: NameGroups): void {
  const byVariant = new Map<string, Set<string>>();
  for (const [key, group] of byKey(groups).filter(([, group]) => isBody(group)))
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

const isBody = ([first]: NameGroup): boolean =>
  first !== undefined && ['organization', 'agency', 'source'].includes(first.entity.kind);
const isPacked = (group: NameGroup): boolean => group.some(({ entity }) => entity.origin !== 'article');
const isNamedBody = (group: NameGroup): boolean => isNamedAs(group, ['organization']);

const LITTLE = englishWords('little-words-in-names');
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
  return [
    ...(together.length >= RUN_TOGETHER ? [`together ${together}`] : []),
    ...(significant.length > 2 ? [`words ${[...significant].sort().join(' ')}`] : []),
    ...(place === undefined || OTHERS.test(place) || place.includes(' at ') ? [] : [`university ${place}`]),
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
