import { englishWords, koreanWords, markupWords, pattern } from '../../../data/lexicon';
import { isAgencyHead, isOrganizationHead } from '../../language/agency-words';
import { isMonth, isWeekday } from '../../language/calendar';
import { isCompass, isDemonym, placeWord } from '../../language/place-words';
import { FUNCTION_WORDS, isEastAsianName } from '../../language/names';
import { isListedGiven } from '../../language/person-names/person-name';
import { isHonorific, isKin, isRole, isRoleModifier, isStrongTitle, isTitle } from '../../language/titles';
import { isCommonWord, isOneWord, type NameInText } from './name-words';
import { capitalsBehind, hasCapital, isHeadline, isShouted, isUpper, startsSentence, wordBefore, wordBehind, type NearbyWord } from './nearby-words'; // prettier-ignore

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Whether a name is a part of another, of a thing, a body or a person that has no note: `Moscow Times`, `University of Geneva`. */
export function isInLongerName(name: NameInText): boolean {
  const { kind } = name;
  if (kind === 'theme') return isTitled(name);
  if (isBehindCompass(name) || goesOn(name)) return true;
  if (kind === 'place') return isBehindHead(name) || isOfPerson(name) || isOfFounder(name);
  return kind === 'person' ? isOfNamesake(name) : kind === 'organization' && isNational(name);
}

/** Heads of names of what is no body and no place. */
const THINGS = englishWords('heads-of-other-names');
const isHead = ({ fold }: NearbyWord): boolean => isOrganizationHead(fold) || isAgencyHead(fold) || placeWord(fold) !== undefined || THINGS.has(fold); // prettier-ignore

/** Heads that are written like acronyms. */
const SHORT_HEADS = englishWords('short-heads');

/** Kinds of a place that may be said behind its name: `Musan County`; `Mexico City` and `Lee County` are others. */
const OWN_KINDS = englishWords('own-kinds');
/** There a county is called after a town or a person. */
const ENGLISH = englishWords('english-speaking-countries');
const isOwnKind = ({ kind, where, country }: NameInText, { fold }: NearbyWord): boolean =>
  kind === 'place' && country !== '' && !ENGLISH.has(country) && (OWN_KINDS.has(fold) || (fold === 'city' && where !== null)); // prettier-ignore

/** Words that begin something else, or say what somebody is: `Seoul Mayor Oh`, `Near Musan Chinese trucks wait`. */
const isNoPart = ({ text, fold }: NearbyWord): boolean =>
  fold.split('-').some((part) => isTitle(part) || isRole(part)) || isRoleModifier(fold) || saysElse(text, fold) || fold === 'resolution'; // prettier-ignore
const saysElse = (text: string, fold: string): boolean => isDemonym(text) || isTimeOrLittle(fold);
const isTimeOrLittle = (fold: string): boolean => isWeekday(fold) || isMonth(fold) || FUNCTION_WORDS.has(fold);

