import { koreanWords, pattern, type WordClass } from '../../../data/lexicon';

/** Korean words recognition goes by. Lists are what newspapers of both Koreas write; a word is added to its line. */

/** Family names of one syllable, and the few of two. */
const SURNAMES = new Set(
  '김이리박최정강조윤장임림한오서신권황안송류유전홍고문양손배백허남심노로하곽성차주우구민진나라지엄채원천방공현함변염여추도소석선설마길연량위표명기반왕금옥육인맹제모탁국어은편용태렴견',
);
const LONG_SURNAMES = pattern('^(?:{family-names-of-two-syllables})', '', koreanWords);

/** Syllables given names are made of. */
const GIVEN = new Set(
  '가강건걸겸경계고곤관광교구국권규균근금기길나남낙내년노녀다단달담대덕도돈동두득라란람랑래량려련렬령례로록룡루류률름리린림마만매명모목무문미민바박반방배백범별병보복봉부빈빛사산삼상새서석선설섭성세소솔송수숙순슬승시식신실심아안애양억언여연열염영예오옥온완용우욱운웅원월위유윤율은을음의이익인일임자작장재전정제조종주준중지진차찬창채천철초춘충치탁태택평표필하학한해향허혁현형혜호홍화환황효후훈휘흠흥희히',
);
/** Endings of nouns that no given name has. */
const NOUN_ENDING = pattern('(?:{endings-of-nouns})$', '', koreanWords);
/** Nouns that look like names otherwise. */
const NOUNS = koreanWords('words-nouns');

/** Nouns of two syllables that look like a name with the particle `은`. */
const WITH_PARTICLE = koreanWords('with-particle');

/** Whether a word of its own can be the name of a person in full: three syllables, or four with a long family name. */
export function isKoreanName(word: string): boolean {
  const long = LONG_SURNAMES.test(word);
  if (word.length !== (long ? 4 : 3) || NOUNS.has(word) || isKoreanTitle(word)) return false;
  if (!long && !SURNAMES.has(word.charAt(0))) return false;
  if (word.endsWith('은') && WITH_PARTICLE.has(word.slice(0, 2))) return false;
  const given = word.slice(-2);
  return !NOUN_ENDING.test(word) && [...given].every((syllable) => GIVEN.has(syllable));
}

export const isKoreanSurname = (syllable: string): boolean => SURNAMES.has(syllable);

const MINISTERS = pattern('^(?:{ministries})상$', '', koreanWords);
const TITLES: readonly string[] = [...koreanWords('titles')].sort((a, b) => b.length - a.length);

/** The same as a pattern's source, with ministers. */
export const TITLES_AND_MINISTERS = [...TITLES, MINISTERS.source.slice(1, -1)].join('|');

/** Whether a word, particles cut off, is a title or ends in one: `외무상`, `통일부장관`. One syllable must stand alone. */
export const isKoreanTitle = (word: string): boolean =>
  MINISTERS.test(word) || TITLES.some((title) => (title.length === 1 ? word === title : word.endsWith(title)));

const BEHIND_A_NAME = koreanWords('titles-behind-a-name');
/** Titles that stand before a name without a particle, as in the press of the north: `국방상 노광철동지`. */
export const leadsName = (word: string): boolean => word.length > 1 && isKoreanTitle(word) && !BEHIND_A_NAME.has(word);

/** What may stand between a name and its title: a body, a country, `신임`. */
const BETWEEN = pattern(String.raw`(?:{endings-of-bodies-before-titles})$|^(?:{between})$`, '', koreanWords);
export const isBetween = (word: string): boolean => BETWEEN.test(word);

/** Courtesies written onto a name, before particles: `김정은동지께서`. */
export const COURTESY = pattern('^(?:{courtesies})', '', koreanWords);

/** Heads of local branches, longest first; which bodies they are is the packs'. */
export const BRANCH_HEADS: readonly string[] = [...koreanWords('branch-heads')];
const LEVEL_NAMES = ['province', 'city', 'county'] as const;
export const LEVELS = new Map(
  [...koreanWords('levels-of-divisions').numbered(0)].map(([word, at]) => [word, LEVEL_NAMES[at]] as const),
);
/** A division by its ending: `양강도`, `혜산시`, `낙랑구역`. */
const DIVISION = /^[\uac00-\ud7a3]{1,5}(?:도|시|군|구역|구)$/;
/** Words with the same endings that are no places. */
const NO_DIVISION = koreanWords('no-division');
const WITH_DO = pattern('(?:{particles-before-do})도$', '', koreanWords);
export const isDivision = (word: string): boolean =>
  DIVISION.test(word) && !NO_DIVISION.has(word) && !WITH_DO.test(word);

/** Names of bodies end so. */
const COURTS = pattern(String.raw`^[\uac00-\ud7a3]{2,6}(?:{local-bodies})$`, '', koreanWords);
export const isLocalBody = (word: string): boolean => COURTS.test(word);
export const UNIT = /^\d{1,4}(?:군단|사단|여단|연대|대대|부대|련대)$/;
export const FORCE = pattern('^(?:{armed-forces})$', '', koreanWords);

const ORGANIZATION = pattern(String.raw`^([\uac00-\ud7a3]{2,10}?)(?:{organization})$`, '', koreanWords);
/** Kinds of organisations, not names of them: `협동농장`. */
const KIND = pattern(String.raw`^(?:{words-kind})$`, '', koreanWords);
export function isOrganization(word: string): boolean {
  const front = ORGANIZATION.exec(word)?.[1];
  return front !== undefined && !KIND.test(front);
}

interface KoreanPerson {
  readonly name: string;
  readonly hangul: readonly string[];
  /** Other spellings. */
  readonly latin: readonly string[];
  /** Abroad, the Hangul name is not their own. */
  readonly of: 'north' | 'south' | 'abroad';
}

/** Those of a class; only whose name is nobody else's in such an article stand there. */
const read = (people: WordClass, of: KoreanPerson['of']): KoreanPerson[] =>
  people.groups.map(([name = '', ...forms]) => {
    const hangul = forms.filter((form) => /[\uac00-\ud7a3]/.test(form));
    return { name, hangul, latin: forms.filter((form) => !hangul.includes(form)), of };
  });

export const KOREAN_PEOPLE: readonly KoreanPerson[] = [
  ...read(koreanWords('known-northerners'), 'north'),
  ...read(koreanWords('known-southerners'), 'south'),
  ...read(koreanWords('known-foreigners'), 'abroad'),
];

const NORTH = pattern('{words-of-the-north}', '', koreanWords);
/** Whether a text is about the north: elsewhere its officials' names, some of them common, are other people's. */
export const isAboutNorth = (text: string): boolean => NORTH.test(text);
