import { englishWords, pattern } from '../../data/lexicon';
import { isAgencyHead, isOrganizationHead, isSide, mayHeadAgency } from './agency-words';
import { isDemonym } from './place-words';
import { foldForm, message, type Message } from '../../model';

const MORE_OFFICES = englishWords('office-words-beside-titles');
/** What is made, held, suffered or fought over: the head of such a name says that it is no body. */
const THINGS = englishWords('body-words-things');
/** What makes a body of such a thing after all: `Geological Survey`, `Baptist Convention`, `Hospital System`. */
const BODIES_OF_THINGS = englishWords('bodies-of-things');
/** Offices and callings: who holds one is a person, in whatever body. */
const OFFICES = englishWords('body-words-offices');
/** Offices told in two words, of which the second alone says nothing. */
const OFFICE_PAIRS = pattern('(?:^| )(?:{office-pairs})$');
/** Rooms, buildings and grounds in which a body sits. */
const GROUNDS = englishWords('body-words-grounds');
/** Where one sits or is elected: `Oval Office`, `10th Congressional District`; what a state is called for short. */
const SEATS = pattern(
  String.raw`^oval office$|\bcongressional district$|^(?:{body-words-seats}) state$|^holy land$|^\w+s capital$`,
);
/** Believers, voters, residents: many people, no body. */
const PEOPLE = englishWords('body-words-people');
/** Faiths, ideas and their like, which end in nothing that tells them. */
const IDEAS = englishWords('body-words-ideas');
/** First words of numbered parts: `Article 50`, `Section 230`, `Title IX`. */
const PARTS = englishWords('body-words-parts');
/** Words before a surname. */
const BEARERS = englishWords('bearers');
const LINKS = englishWords('body-words-links');
/** What a headline, a caption or a share bar leaves in a name, and what it leaves before one. */
const DEBRIS = pattern(String.raw`(?:^| )(?:photos?|caption|advertisement|must watch|getty)(?: |$)|^(?:{debris}) `);
/** What is said of governments and parties at large, and parties that are held. */
const OF_ANY = pattern(String.raw`^(?:{of-any}) (?:government|party|administration|congress)$`);
/** A small letter that a capital follows inside a word. */
const GLUED = /^(.*\p{Ll}{3,})(\p{Lu}\p{Ll}{2,}.*)$/u;

/**
 * What a name's own words say against its being a body: a law, an office, a room, many people, an idea, or two strings
 * run together; null where they say nothing against it. `name` as written, without article. A body that a pack knows
 * is not to be asked about: `World Food Programme` is one.
 */
export function bodyFault(name: string): Message | null {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const folds = words.map(foldForm).filter((fold) => fold !== '');
  if (folds.length === 0) return 'no word in it';
  return formFault(name, words, folds) ?? headFault(words, folds);
}

