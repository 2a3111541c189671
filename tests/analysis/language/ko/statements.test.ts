import { told } from '../statements/support';

const korean = (text: string): readonly string[] => told(text, 'ko');

describe('who says what in Korean', () => {
  it('is who passes it on, and not whom it is about; also with other particles', () => {
    expect(told('항구시 경비대가 상인을 잡았다고 항구시 소식통이 3일 본지에 전했다.', 'ko')).toEqual([
      '항구시 소식통 | 전했다 | 항구시 경비대가 상인을 잡았다',
    ]);
    expect(told('항구시가 초소들을 바꾸고 있다고 복수의 항구 소식통이 18일 밝혔다.', 'ko')).toEqual([
      '복수의 항구 소식통 | 밝혔다 | 항구시가 초소들을 바꾸고 있다',
    ]);
    expect(told('이새벽 부부장도 담화를 내고 “배를 돌려보낼 것”이라고 위협했다.', 'ko')).toEqual([
      '이새벽 부부장 | 위협했다 | “배를 돌려보낼 것”',
    ]);
    expect(told('항구시 관계자는 “확인 중”이라고만 했다.', 'ko')).toEqual(['항구시 관계자 | 했다 | “확인 중”']);
  });

  it('is read from a quotation and its verb', () => {
    expect(korean('통일부는 15일 “다리 두 곳이 닫혔다”고 밝혔다.')).toEqual([
      '통일부 | 밝혔다 | “다리 두 곳이 닫혔다”',
    ]);
  });

  it('is read from a reported clause', () => {
    expect(korean('국방부는 미사일 두 발이 발사됐다고 발표했다.')).toEqual([
      '국방부 | 발표했다 | 미사일 두 발이 발사됐다',
    ]);
  });

  it('is read from `에 따르면`, to where hearsay begins', () => {
    expect(korean('복수의 소식통에 따르면 공장이 멈춘 것으로 전해졌다.')).toEqual([
      '복수의 소식통 | 에 따르면 | 공장이 멈춘',
    ]);
  });

  it('is read from a headline of a speaker and a quotation', () => {
    expect(korean('국방부 “초소 철거 계획 없다”')).toEqual(['국방부 | - | “초소 철거 계획 없다”']);
  });

  it('tells whom an outlet cites, as one who says the same', () => {
    expect(korean('연합뉴스는 데일리NK를 인용해 혜산의 상인이 체포됐다고 보도했다.')).toEqual([
      '데일리NK | 인용해 | 혜산의 상인이 체포됐다',
      '연합뉴스 | 보도했다 | 혜산의 상인이 체포됐다',
    ]);
  });

  it('joins the quotations of one verb', () => {
    expect(korean('소식통은 “쌀값이 올랐다”며 “모두 걱정한다”고 전했다.')).toEqual([
      '소식통 | 전했다 | “쌀값이 올랐다” … “모두 걱정한다”',
    ]);
  });

  it('finds nothing where nobody says anything', () => {
    expect(korean('남북은 2018년 공동연락사무소를 열었다.')).toEqual([]);
  });

  it('takes who is said to say so behind or before quotations that are sentences', () => {
    expect(korean('“쌀이 없다.” 혜산의 한 교원은 이렇게 말했다. “종이도 없다.”')).toEqual([
      '혜산의 한 교원 | 말했다 | “쌀이 없다.” … “종이도 없다.”',
    ]);
    expect(korean('외무성 대변인은 다음과 같이 밝혔다. “우리는 물러서지 않는다.”')).toEqual([
      '외무성 대변인 | 밝혔다 | “우리는 물러서지 않는다.”',
    ]);
  });

  it('keeps a quotation over several sentences whole', () => {
    expect(korean('통일부는 “다리가 닫혔다. 언제 열릴지 모른다”고 밝혔다.')).toEqual([
      '통일부 | 밝혔다 | “다리가 닫혔다. 언제 열릴지 모른다”',
    ]);
  });

  it('names nobody for who goes on to speak', () => {
    expect(korean('소식통은 “쌀값이 올랐다”고 말했다. 그러면서 “모두 걱정한다”고 덧붙였다.')).toEqual([
      '소식통 | 말했다 | “쌀값이 올랐다”',
      '- | 덧붙였다 | “모두 걱정한다”',
    ]);
  });

  it('tells apart one statement within another', () => {
    expect(korean('조선중앙통신에 따르면 김 위원장은 “배를 더 만들라”고 지시했다.')).toEqual([
      '조선중앙통신 | 에 따르면 | 김 위원장은 “배를 더 만들라”고 지시했다',
      '김 위원장 | 지시했다 | “배를 더 만들라”',
    ]);
  });

  it('names nobody for what goes round, and those among whom it does', () => {
    expect(korean('혜산에서는 곧 시장이 닫힌다는 소문이 돌고 있다.')).toEqual([
      '- | 소문이 돌고 있다 | 곧 시장이 닫힌다',
    ]);
    expect(korean('상인들 사이에서는 “장사가 안 된다”는 불만이 나온다.')).toEqual([
      '상인들 | 불만이 나온다 | “장사가 안 된다”',
    ]);
  });

  it('takes no end of a name for a particle', () => {
    expect(korean('김정은 위원장은 “배를 더 만들라”고 지시했다.')).toEqual([
      '김정은 위원장 | 지시했다 | “배를 더 만들라”',
    ]);
  });

  it('takes whose claim it is where nobody answers it', () => {
    expect(korean('곧 돈이 바뀐다는 주민들의 말에 상인들이 문을 닫았다.')).toEqual(['주민들 | 말 | 곧 돈이 바뀐다']);
  });
});
