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
const NOUNS = new Set(
  '전문가 지도자 기술자 노동자 고위인 한국인 조선인 정보원 조사원 공무원 연구원 지배인 정치인 기업인 언론인 방송인 현지인 전임자 지휘관 이용자 소비자 유권자 신고자 구호원 안내원 강연자 강사진 이재민 이주민 탈북민 주민들 선수권 공동체 여성용 남성용 한반도 강원도 경기도 한미일 조중간 남북한 이남북 최고위 임시직 신임인 성명서 표준어 안전원 보위원 심사관 선전원 조직원 이상인 이하인 여러분 우리식 문화원 문화인 장기적 유엔인 원자력 방역원 방송원 지난해 주요인 이번주 한국계 조선계 이전의 오전중 오후의 이날의 하루의 모두의 고향의 서민의 도시인 고려인 조교수 석박사 부대원 전대원 민주화 현대화 정상화 공식화 강화의 이산가 유가족 한가족 소대원 중대원 대대원 제조원 진상조 조장원'.split(
    ' ',
  ),
);

/** Nouns of two syllables that look like a name with the particle `은`. */
const WITH_PARTICLE = new Set(
  '한국 조선 국민 주민 시민 남한 조국 남북 전문 조건 안전 정책 강원 현장 주장 이번 최근 최고 주요 정상 정국 전국 양국 어민 도민 이민 유민 정전 성명 선전 조직 황해 전선 공장 주석 경제 연방 채권 천연 원칙 방송 공연 현실 장마 유엔 고위 문화 여성 남성 서울 신문 표현 변화 명령 위원 기관 금강 육군 인민 제도 모두 탁자 편지 용어 태양'.split(
    ' ',
  ),
);

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
const BETWEEN =
  /(?:부|청|국|원|회|소|당|처|시|도|군|대|단|실|성|연맹|대학교|대학|그룹|은행|협회|연구소|신문|방송|통신|법원|센터|총참모부|사령부)$|^(?:전|현|신임|초대|당시|제1|수석|공동|임시|합참|유엔|백악관|크렘린궁|국민의힘|미국|중국|러시아|일본|한국|북한|북|미|영국|프랑스|독일|우크라이나|상임|상무)$/;
export const isBetween = (word: string): boolean => BETWEEN.test(word);

/** Courtesies written onto a name, before particles: `김정은동지께서`. */
export const COURTESY = /^(?:동지|원수|원수님|장군님|수령님|대원수님|여사|위원장|국무위원장|총비서|대통령|주석|씨)/;

/** Heads of local branches, longest first; which bodies they are is the packs'. */
export const BRANCH_HEADS: readonly string[] =
  '농촌경리위원회 경영위원회 위생방역소 노동단련대 로동단련대 인민병원 단련대 방역소 인민위원회 당위원회 행정위원회 청년동맹 녀맹 여맹 보위국 보위부 안전국 안전부 안전소 보안국 보안서 보안부 보안소 검찰소 재판소 분주소 경찰청 경찰서 검찰청 교육청 소방서 법원 시청 군청 도청 구청'.split(
    ' ',
  );
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
const NO_DIVISION = new Set(
  '해당시 역시 다시 당시 일시 즉시 정도 제도 속도 태도 지도 온도 보도 강도 각도 철도 정권도 주민도 당국도 하도 미군 한군 북한군 중국군 러시아군 인민군 국군 적군 육군 해군 공군 주한미군 우크라이나군 아군 필요시 동시 잠시 수시 연구 요구 지구 기구 도구 친구 출입구 입구 항구'.split(
    ' ',
  ),
);
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

const ORGANIZATION =
  /^([\uac00-\ud7a3]{2,10}?)(?:무역회사|국제려행사|국제여행사|려행사|여행사|총회사|주식회사|무역총회사|협동농장|농장|기업소|연합기업소|협회|연합회|총연맹|대학교|종합대학|은행|제철소|제강소|광산|탄광|조선소|발전소|화학공장|방직공장|식료공장|시멘트공장|비료공장|련합기업소)$/;
/** Kinds of organisations, not names of them: `협동농장`. */
const KIND =
  /^(?:협동|국영|개인|집단|일부|해당|지방|중앙|외국|합영|합작|수출입|대형|소형|현지|인근|같은|다른|여러|모든|시범|국제|축산|과수|채소|종합|담배|인삼|버섯|염소|돼지|수력|화력|원자력|태양광|풍력|중소형|주요|대상|국내|해외|시중|투자|무역|국가|민간|상업|외무|농촌|경제|산하|담당|북한|중국|조선|한국|우리)$/;
export function isOrganization(word: string): boolean {
  const front = ORGANIZATION.exec(word)?.[1];
  return front !== undefined && !KIND.test(front);
}
