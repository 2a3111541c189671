import type { TextDocument } from '../../language';
import type { PlaceWordKind } from '../../language/place-words';
import { Shape } from '../../language/word-types';
import type { Place } from '../gazetteer';
import { locativeAt } from './beside';
import type { Site } from './candidates';
import { divisionOf, type Setting } from './context';
import { liesIn } from './qualifiers';
import { NEARBY, type Case, type Weighed } from './score';

/** What a decision about small places goes by. */
export interface HamletCase {
  readonly stated: Pick<Case, 'group' | 'qualifiers' | 'listed'>;
  readonly setting: Setting;
  readonly document: TextDocument;
}

/** Candidates best first, without small places that are not meant. */
export interface Sifted {
  readonly ranked: readonly Weighed[];
  /** Why there is none left; null where there is one, or never was. */
  readonly doubt: string | null;
}

/** By how much a small place must fit better than the next place of its name. */
const LEAD = 0.75;
/** What nearness counts where a place that is as good as certain lies within 80 kilometres. */
const BESIDE = 1.5;
/** Share of an article's places in a country from which it plays there. */
const MOSTLY = 0.5;

/**
 * Leaves out small places that only a file of the user's has (`Place.minor`), unless one fits best and is meant: the text says where it lies; or
 * says by a word or a preposition that it is a place, and the article's other places are near; or says what it is, and it
 * is the only one of its name in the country the article plays in.
 */
export function withoutHamlets(weighed: readonly Weighed[], about: HamletCase): Sifted {
  if (weighed.every(({ place }) => isAnchor(place))) return { ranked: weighed, doubt: null };
  const said = isSaid(about);
  const doubt = doubtOf(weighed, said, about);
  if (doubt === null) return { ranked: weighed, doubt };
  const ranked = weighed.filter(({ place }) => isAnchor(place));
  // Of a name that nothing says is a place's no new place is made, either.
  return { ranked, doubt: ranked.length > 0 || said ? null : doubt };
}

function doubtOf(
  [best, ...rest]: readonly Weighed[],
  said: boolean,
  { stated: { group, qualifiers }, setting }: HamletCase,
): string | null {
  if (best === undefined || isAnchor(best.place)) return null;
  const { place, score, reasons } = best;
  const [next] = rest;
  if (next !== undefined && score - next.score < LEAD)
    return 'several places of that name, and nothing in the text chooses';
  if (group.kinds.size > 0 && !group.kinds.has(place.kind as PlaceWordKind))
    return 'a small place of a gazetteer file, and the text calls it something else';
  if (qualifiers.some((each) => liesIn(place, each))) return null;
  if (place.minor === 'word' && group.kinds.size === 0)
    return 'a small place of a gazetteer file, and its name is a word or another name as well';
  if (qualifiers.some(({ strength }) => strength === 1))
    return 'a small place of a gazetteer file, and the text says that it lies elsewhere';
  const isNear =
    setting.divisions.share(divisionOf(place)) > 0 ||
    reasons.some(([weight, what]) => what === NEARBY && weight >= BESIDE);
  const isOnly = rest.length === 0 && setting.countries.share(place.country) >= MOSTLY;
  const isMeant = said && (isNear || (group.kinds.size > 0 && isOnly));
  return isMeant ? null : 'a small place of a gazetteer file, and nothing says that it is meant';
}

/** Whether a word for a place, a preposition of place or, in a list, other places stand beside a mention. */
const isSaid = ({ stated: { group, listed }, document }: HamletCase): boolean =>
  group.kinds.size > 0 || listed.size > 0 || group.sites.some((site) => isBehindPreposition(document, site));

/** `in X`; not `at X`, which farms and works follow, nor `in the X protests` and `in X's department`. */
function isBehindPreposition(document: TextDocument, { first, next }: Site): boolean {
  const [before, after] = [document.tokens[first - 1], document.tokens[next]];
  if (before?.fold === 'at' || before?.fold === 'the' || ((after?.shape ?? 0) & Shape.possessive) !== 0) return false;
  return locativeAt(document, first) !== null;
}

/** Whether a place may count as certain for where an article plays, and for what lies near it: a small place of a file never does. */
export const isAnchor = ({ minor }: Place): boolean => minor === undefined;
