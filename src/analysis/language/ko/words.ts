import { koreanWords, pattern } from '../../../data/lexicon';

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

/**
 * People Korean news names every day, as English newsrooms write them, with other spellings and their Hangul names; only
 * those whose name is nobody else's in such an article. A line is one person. Facts of public record.
 */
const NORTH = `
Kim Il Sung|Kim Il Song|김일성
Kim Jong Il|김정일
Kim Jong Un|Kim Jong Eun|Kim Jung Un|김정은
Kim Yo Jong|Kim Yeo Jong|Kim Yo Jung|김여정
Kim Jong Nam|김정남
Kim Ju Ae|김주애
Kim Han Sol|김한솔
Ri Sol Ju|Lee Sol Ju|Ri Seol Ju|리설주|이설주
Ko Yong Hui|고용희
Jang Song Thaek|Jang Sung Taek|Jang Song Taek|Chang Song Taek|장성택
Choe Ryong Hae|Choi Ryong Hae|최룡해|최용해
Choe Son Hui|Choi Son Hui|Choe Sun Hui|Choi Sun Hee|Choi Son Hee|최선희
Jo Yong Won|Cho Yong Won|조용원
Kim Tok Hun|Kim Dok Hun|Kim Deok Hun|김덕훈
Pak Thae Song|Pak Tae Song|Park Thae Song|Park Tae Song|박태성
Pak Jong Chon|Park Jong Chon|박정천
Ri Pyong Chol|Ri Byong Chol|Lee Byong Chol|Lee Pyong Chol|리병철
Ri Il Hwan|리일환
Hwang Pyong So|Hwang Byong So|황병서
Ri Son Gwon|Ri Son Kwon|Lee Son Gwon|리선권|이선권
Ri Su Yong|리수용
Ri Yong Gil|리영길
Ri Chun Hee|리춘히
Kang Sun Nam|Kang Soon Nam|강순남
No Kwang Chol|Ro Kwang Chol|Noh Kwang Chol|노광철
Jong Kyong Thaek|정경택
Ri Thae Sop|리태섭
Pang Tu Sop|방두섭
Hyon Song Wol|Hyun Song Wol|현송월
Jo Chun Ryong|조춘룡
O Su Yong|오수용
Pak Pong Ju|Park Pong Ju|Pak Bong Ju|박봉주
Kim Jae Ryong|김재룡
Thae Hyong Chol|태형철
Im Chon Il|임천일
Kim Kye Gwan|김계관
Kang Sok Ju|강석주
Jo Myong Rok|조명록
Yon Hyong Muk|연형묵
Hwang Jang Yop|황장엽
Hyon Yong Chol|현영철
Kim Won Hong|김원홍
Thae Yong Ho|Tae Yong Ho|태영호`;

const SOUTH = `
Yoon Suk Yeol|Yoon Seok Youl|Yun Suk Yeol|Yoon Seok Yeol|윤석열
Kim Keon Hee|김건희
Lee Jae-myung|이재명
Moon Jae-in|문재인
Park Geun-hye|박근혜
Lee Myung-bak|이명박
Roh Moo-hyun|노무현
Kim Young-sam|김영삼
Roh Tae-woo|노태우
Chun Doo-hwan|Chun Du Hwan|전두환
Park Chung-hee|박정희
Syngman Rhee|이승만
Han Duck-soo|한덕수
Cho Tae-yul|조태열
Shin Won-sik|신원식
Kwon Young-se|권영세
Suh Hoon|Seo Hoon|서훈
Chung Eui-yong|정의용
Chung Dong-young|정동영
Cho Myoung-gyon|조명균
Kang Kyung-wha|강경화
Han Dong-hoon|한동훈
Ahn Cheol-soo|안철수
Oh Se-hoon|오세훈
Wi Sung-lac|위성락
Ban Ki-moon|반기문
Rhee Chang-yong|이창용`;

/** People of other countries by the Hangul Korean papers write them in. */
const FOREIGNERS = `
Donald Trump|Donald J. Trump|트럼프|도널드 트럼프
Joe Biden|Joseph R. Biden|Joseph Biden|Joseph R. Biden Jr.|바이든|조 바이든
Kamala Harris|카멀라 해리스
Barack Obama|Barack H. Obama|오바마|버락 오바마
Marco Rubio|루비오|마코 루비오
Antony Blinken|Anthony Blinken|Tony Blinken|블링컨|토니 블링컨
Lloyd Austin|로이드 오스틴
Mike Pompeo|폼페이오|마이크 폼페이오
John Bolton|볼턴|존 볼턴
Stephen Biegun|스티븐 비건
Vladimir Putin|Vladimir Vladimirovich Putin|푸틴|블라디미르 푸틴
Sergey Lavrov|Sergei Lavrov|라브로프|세르게이 라브로프
Sergei Shoigu|Sergey Shoigu|쇼이구|세르게이 쇼이구
Andrei Belousov|벨로우소프
Alexander Matsegora|마체고라
Volodymyr Zelenskyy|Volodymyr Zelensky|Volodymyr Zelenskiy|Volodymyr Zelenskyi|Vladimir Zelensky|젤렌스키|볼로디미르 젤렌스키
Xi Jinping|시진핑
Li Keqiang|리커창
Zhao Leji|자오러지
Hu Jintao|후진타오
Mao Zedong|마오쩌둥
Wang Yajun|왕야쥔
Fumio Kishida|Kishida Fumio|기시다 후미오
Shigeru Ishiba|Ishiba Shigeru|이시바 시게루
Shinzo Abe|Abe Shinzo|아베 신조
Sanae Takaichi|다카이치 사나에
Yoshihide Suga|스가 요시히데
António Guterres|Antonio Guterres|구테흐스|안토니우 구테흐스
Elizabeth Salmón|엘리자베스 살몬
Rafael Grossi|그로시|라파엘 그로시
Emmanuel Macron|마크롱|에마뉘엘 마크롱
Olaf Scholz|숄츠|올라프 숄츠
Keir Starmer|스타머|키어 스타머
Benjamin Netanyahu|네타냐후|베냐민 네타냐후
Narendra Modi|나렌드라 모디
Alexander Lukashenko|Aleksandr Lukashenko|Alyaksandr Lukashenka|Alexander Lukashenka|루카셴코`;

interface KoreanPerson {
  readonly name: string;
  readonly hangul: readonly string[];
  /** Other spellings. */
  readonly latin: readonly string[];
  /** Abroad, the Hangul name is not their own. */
  readonly of: 'north' | 'south' | 'abroad';
}

const read = (lines: string, of: KoreanPerson['of']): KoreanPerson[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...forms] = line.split('|');
      const hangul = forms.filter((form) => /[\uac00-\ud7a3]/.test(form));
      return { name, hangul, latin: forms.filter((form) => !hangul.includes(form)), of };
    });

export const KOREAN_PEOPLE: readonly KoreanPerson[] = [
  ...read(NORTH, 'north'),
  ...read(SOUTH, 'south'),
  ...read(FOREIGNERS, 'abroad'),
];

/** Whether a text is about the north: elsewhere its officials' names, some of them common, are other people's. */
export const isAboutNorth = (text: string): boolean =>
  /북한|조선|평양|노동당|로동당|국무위원장|김정은|김정일|김일성|김여정|North Korea|DPRK|Pyongyang|Kim Jong[ -][UuIi]/.test(
    text,
  );
