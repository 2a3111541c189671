import { englishWords, pattern } from '../../../data/lexicon';
import { isDemonym, isSide } from '../../language';
import { isAgencyHead, mayHeadAgency, standsAlone } from '../../language/agency-words';
import { foldForm } from '../../../model';
import type { NameContext } from './name-context';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Why a string is no name of a body of the state, a party or an army; null where it may be one. */
export function whyNoAgency(
  name: string,
  words: readonly string[],
  folds: readonly string[],
  context: NameContext,
): string | null {
  return (
    whyCommon(name, folds) ??
    whySeveral(name, folds, context) ??
    whyOfPerson(words, folds, context) ??
    whyThing(name, folds) ??
    whyUntold(name, folds, context)
  );
}

/** Words before a body that many have, or that somebody speaks of: `Our Army`; none that towns begin with (`Three Rivers`). */
const NOT_FIRST = englishWords('not-first');
/** Kinds of parties, of a system, a lawsuit, a joke. */
const KINDS_OF_PARTY = englishWords('kinds-of-party');
/** Offices that stand for a man or a place that is not said. */
const BARE_OFFICE =
  /^(?:general|attorney|state|prosecutor|governor|mayor|sheriff|president|district attorney)['’]?s['’]? office$/i;
/** Courts and committees by what they are. */
const KINDS_OF_COURT = englishWords('kinds-of-court');
const KINDS_OF_COMMITTEE = englishWords('kinds-of-committee');

const isOfCountry = (word: string): boolean => isDemonym(word) || /^(?:U\.?S\.?|UK)$/.test(word);

/** `Russian Intelligence Services`, `U.S. Special Forces`: not one body, where no pack knows one. */
const AT_LARGE = pattern(String.raw`^\S+ (?:{at-large})$`);

/** A word for many bodies with a place or a party before it. */
function whyCommon(name: string, folds: readonly string[]): string | null {
  const [first = '', last = ''] = [folds[0], folds[folds.length - 1]];
  const before = folds[folds.length - 2] ?? '';
  if (folds.length > 1 && NOT_FIRST.has(first)) return 'a word before it that no name begins with';
  if (folds.length === 2 && last === 'party' && KINDS_OF_PARTY.has(first)) return 'a kind of party, no body';
  if (BARE_OFFICE.test(name)) return 'an office of many';
  if (last === 'court' && (before === 'state' || folds.slice(0, -1).every((fold) => KINDS_OF_COURT.has(fold))))
    return 'a kind of court, no body';
  if (last === 'committee' && folds.length > 1 && KINDS_OF_COMMITTEE.has(before) && !isSide(folds[0] ?? ''))
    return folds.slice(0, -2).some((fold) => isAgencyHead(fold)) ? null : 'a kind of committee, no body';
  if (AT_LARGE.test(name) && isOfCountry(name.slice(0, name.indexOf(' ')))) return 'forces of a state at large';
  return isOfParty(folds) ? 'a body as one party has it' : null;
}

const PARTIES = englishWords('parties');
/** A party's genitive before what it would like to have: `Labour’s Treasury`. */
const PARTIES_OWN = list('labours democrats republicans conservatives tories');
/** What no party has one of its own of. */
const OF_ALL = englishWords('of-all');

/** `Democratic court`, `House GOP Committee`, `Judiciary Committee Republican`, `Democrats in Congress`. */
function isOfParty(folds: readonly string[]): boolean {
  const [first = '', last = ''] = [folds[0], folds[folds.length - 1]];
  if (folds.length > 1 && PARTIES_OWN.has(first)) return true;
  if (folds.length > 1 && PARTIES.has(last) && folds.some((fold) => isAgencyHead(fold))) return true;
  if (isSide(first) && /^(?:in|on|of)$/.test(folds[1] ?? '')) return true;
  if (/^(?:house|senate)$/.test(first) && PARTIES.has(folds[1] ?? ''))
    return last === 'committee' || last === 'subcommittee';
  if (first === 'gop') return last === 'committee' || OF_ALL.has(last);
  return folds.length < 4 && PARTIES.has(first) && OF_ALL.has(last);
}

/** Heads of names that are of many where they end in an `s`; not `Forces`, `Services`, `Marines`. */
const PLURAL = englishWords('plural');

/** `House and Senate Intelligence Committees`, `Police and Military of France`, `Courts of New Jersey`. */
function whySeveral(name: string, folds: readonly string[], { isKnown }: NameContext): string | null {
  const end = folds.findIndex((fold, at) => at > 0 && /^(?:of|for|in|on|to)$/.test(fold));
  const head = folds[(end < 0 ? folds.length : end) - 1] ?? '';
  if (PLURAL.has(head)) return 'more than one body';
  if (areBothKnown(name, isKnown)) return 'two bodies in one';
  const [, left = '', right = ''] = /^(\S+) (?:and|&) (.+?)(?: of .+)?$/.exec(name) ?? [];
  const isOne = (fold: string): boolean =>
    standsAlone(fold) || /^(?:police|military|government|army|customs)$/.test(fold);
  return right !== '' && isOne(foldForm(left)) && (isOne(foldForm(right)) || isKnown(right))
    ? 'two bodies in one'
    : null;
}

/** `Justice Department and Bureau of Alcohol`: a known body of several words, and a capital behind the `and`. */
const areBothKnown = (name: string, isKnown: NameContext['isKnown']): boolean =>
  [...name.matchAll(/ and (?:the )?(?=\p{Lu})/gu)].some(({ index, 0: join }) => {
    const [left, right] = [name.slice(0, index), name.slice(index + join.length)];
    const isHeaded = (part: string): boolean =>
      foldForm(part)
        .split(' ')
        .some((fold) => isAgencyHead(fold));
    return / /.test(left) && isKnown(left) && (isKnown(right) || isHeaded(right) || / and /.test(left));
  });

