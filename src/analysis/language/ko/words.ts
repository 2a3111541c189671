import { koreanWords, pattern, type WordClass } from '../../../data/lexicon';

/** Korean words recognition goes by. Lists are what newspapers of both Koreas write; a word is added to its line. */

/** Family names of one syllable, and the few of two. */
const SURNAMES = new Set(
  '김이리박최정강조윤장임림한오서신권황안송류유전홍고문양손배백허남심노로하곽성차주우구민진나라지엄채원천방공현함변염여추도소석선설마길연량위표명기반왕금옥육인맹제모탁국어은편용태렴견',
);
const LONG_SURNAMES = /^(?:남궁|황보|선우|독고|제갈|사공|서문|동방)/;

/** Syllables given names are made of. */
const GIVEN = new Set(
  '가강건걸겸경계고곤관광교구국권규균근금기길나남낙내년노녀다단달담대덕도돈동두득라란람랑래량려련렬령례로록룡루류률름리린림마만매명모목무문미민바박반방배백범별병보복봉부빈빛사산삼상새서석선설섭성세소솔송수숙순슬승시식신실심아안애양억언여연열염영예오옥온완용우욱운웅원월위유윤율은을음의이익인일임자작장재전정제조종주준중지진차찬창채천철초춘충치탁태택평표필하학한해향허혁현형혜호홍화환황효후훈휘흠흥희히',
);
/** Endings of nouns that no given name has. */
const NOUN_ENDING = /(?:부|회|소|당|처|시|군|청|장|급|적|들|측|것|때|단|사|도|는|을|를)$/;
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

const OFFICES =
  '위원장 부위원장 국무위원장 제1위원장 총비서 책임비서 비서 대통령 부통령 총리 부총리 수상 주석 장관 차관 대변인 부대변인 부부장 부장 차장 과장 국장 실장 처장 청장 소장 원장 단장 사장 부사장 회장 부회장 이사장 이사 대표 대표이사 원내대표 의장 부의장 의원 위원 상임위원 최고위원 사무총장 총장 총재 총국장 서기장 서기 수석 보좌관 비서관 담당관 조정관 행정관 대사 공사 영사 총영사 특사 참사 서기관 지사 도지사 시장 구청장 군수 지배인 반장 인민반장 작업반장 관리위원장 농장장 후보 전권대표';
const MINISTERS =
  /^(?:외무|국방|보건|문화|체육|철도|교육|전력공업|농업|금속공업|화학공업|석탄공업|도시경영|대외경제|사회안전|국가보위|재정|상업|체신|정보산업|건설|수산|인민무력|무역|경공업|국토환경보호)상$/;
const RANKS =
  '원수 차수 대장 상장 중장 준장 대좌 상좌 중좌 소좌 대령 중령 소령 대위 총참모장 총정치국장 참모총장 합참의장 사령관 총사령관 부사령관 군단장 사단장 여단장 연대장 대대장 정치위원';
const PROFESSIONS =
  '기자 특파원 앵커 교수 부교수 명예교수 박사 연구위원 선임연구위원 연구원 선임연구원 전문위원 객원연구위원 센터장 변호사 검사 판사 검찰총장 목사 신부 주교 추기경 스님 감독 선수 코치 작가 배우 가수 선생 여사 옹 씨 동지';
const TITLES: readonly string[] = [...new Set(`${OFFICES} ${RANKS} ${PROFESSIONS}`.split(' '))].sort(
  (a, b) => b.length - a.length,
);

/** The same as a pattern's source, with ministers. */
export const TITLES_AND_MINISTERS = [...TITLES, MINISTERS.source.slice(1, -1)].join('|');

/** Whether a word, particles cut off, is a title or ends in one: `외무상`, `통일부장관`. One syllable must stand alone. */
export const isKoreanTitle = (word: string): boolean =>
  MINISTERS.test(word) || TITLES.some((title) => (title.length === 1 ? word === title : word.endsWith(title)));

/** Titles that stand before a name without a particle, as in the press of the north: `국방상 노광철동지`. */
export const leadsName = (word: string): boolean =>
  word.length > 1 &&
  isKoreanTitle(word) &&
  !/^(?:기자|특파원|선수|대표|이사|비서|의원|위원|후보|교수|박사)$/.test(word);

/** What may stand between a name and its title: a body, a country, `신임`. */
const BETWEEN = pattern(
  String.raw`(?:부|청|국|원|회|소|당|처|시|도|군|대|단|실|성|연맹|대학교|대학|그룹|은행|협회|연구소|신문|방송|통신|법원|센터|총참모부|사령부)$|^(?:{between})$`,
  '',
  koreanWords,
);
export const isBetween = (word: string): boolean => BETWEEN.test(word);

/** Courtesies written onto a name, before particles: `김정은동지께서`. */
export const COURTESY = /^(?:동지|원수|원수님|장군님|수령님|대원수님|여사|위원장|국무위원장|총비서|대통령|주석|씨)/;

/** Heads of local branches, longest first; which bodies they are is the packs'. */
export const BRANCH_HEADS: readonly string[] = [...koreanWords('branch-heads')];
export const LEVELS: Readonly<Record<string, 'province' | 'city' | 'county'>> = {
  도: 'province',
  시: 'city',
  군: 'county',
  역: 'county',
  구: 'county',
};
/** A division by its ending: `양강도`, `혜산시`, `낙랑구역`. */
const DIVISION = /^[\uac00-\ud7a3]{1,5}(?:도|시|군|구역|구)$/;
/** Words with the same endings that are no places. */
const NO_DIVISION = koreanWords('no-division');
/** `보고서에도`: a particle before one that looks like a province's ending. */
const WITH_DO = /(?:에|에서|에게|까지|으로|만|라|서)도$/;
export const isDivision = (word: string): boolean =>
  DIVISION.test(word) && !NO_DIVISION.has(word) && !WITH_DO.test(word);

/** Names of bodies end so. */
const COURTS =
  /^[\uac00-\ud7a3]{2,6}(?:지방경찰청|경찰청|경찰서|지방법원|고등법원|지법|고법|지방검찰청|지검|고검|교육청|소방서|교도소|구치소|세관)$/;
export const isLocalBody = (word: string): boolean => COURTS.test(word);
export const UNIT = /^\d{1,4}(?:군단|사단|여단|연대|대대|부대|련대)$/;
export const FORCE =
  /^(?:국경경비대|국경경비총국|국경경비사령부|조선인민군|인민군|육군|해군|공군|해병대|특수작전군|제)$/;

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

/** Whether a text is about the north: elsewhere its officials' names, some of them common, are other people's. */
export const isAboutNorth = (text: string): boolean =>
  /북한|조선|평양|노동당|로동당|국무위원장|김정은|김정일|김일성|김여정|North Korea|DPRK|Pyongyang|Kim Jong[ -][UuIi]/.test(
    text,
  );