/** What the spelling says. */
function formFault(name: string, words: readonly string[], folds: readonly string[]): string | null {
  if (!/\p{L}{2}|\p{L}&\p{L}|\p{L}\.\p{L}/u.test(name)) return 'no word in it';
  if (words.length > 1 && words.some(isGlued)) return 'two strings run together';
  if (isSaidTwice(words.map(foldForm))) return 'says its own words twice';
  if (/[\p{L}\p{N}][:;|•/]\s|[“”"@#]/u.test(name)) return 'a mark inside';
  if (DEBRIS.test(folds.join(' ')) && !/(?:^| )watch$/.test(folds.join(' '))) return 'left over from a page';
  if (OF_ANY.test(folds.join(' '))) return 'any of its kind';
  if (/^(?:pro|anti|non|ex|un)-\p{L}+$/iu.test(name)) return 'says what one is for or against';
  return null;
}

/** `SchumerDivided Supreme Court`; companies are written so in their first word: `BlackRock Funds`. */
function isGlued(word: string, at: number): boolean {
  const right = foldForm(GLUED.exec(word)?.[2] ?? '');
  return right !== '' && (at > 0 || isAgencyHead(right) || /^(?:the|has|house|divided)$/.test(right));
}

/** `Senate Senate`, `Kingdom of Saudi Kingdom`; little words may come twice. */
const isSaidTwice = (folds: readonly string[]): boolean => {
  const long = folds.filter((fold) => fold.length > 3 && !isLittle(fold));
  const isDouble = (fold: string, at: number): boolean => fold.length > 3 && at > 0 && fold === folds[at - 1];
  return folds.some((fold, at) => isDouble(fold, at) && (folds.length > 2 || isAgencyHead(fold))) || hasPairTwice(long);
};
const isLittle = (fold: string): boolean => LINKS.has(fold) || fold === 'the' || fold === 'and';
function hasPairTwice(folds: readonly string[]): boolean {
  const pairs = folds.slice(1).map((fold, at) => `${folds[at] ?? ''} ${fold}`);
  return new Set(pairs).size < pairs.length;
}

/** What the head says, and what the name begins with. */
function headFault(words: readonly string[], folds: readonly string[]): Message | null {
  const at = headAt(folds);
  const head = folds[at] ?? '';
  const upTo = folds.slice(0, at + 1).join(' ');
  const isWhole = at === folds.length - 1;
  if (isPart(folds)) return 'a part of a law or a book';
  if (isThing(folds, at)) return message`a ${head} is no body`;
  if (isOffice(folds, upTo, isWhole ? head : '')) return 'an office, not a body';
  if (SEATS.test(folds.join(' '))) return 'a seat or a room';
  if (isWhole && GROUNDS.has(head) && !(head === 'wing' && folds.length > 2)) return 'a room or a building';
  if (isWhole && isPeople(words[at] ?? '', head) && !isCalledSo(folds[at - 1] ?? '')) return 'people, not a body';
  if (folds.length === 1 && (IDEAS.has(head) || /.{3}ism$/.test(head))) return 'an idea';
  return isBearer(folds) ? 'a title and a name' : null;
}

/** `Air Force Colonel`, `Army Chief of Staff`; `Office of the Inspector General` is where one works. */
const isOffice = (folds: readonly string[], upTo: string, head: string): boolean =>
  !folds.includes('office') && (OFFICES.has(head) || OFFICE_PAIRS.test(upTo) || OFFICE_PAIRS.test(folds.join(' ')));

const CALLED_SO = englishWords('called-so');
/** Whether a word before `Democrats` or `Republicans` makes a group's name of them. */
const isCalledSo = (fold: string): boolean => CALLED_SO.has(fold);

/** `secretary`, `spokesman`, `justice`: a word for one who holds an office in a body named before it. */
export const isOfficeWord = (fold: string): boolean => OFFICES.has(fold) || MORE_OFFICES.has(fold);

/** `bill`, `amendment`: what is called after those who wrote it. */
export const isLaw = (fold: string): boolean => THINGS.has(fold) || fold === 'law' || fold === 'measure';

/** Index of the word that says what a name names: the last before `of`, `for` …, else the last of all. */
function headAt(folds: readonly string[]): number {
  const link = folds.findIndex((fold, at) => at > 0 && LINKS.has(fold));
  return (link < 0 ? folds.length : link) - 1;
}

/** `Article 50`, `Title IX`, `House Bill 2`. */
const isPart = (folds: readonly string[]): boolean =>
  folds.some(
    (fold, at) => (PARTS.has(fold) || THINGS.has(fold)) && /^(?:\d+\w?|[ivx]+)$/.test(folds[at + 1] ?? '') && at < 3,
  );

function isThing(folds: readonly string[], at: number): boolean {
  const head = folds[at] ?? '';
  if (!THINGS.has(head)) return false;
  return !folds.slice(0, at).some((fold) => BODIES_OF_THINGS.has(fold));
}

/** `Sunni Muslims`, `Californians`; `Philadelphia Phillies` are a team. */
const isPeople = (word: string, fold: string): boolean =>
  PEOPLE.has(fold) || (/s$/.test(fold) && isDemonym(word) && isDemonym(word.slice(0, -1)));

/** `Justice Kennedy`, `Republican Jim Justice`; not `Justice Department`. */
function isBearer(folds: readonly string[]): boolean {
  const [first = '', second = '', third] = folds;
  if (!BEARERS.has(first) || second === '' || folds.length > 3) return false;
  const rest = third === undefined ? [second] : [second, third];
  return rest.every((fold) => !isHead(fold) && !isLittle(fold) && !isSide(fold)) && !isSide(first);
}

const isHead = (fold: string): boolean =>
  isAgencyHead(fold) || mayHeadAgency(fold) || isOrganizationHead(fold) || /s$/.test(fold);

/** Capitals that stand for a person. */
const PERSONS = englishWords('persons');
/** Laws, programmes, conditions, ideas, places and the press's own shorthand, in capitals. */
const OTHERS = englishWords('body-words-others');
/** Whether capitals are known to mean something that is no body; packs may know a body by them all the same. */
export const isOtherAcronym = (capitals: string): boolean => {
  const plain = capitals.replace(/\./g, '');
  return PERSONS.has(plain) || OTHERS.has(plain);
};
