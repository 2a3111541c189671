import fc from '../../../support/fast-check';
import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/find-names';
import type { EntityKind } from '../../../../src/model';

/** Common nouns; none is spelled as endings are, as `이자`, `대로` and `라면` are. */
const NOUNS =
  '사람 시간 문제 사회 정부 경제 교육 문화 역사 과학 기술 세계 국가 국민 주민 시민 시장 시청 시내 도시 도로 도청 군대 군인 군수 군당 시당 도당 광산 탄광 농장 공장 병원 학교 대학 대학교 은행 회사 기업 기관 단체 조직 위원회 사무소 사무실 연구소 연구원 방송 방송국 신문 신문사 일보 통신 통신사 기사 사진 영화 음악 노래 그림 소설 책 글 말 말씨 언어 이름 나라 땅 바다 강 강변 산맥 산골 들판 하늘 비 눈 바람 날씨 여름 겨울 봄 가을 아침 저녁 밤 낮 오늘 내일 어제 집 집안 방 문 길 거리 다리 역 역전 항 항구 공항 철도 기차 버스 자동차 배 비행기 여행 관광 호텔 식당 음식 밥 물 술 고기 생선 과일 과자 과목 과정 과장 냉면 김치 쌀 옥수수 감자 돈 값 가격 가게 가족 가방 가수 가을철 아이 아들 아버지 어머니 형제 누나 동생 친구 친척 이웃 이야기 이유 이익 이사회 이민 의사 의원 의견 의무 의회 은어 은퇴 은인 만두 만화 만세 만남 도움 도착 도서관 도자기 도지사 로동자 로봇 로비 나무 나이 나물 부모 부자 부분 부대 부서 조사 조건 조각 마을 마음 마당 마감 처녀 처벌 처리 보도 보고서 보물 보험 등대 등산 등록 쪽지 측량 간부 간호사 내용 내부 내각 외교 외국 산업 산하 제품 제안 제국 행사 행정 행복 발전 발표 발언 인구 인간 인권 인사 일본 일꾼 일자리 라디오 라인 야구 야당 요리 요구 요원 서류 서점 서민 서부 군사 전쟁 평화 폭동 축구 선거 투표 법원 재판 경찰서 검찰 세관 국경 무역'.split(
    ' ',
  );

/** Those that are titles of people as well. */
const TITLES = new Set('시장 과장 의원 군수 도지사 연구원 가수'.split(' '));

const KINDS: readonly EntityKind[] = ['place', 'person', 'agency'];
const known = (name: string, kind: EntityKind): KnownNameIndex => {
  const index = new KnownNameIndex();
  index.update({ changed: [{ path: 'Note.md', kind, names: [name] }], gone: [] });
  return index;
};
const marked = (text: string, name: string, kind: EntityKind): readonly string[] =>
  known(name, kind)
    .find({ text })
    .map(({ start, end }) => text.slice(start, end));

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((unit) => String.fromCharCode(unit));
const anyName = fc.array(syllable, { minLength: 2, maxLength: 5 }).map((all) => all.join(''));
const names = fc.oneof(anyName, fc.constantFrom('회령', '서울', '러시아', '김철', '김성일', '리영희', '통일부', '국가보위성', '데일리NK')); // prettier-ignore

/** `closed/open`: the first behind a final consonant (decomposed, a syllable ends in it), the second behind a vowel. */
function written(word: string, ending: string): string {
  const [closed = '', open = closed] = ending.split('/');
  const last = word.at(-1)?.normalize('NFD') ?? '';
  if (open.startsWith('로') && last.endsWith('\u11af')) return word + open;
  return word + (last.length === 3 || /[a-z]/i.test(last) ? closed : open);
}

const GROUP = ['', '', '들', '등', '쪽', '측'];
const ROLE = [
  '',
  '에',
  '에서',
  '에게',
  '에게서',
  '한테',
  '한테서',
  '으로/로',
  '으로서/로서',
  '으로부터/로부터',
  '하고',
];
const LIMIT = ['', '만', '까지', '부터', '마저', '조차', '까지만', '밖에'];
const FOCUS = ['', '은/는', '이/가', '을/를', '도', '의', '이나/나', '이나마/나마', '이라도/라도', '이든지/든지', '이야말로/야말로', '은커녕/는커녕']; // prettier-ignore
const COPULA = ['이다', '이며', '이고', '이라면/라면', '이라서/라서', '이지만/지만', '이니', '이라고/라고', '이라는/라는', '이란/란', '이었다/였다', '인데', '인지', '입니다']; // prettier-ignore
const ending = fc.tuple(
  fc.constantFrom(...GROUP),
  fc.constantFrom(...ROLE),
  fc.constantFrom(...LIMIT),
  fc.constantFrom(...FOCUS, ...COPULA),
);

describe('a Korean name', () => {
  it('is marked alone before any endings in their order', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...KINDS), ending, (name, kind, endings) => {
        const text = endings.reduce(written, name);
        expect(marked(`그때 ${text} 그랬다`, name, kind)).toEqual([name]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not marked before a noun', () => {
    expect(new Set(NOUNS).size).toBeGreaterThanOrEqual(200);
    const behind = ['', '은/는', '에서', '의', '이다'];
    for (const noun of NOUNS)
      for (const kind of KINDS)
        for (const name of ['회령', '서울', '러시아', '김성일', '리영희', '통일부'])
          for (const particle of TITLES.has(noun) && kind === 'person' ? [] : behind)
            expect([noun, marked(written(name + noun, particle), name, kind)]).toEqual([noun, []]);
    fc.assert(
      fc.property(names, fc.constantFrom(...KINDS), fc.constantFrom(...NOUNS), (name, kind, noun) => {
        if (kind !== 'person' || !TITLES.has(noun))
          expect(marked(`그때 ${name}${noun} 그랬다`, name, kind)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
