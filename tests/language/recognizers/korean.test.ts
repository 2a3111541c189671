import { korean } from '../../../src/language/recognizers/korean';
import { documentOf, found } from '../support';

describe('korean', () => {
  it('finds branches by place and head, without particles', () => {
    expect(found(korean, '양강도 보위국은 혜산시 안전부와 함께 단속했다.')).toEqual(['양강도 보위국', '혜산시 안전부']);
  });
  it('takes a branch apart', () => {
    const [mention] = korean.recognize(documentOf('양강도 보위국은 밝혔다.'));
    expect(mention?.agency).toEqual({ function: '', head: '보위국', level: 'province', place: { start: 0, end: 3 } });
  });
  it('finds a later branch by its level', () => {
    expect(found(korean, '이에 도 보위국이 나섰다.')).toEqual(['도 보위국']);
  });
  it('finds people by what stands behind their names, and again without it', () => {
    expect(found(korean, '김정은 국무위원장은 말했다. 한도윤 기자가 전했다. 이날 김정은은 떠났다.')).toEqual([
      '김정은',
      '한도윤',
      '김정은',
    ]);
  });
  it('finds companies and farms, not kinds of them', () => {
    expect(found(korean, '묘향무역회사와 협동농장')).toEqual(['묘향무역회사']);
  });
});
