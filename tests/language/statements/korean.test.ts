import { told } from './support';

const korean = (text: string): readonly string[] => told(text, 'ko');

describe('who says what in Korean', () => {
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
});
