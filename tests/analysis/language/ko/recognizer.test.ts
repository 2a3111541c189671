import { korean } from '../../../../src/analysis/language/ko/recognizer';
import { documentOf, found } from '../support';

const bodies = (text: string): string[] =>
  korean
    .recognize(documentOf(text))
    .filter(({ type }) => type === 'agency' || type === 'organization')
    .map((mention) => mention.text);
const people = (text: string): string[] =>
  korean
    .recognize(documentOf(text))
    .filter(({ type }) => type === 'person')
    .sort((a, b) => a.start - b.start)
    .map((mention) => mention.text);

describe('korean: bodies', () => {
  it('finds branches by place and head, without particles', () => {
    expect(bodies('양강도 보위국은 혜산시 안전부와 함께 단속했다.')).toEqual(['양강도 보위국', '혜산시 안전부']);
  });
  it('takes a branch apart', () => {
    const [mention] = korean.recognize(documentOf('양강도 보위국은 밝혔다.'));
    expect(mention?.agency).toEqual({ function: '', head: '보위국', level: 'province', place: { start: 0, end: 3 } });
  });
  it('finds a later branch by its level', () => {
    expect(bodies('이에 도 보위국이 나섰다.')).toEqual(['도 보위국']);
  });
  it.each([
    ['회령시안전부가 나섰다.', ['회령시안전부']],
    ['함경북도 재판소 판사가 말했다.', ['함경북도 재판소']],
    ['회령시 인민위원회 간부들은 떠났다.', ['회령시 인민위원회']],
    ['조선노동당 평안북도위원회에서도 말했다.', ['조선노동당 평안북도위원회']],
    ['국경경비대 25여단 군인들이 왔다.', ['국경경비대 25여단']],
    ['8군단과 31사단은 이동했다.', ['8군단', '31사단']],
    ['서울 강남경찰서는 밝혔다.', ['강남경찰서']],
    ['서울중앙지검이 기소했다.', ['서울중앙지검']],
    ['개성공단기업협회는 말했다.', ['개성공단기업협회']],
    ['김책제철소에서 사고가 났다.', ['김책제철소']],
  ])('reads %s', (text, expected) => expect(bodies(text)).toEqual(expected));
  it.each([
    '다시 보위부가 나섰다.', // again
    '해당시 안전부장은 웃었다.', // an officer, not the office
    '미군 법원이 아니다.',
    '혜산시 안전부장이 말했다.',
    '안전부는 안전부대로 돈을 받는다.',
    '국영농장과 협동농장, 축산농장이다.',
    '철도 검찰소는 없다.',
    '이날 25명과 3시간을 보냈다.',
  ])('finds none in %s', (text) => expect(bodies(text)).toEqual([]));
  it('finds companies and farms, not kinds of them', () => {
    expect(found(korean, '묘향무역회사와 협동농장')).toEqual(['묘향무역회사']);
  });
  it('gives the division as a place of its own, also out of one word', () => {
    const places = korean
      .recognize(documentOf('송평구역 보위부와 청진시당위원회가 나섰다.'))
      .filter(({ type }) => type === 'place');
    expect(places.map(({ text }) => text)).toEqual(['송평구역', '청진시']);
  });
});

describe('korean: people', () => {
  it('finds people by what stands behind their names, and again without it', () => {
    expect(people('김정은 국무위원장은 말했다. 한도윤 기자가 전했다. 이날 김정은은 떠났다.')).toEqual([
      '김정은',
      '한도윤',
      '김정은',
    ]);
  });
  it.each([
    ['리선권 외무상은 말했다.', ['리선권']],
    ['구병삼 통일부 대변인은 말했다.', ['구병삼']],
    ['김영호 신임 통일부 장관은 말했다.', ['김영호']],
    ['문성휘 함경북도 당위원회 책임비서가 왔다.', ['문성휘']],
    ['40대 여성 최은숙(가명) 씨는 붙잡혔다. 최 씨의 남편이 왔다.', ['최은숙', '최 씨']],
    ['주민 박영희(45) 씨가 말했다.', ['박영희']],
    ['농장 관리위원장 박철남과 회계원이 왔다. 박 위원장에게 10년을 선고했다.', ['박철남', '박 위원장']],
    ['북한의 최선희외무상과 김덕훈내각총리가 왔다.', ['최선희', '김덕훈']],
    ['이성준 합참 공보실장은 말했다.', ['이성준']],
    ['국방상 노광철동지가 연설했다.', ['노광철']],
    ['경애하는 김정은동지께서 평양을 현지지도하시였다.', ['김정은']],
    ['서울에서 김지은 기자가 보도합니다.', ['김지은']],
    ['남궁석현 교수는 말했다.', ['남궁석현']],
    ['푸틴 대통령과 시진핑 주석이 만났다. 푸틴은 웃었다.', ['푸틴', '시진핑', '푸틴']],
    ['도널드 트럼프 미국 대통령은 말했다. 트럼프는 떠났다.', ['도널드 트럼프', '트럼프']],
    ['리광호 씨는 통과했다. 운전사들은 리 씨처럼 돌아섰다.', ['리광호', '리 씨']],
  ])('reads %s', (text, expected) => expect(people(text)).toEqual(expected));
  it.each([
    '이날 대표들이 모였다.',
    '조선인 교수들이 왔다.',
    '안전부 부장이 왔다.',
    '강원도 위원장이 왔다.',
    '전문가 대표가 말했다.',
    '위원장 선출이 있었다.',
    '부장 회의가 열렸다.',
    '도 위원장과 시 위원장이 왔다.',
    '최 씨가 누구인지 모른다.', // nobody of that name was named
    '한 주민은 말했다.',
    '이 씨앗을 심었다.',
    '고위 간부는 말했다.',
    '정보부장은 웃었다.',
    '선전부부장이 왔다.',
    '김정은식 정치를 비판했다.',
    '왕이 되었다.',
    '한국은 대통령이 바뀌었다.',
    '주민은 기자에게 말했다.',
    '국가주석단이 모였다.',
    '수석대표와 특파원들이 모였다.',
    '이번에 기자들이 왔다.',
    '임시 대표가 왔다.',
    '이재민 대표가 왔다.',
  ])('finds nobody in %s', (text) => expect(people(text)).toEqual([]));
  it('cuts no name out of a longer word', () => {
    expect(people('한도윤 기자가 왔다. 한도윤전기를 읽었다. 한도윤에게 주었다.')).toEqual(['한도윤', '한도윤']);
  });
});

describe('korean: Hangul inside English', () => {
  it('does not take other Hangul in brackets for a name', () => {
    expect(people('The word (인민반) means people’s unit; Kim Chol (한선우) and songun (선군정).')).toEqual([]);
  });
  it('finds those everyone knows', () => {
    expect(people('Kim Jong Un (김정은) spoke.')).toEqual(['김정은']);
  });
  it('has nothing to say without Hangul', () => {
    expect(korean.recognize(documentOf('Kim Jong Un spoke.'))).toEqual([]);
  });
});