/** Times a word must be counted as a last name to be one where nobody in the story bears it. */
const FAMILY = 3;

/** A name somebody's own name stands in: `Roberts Court`, `Trump Rules Committee`, `Ministry of Emergencies Sergei Lind`. */
function whyOfPerson(
  words: readonly string[],
  folds: readonly string[],
  { isFamilyName, isKnown, names }: NameContext,
): string | null {
  const [first = '', last = ''] = [folds[0], folds[folds.length - 1]];
  const isPerson = (fold: string): boolean => {
    const { family, given, place, organisation } = names.of(fold);
    return isFamilyName(fold) || (family >= FAMILY && family > given + place + organisation);
  };
  if (folds.length === 2 && last === 'court' && isPerson(first)) return 'a court by the name of its judge';
  const isPartyOf = folds[folds.length - 3] === 'party' && folds[folds.length - 2] === 'of';
  if (isPartyOf && (isPerson(last) || /^(?:jfk|fdr|lbj)$/.test(last))) return 'a party by somebody in it';
  const owner = /^(.+)['’]s?$/.exec(words[0] ?? '')?.[1] ?? words[0] ?? '';
  const rest = words.slice(1).join(' ');
  const isGeneric = (fold: string): boolean => isAgencyHead(fold) || GENERIC.has(fold);
  if (rest !== '' && isPerson(foldForm(owner)) && (isKnown(rest) || folds.slice(1).every(isGeneric)))
    return `“${rest}” with a name before it`;
  if (/^(?:parliament|congress|senate)$/.test(first) && isFamilyName(last) && !folds.slice(1).some(mayHeadAgency))
    return 'a person’s name behind it';
  const whole = folds.includes('of') && isDemonymOf(words) ? folds.slice(0, folds.lastIndexOf('of')) : folds;
  const [before = '', end = ''] = whole.slice(-2);
  const { given, place, organisation } = names.of(before);
  const isGiven = given > 4 && given > 4 * (place + organisation) && !mayHeadAgency(end);
  const isName = (given > 20 && isFamilyName(end)) || (isGiven && names.of(end).lower === 0);
  return whole.length > 3 && isName && whole.slice(0, -2).some((fold) => isAgencyHead(fold))
    ? 'a person’s name behind it'
    : null;
}

/** Whether a name ends in `of` and one word, as those composed of a country do: `Ministry … of Norland`. */
const isDemonymOf = (words: readonly string[]): boolean => words[words.length - 2] === 'of';

const GENERIC = englishWords('generic');

/** Ranks, trades and machines of forces, and what is done to a body. */
const RANKS = englishWords('no-agency-ranks');
const DONE = pattern(
  String.raw`^(?:{no-agency-done}) of (?:the |a )?(?:court|congress|senate|house|parliament|state|government)\b`,
  'i',
);

/** What is no body at all: a machine, a room, an act, an ad-hoc group. */
function whyThing(name: string, folds: readonly string[]): string | null {
  const last = folds[folds.length - 1] ?? '';
  if (/^(?:MP|PM|MEP|TD)s$/.test(name)) return 'a group of people, no body';
  if (RANKS.has(last) && !/\s(?:of|for)\s/.test(name)) return 'a rank or a trade, no body';
  if (/\s\p{Lu}{1,4}-\d+\p{Lu}*$/u.test(name) || /^(?:Air Force|Marine) (?:One|Two)$/.test(name))
    return 'a machine, no body';
  if (DONE.test(name)) return 'something of a body, no body';
  if (/\bGang of \w+$/i.test(name)) return 'a group of members, no body';
  if (/\b(?:Oval Office|Court ?house)\b/i.test(name)) return 'a room or a house, no body';
  const isCut = /\s(?:of|for|on)\s/.test(name) && /n$|se$|ish$/.test(last) && isDemonym(name.split(' ').pop() ?? '');
  return isCut ? 'a piece of a longer name' : null;
}

/** What is of no body alone: a word for what some do, a law, a group of members. */
const UNTOLD = pattern(String.raw`^(?:{untold})$`, 'u');
/** A department, an office or a committee, and a place before it: whose it is, and not what. */
const ONLY_PLACE = /^(?:Department|Office|Agency|Bureau|Division|Authority|Committee|Commission)$/;
/** A head written small, and an acronym that the text goes on with: `House committee CGI`. */
const GONE_ON = /\b(?:committee|court|department|agency|panel|police|commission)\s\p{Lu}{2,}$/u;

function whyUntold(name: string, folds: readonly string[], { names, isKnown }: NameContext): string | null {
  if (UNTOLD.test(name)) return 'no body by this name';
  if (GONE_ON.test(name)) return 'two names that stand side by side';
  const [, owner = '', owned = ''] = /^(.+?)['’]s (\p{Lu}.+)$/u.exec(name) ?? [];
  if (
    owner !== '' &&
    isKnown(owner) &&
    !foldForm(owned)
      .split(' ')
      .some((fold) => mayHeadAgency(fold))
  )
    return 'something of a body, no body';
  const [first = ''] = folds;
  const { place, given, family, lower } = names.of(first);
  const isPlace = place > given + family && lower === 0;
  return folds.length === 2 && isPlace && ONLY_PLACE.test(name.slice(name.indexOf(' ') + 1))
    ? 'a place and no word of what it is for'
    : null;
}