/** Behind a hyphen: what is alike, or another place. */
const COMPOUND = pattern(String.raw`^[-‐‑–](?:{behind-a-hyphen})(?!\p{L})`, 'u');
/** Endings of files, the last word of whose name may be the next. */
const FILE = pattern(
  String.raw`^(?: [\p{L}\p{N}_-]+){0,2}[^\s.,;:!?]*\.(?:{endings-of-files})(?![\p{L}\p{N}])`,
  'iu',
  markupWords,
);
/** `Asia de la Cruz` */
const PARTICLE = /^ (?:de|del|van|von|bin|di)(?: \p{Ll}{2,3})? \p{Lu}/u;
/** Before a name within a word: a handle, an address or a path begins. */
const HANDLE = /(?:^|[\s(“"'])(?:[@#]|[ur]\/|[\w-]+(?:\.[\w-]+)+\/)[^\s]*$/;
/** Of money and food: `US$50`, `Moscow mule`. */
const OF_THINGS = pattern(
  String.raw`^(?:[$€£¥₩]\d|['’]s (?:Cup|Got|Next|Most) ?| (?:{of-things})(?!\p{L})| (?:냉면|비빔밥|국밥|만두|소주))`,
  'u',
  koreanWords,
);

const isInHandle = (text: string, start: number): boolean => /[^\s(]/.test(text.charAt(start - 1)) && HANDLE.test(text.slice(Math.max(0, start - 40), start)); // prettier-ignore

/** Whether words go on that make it another name. */
function goesOn(name: NameInText): boolean {
  const { kind, text, start, end, shown } = name;
  const rest = text.slice(end, end + 60);
  if ((rest.includes('.') && FILE.test(rest)) || isInHandle(text, start)) return true;
  if (COMPOUND.test(rest)) return true;
  if (kind === 'place' && (PARTICLE.test(rest) || OF_THINGS.test(rest))) return true;
  if (name.kind === 'agency' && OF_AND.test(shown) && isAnd(name, rest)) return true;
  const paired = PAIR.exec(rest)?.[0].length ?? 0;
  if (paired === 0) return isPartBefore(name, capitalsBehind(text, end));
  const [head] = capitalsBehind(text, end + paired);
  return kind === 'person' || (head !== undefined && isHead(head));
}

/** `Department of Meteorology and Hydrology` */
const OF_AND = /\sof\s/;
const isAnd = ({ end, knownAt }: NameInText, rest: string): boolean => / and \p{Lu}/uy.test(rest) && knownAt(end + 5) === null; // prettier-ignore

/** Another name behind a hyphen: `US-Korea Institute`. */
const PAIR = /^[-‐‑–]\p{Lu}[\p{L}\p{M}.]*/u;

/** Whether words with capitals right behind a name are of one name with it. */
function isPartBefore(name: NameInText, run: readonly NearbyWord[]): boolean {
  const { kind, text, start, end, shown } = name;
  const [first, ...others] = run;
  if (first === undefined) return false;
  // `38 North Korean soldiers`
  if (isCompass(lastWord(shown)) && (isDemonym(first.text) || name.knownAt(end - lastWord(shown).length) !== null)) return true; // prettier-ignore
  const known = name.knownAt(first.start);
  // `Great Britain China Centre`
  if (known !== null) return kind === 'place' && (known.isOrganization || capitalsBehind(text, known.end).slice(0, 1).some(isHead)); // prettier-ignore
  if (FUNCTION_WORDS.has(first.fold)) return false;
  if (isOwnKind(name, first)) return others.some(isHead);
  const isLoud = isShouted(text, start, end);
  const isNamed = !isLoud && run.some(isHead) && !run.some(({ fold }) => FUNCTION_WORDS.has(fold));
  if (isHead(first) || isNamed) return true;
  if (kind === 'person' && /^(?:I{2,3}|IV|VI*|J(?:unio)?r|S(?:enio)?r)$/.test(first.text)) return true;
  // `BBC Persian`
  if (isNoPart(first)) return kind === 'source' && isDemonym(first.text);
  if (isUpper(first.text) && first.text.length > 1 && !isUpper(shown)) return SHORT_HEADS.has(first.text);
  if (isLoud || isHeadline(text, start, end)) return false;
  return kind !== 'place' || !isOpening(text, start);
}

const lastWord = (shown: string): string => /\p{L}+$/u.exec(shown)?.[0].toLowerCase() ?? '';

/** Before a place that opens a sentence, behind which anybody's name may stand: `In Seoul Kim said`. */
const OPENING = englishWords('prepositions-that-open-sentences');
function isOpening(text: string, start: number): boolean {
  const word = wordBefore(text, start);
  return word !== null && hasCapital(word.text) && OPENING.has(word.fold);
}

/** Whether a side of the world before it makes it another: `South Korea Times`. */
function isBehindCompass({ text, start, last }: NameInText): boolean {
  const word = wordBefore(text, start);
  return word !== null && !word.isEnded && /^(?:North|South|East|West|New)$/.test(word.text) && last?.end !== word.end;
}

/** Whether a person's name is the end of another's. */
function isOfNamesake({ text, start, last }: NameInText): boolean {
  const word = wordBefore(text, start);
  if (word === null || word.isEnded || last?.end === word.end || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return false;
  if (LEADING.has(word.fold)) return true;
  const isOther = isNoPart(word) || isHonorific(word.text) || isHead(word) || NO_GIVEN_NAME.test(text.slice(word.start, word.end)); // prettier-ignore
  return !isOther && !startsSentence(text, word.start) && !isHeadline(text, start, start);
}

/** Whether a place's name is that of whom it is called after: `Kim Hyong Jik`, but not before `County`. */
function isOfFounder({ text, end, shown }: NameInText): boolean {
  const words = shown.split(/\s+/);
  if (words.length !== 3 || !isEastAsianName(words)) return false;
  return !OWN_KINDS.has(wordBehind(text, end)?.fold ?? '');
}

/** Whether a body of many countries is one country's: `Norwegian Red Cross`. */
function isNational({ text, start, fold, knownAt }: NameInText): boolean {
  const word = wordBefore(text, start);
  return word !== null && !isOneWord(fold) && (isDemonym(word.text) || (knownAt(word.start)?.country ?? '') !== '');
}

/** Whether a theme's label, with capitals, is a part of a name. */
function isTitled({ text, start, end, shown }: NameInText): boolean {
  const words = shown.split(/\s+/);
  if (words.length < 2 || !words.every(hasCapital) || isHeadline(text, start, end) || isShouted(text, start, end)) return false; // prettier-ignore
  const word = wordBefore(text, start);
  if (word !== null && hasCapital(word.text) && !startsSentence(text, word.start)) return true;
  return capitalsBehind(text, end).length > 0;
}

/** Words whose capital before a place makes another name of it, be it a place, a house, a club or a ship. */
const LEADING = englishWords('words-that-rename-a-place');
/** Before ships. */
const SHIPS = englishWords('marks-of-ships');
const OF = set('of');
/** `of` in other languages. */
const FOREIGN_OF = englishWords('foreign-of');
const ARTICLES = set('la las los le les');
/** What has its name by the place that it is of. */
const EVENTS = englishWords('events-and-offices-of-places');
/** Of a place these are no more than the place. */
const OF_ITSELF = englishWords('of-itself');

/** Whether what stands before a place makes another name of it: `Bank of Korea`, `Hotel Odessa`, `South China`. */
function isBehindHead({ text, start, last }: NameInText): boolean {
  const word = wordBefore(text, start);
  if (word === null || last?.end === word.end) return false;
  if (SHIPS.has(word.text)) return true;
  const isShort = isUpper(word.text) && !SHORT_HEADS.has(word.text);
  if (hasCapital(word.text)) return LEADING.has(word.fold) && !isShort && !(word.isEnded && word.text.length > 2);
  const isForeign = FOREIGN_OF.has(word.fold) || ARTICLES.has(word.fold);
  if (isOfBody(text, start)) return true;
  const of = ARTICLES.has(word.fold) ? wordBefore(text, word.start) : word;
  if (of === null || !(OF.has(of.fold) || FOREIGN_OF.has(of.fold))) return false;
  const head = wordBefore(text, of.start);
  if (head === null || head.isEnded || !hasCapital(head.text) || isUpper(head.text)) return false;
  if (isForeign || EVENTS.has(head.fold)) return true;
  const kind = placeWord(head.fold);
  if (kind === 'city' || kind === 'admin1' || kind === 'admin2') return false;
  if (isHead(head)) return true;
  // `Rubio of Florida` is somebody.
  const isSomething = /^(?:the|an?)$/.test(wordBefore(text, head.start)?.text ?? '');
  return isSomething && !isTitle(head.fold) && !isRole(head.fold) && !isCompass(head.fold) && !OF_ITSELF.has(head.fold);
}

/** `Committee for Human Rights in …`, `Justice for …`, `Liberty in …` */
const FOR = pattern(
  String.raw`(?:^|[^\p{L}])(\p{Lu}\p{L}+) for (?:(?:\p{Lu}\p{L}+ |and ){1,4}(?:in|of|on) )?$|[\p{L}] (?:{causes-of-committees}) (?:for|in) $`,
  'u',
);
function isOfBody(text: string, start: number): boolean {
  const found = FOR.exec(text.slice(Math.max(0, start - 60), start));
  if (found === null) return false;
  const [, head] = found;
  return head === undefined || isOrganizationHead(head.toLowerCase()) || isAgencyHead(head.toLowerCase());
}

/** Before a name: things that have names of their own. */
const THING_BEFORE = pattern(
  String.raw`(?:^|\P{L})(?:{words-before-things}) (?:\p{Ll}+ )?(?:{things-with-names}) $|\b(?:{beings-with-names})(?: is| was)? (?:called|named) $|(?:^|\P{L})(?:{dishes}) $`,
  'u',
);
/** `J. Moscow`, but not where a list is lettered. */
const INITIAL = /[^\p{L}\p{N}.\n]\p{Lu}\. $/u;
/** Endings of words that are no given names: nationalities, days, possessives. */
const NO_GIVEN_NAME = /(?:ese|ean|ian|ish|[’']s|[’']|day)$/;

/** Who is named right behind what they are. */
const ARTISTS = englishWords('artists');

/** Whether a place of one word is somebody's name, or that of something called: `Steve Forbes`, `Mr Ford`, `the band Asia`. */
function isOfPerson({ text, start, last, fold, country, knownAt }: NameInText): boolean {
  if (!isOneWord(fold) || last?.end === start - 1) return false;
  const front = text.slice(Math.max(0, start - 60), start);
  if (THING_BEFORE.test(front) || (INITIAL.test(front) && !/\n\s*\p{Lu}\. $/u.test(front))) return true;
  const word = wordBefore(text, start);
  if (word === null) return false;
  if (isKin(word.fold) || ARTISTS.has(word.fold)) return true;
  if (!hasCapital(word.text)) return false;
  if (isHonorific(word.text) || isStrongTitle(word.fold)) return true;
  if (!/^\p{Lu}[\p{Ll}'’-]+$/u.test(word.text) || word.isEnded) return false;
  if (startsSentence(text, word.start)) return (isListedGiven(word.fold) && !isCommonWord(word.fold)) || /[^\0-\x7f’]/.test(word.text); // prettier-ignore
  if (NO_GIVEN_NAME.test(text.slice(word.start, word.end)) || isTimeOrLittle(word.fold)) return false;
  // `Seoul-based`
  if (word.text.includes('-') && knownAt(word.start) !== null) return false;
  // `Eastern Ukraine` is in it, `Eastern Europe` is a region.
  if (country !== '' && isCompass(word.fold)) return false;
  return !isHeadline(text, start, start);
}
