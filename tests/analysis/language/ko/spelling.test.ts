import { endsKoreanName } from '../../../../src/analysis/language/ko/spelling';
import type { EntityKind } from '../../../../src/model';

const ends = (kind: EntityKind, name: string, tails: string): readonly string[] =>
  tails.split(' ').filter((tail) => endsKoreanName(`${name}${tail.replace('_', ' ')}`, name.length, kind));
const all = (kind: EntityKind, name: string, tails: string): void => {
  expect(ends(kind, name, tails)).toEqual(tails.split(' '));
};
const none = (kind: EntityKind, name: string, tails: string): void => {
  expect(ends(kind, name, tails)).toEqual([]);
};

describe('what is written onto a Korean name', () => {
  it('are particles of place, likeness, limits, case and focus in their order', () => {
    all('place', '회령', '에 에는 에도 에서만 에서까지 에서만이라도 으로만 으로부터의 까지만 까지는 부터는 과도 과의 만은 만의 만으로도 만으로서는 보다도 처럼만 밖에는 마저 조차도 만큼은 뿐이다 뿐인 끼리 이나 이나마 이라도 이든지 이야말로 은커녕 커녕 마다 하고 이랑'); // prettier-ignore
    none('place', '회령', '에는만 도까지 의도 는커녕이 가에서 은만 을의');
  });

  it('are plural and bound nouns before them', () => {
    all(
      'agency',
      '국가보위성',
      '들 들은 들에게만 등 등은 등에서 쪽으로도 측은 측에서는 간의 때문에 때문이다 때문인 대신 내에서 외에도 발',
    );
    none('agency', '국가보위성', '은등 에서측 등쪽');
  });

  it('stand as the last sound before them asks', () => {
    all('agency', '통일부', '는 가 를 와 와도 로 로서 라도 라면 라는 라고 다 든지 야말로 나 였다 였다고 이다 입니다');
    none('agency', '통일부', '은 이 을 과 으로 이라도 이야말로');
    all('place', '서울', '은 이 을 과 로 로부터는 이라도');
    none('place', '서울', '는 가 를 와 으로 라도');
    none('place', '평양', '로 라면 가 나');
    all('source', 'RFA', '는 은 가 이 로 으로 라고 이라고');
  });

  it('are the copula and what is quoted by it', () => {
    all('place', '북한', '이었을까 이었으나 이었다고는 이겠지만 입니다만 이다 이며 이고 이라면 이라서 이지만 이니 이니까 이나 이었다 이었다고 이었던 인데 인데도 인지 인지도 인가 일지도 일까 임 임을 입니다 이라고 이라고는 이라는 이라며 이라던 이란 이라기보다는 이므로 이어서 에서이다 일_것이다 인_것은 이기_때문에'); // prettier-ignore
    // People are named with 인; a day or work with 일.
    none('place', '한국', '인 인이 인들 일 일보 인들은');
  });

  it('are titles, honours and calls of people only', () => {
    all('person', '김철', '씨 씨는 님께서 동지께서는 동지들께서만이라도 국무위원장동지께서는 부장이 국장은 기자에게 선생님께 장군님의 외무상은 아 이가 이는 이를 이한테 네 네가 네는 이네 께서도 인 더러'); // prettier-ignore
    all('person', '리영희', '야 씨와 교수는 네가 라며');
    none('person', '리영희', '아 이가');
    none('place', '회령', '씨 님은 시장 네가 아 이가 부장이');
    none('agency', '통일부', '장관 장관은 동지');
  });

  it('are of places alone where it is made, where it goes to, and short for 에서', () => {
    all('place', '북한', '산_석탄 제 제는 행 행을 발 서 서도 서부터 엔 에선 내 내의');
    none('place', '북한', '산에 산_입구 산은 제도 서부 군 학과 대로 대로변');
    none('person', '김철', '산 제 행 발 서 내');
    all('person', '김철', '대로');
  });

  it('are no other word, and no more of a name', () => {
    none('person', '김철', '수 수는 호 진이 남과 국 식에게');
    none('place', '회령', '시 시장 군 역 항 시당 광산 사람 도당 시에서');
    none('place', '서울', '대학교 역 신문 대 시민은');
  });

  it('are read to the end of the word, however long it is', () => {
    none('place', '회령', `에서${'만'.repeat(40)} ${'에서'.repeat(30)}`);
  });
});
