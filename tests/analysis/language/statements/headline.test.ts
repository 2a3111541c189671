import { toldInHeadline } from './support';

describe('who says what in a headline', () => {
  it('is who stands before its colon or behind it', () => {
    expect(toldInHeadline('Seoul: North fired two missiles')).toEqual(['Seoul | : | North fired two missiles']);
    expect(toldInHeadline('North fired two missiles: Seoul')).toEqual(['Seoul | : | North fired two missiles']);
    expect(toldInHeadline('North fired two missiles - state media')).toEqual([
      'state media | - | North fired two missiles',
    ]);
  });

  it('is who stands before or behind a verb', () => {
    expect(toldInHeadline('North fired missile, Seoul says')).toEqual(['Seoul | says | North fired missile']);
    expect(toldInHeadline('Kim vows to build more warships')).toEqual(['Kim | vows | to build more warships']);
    expect(toldInHeadline('Seoul says North fired two missiles')).toEqual(['Seoul | says | North fired two missiles']);
  });

  it('is read where all words are capitalised', () => {
    expect(toldInHeadline('Kim Vows to Build More Warships This Year', ['Kim'])).toEqual([
      'Kim | Vows | to Build More Warships This Year',
    ]);
  });

  it('takes single quotation marks for double ones, and no apostrophe for one', () => {
    expect(toldInHeadline('‘We will not kneel,’ Kim says')).toEqual(['Kim | says | ‘We will not kneel,’']);
    expect(toldInHeadline("Kim: 'We don't kneel'")).toEqual(["Kim | : | 'We don't kneel'"]);
    expect(toldInHeadline("Workers' rights and farmers' wages")).toEqual([]);
  });

  it('is nobody where it only tells what happened', () => {
    expect(toldInHeadline('North fires two missiles off Wonsan')).toEqual([]);
    expect(toldInHeadline('Analysis: why the North fires missiles')).toEqual([]);
  });

  it('is read in Korean', () => {
    expect(toldInHeadline('김정은 “핵무력 더 강화”', [], 'ko')).toEqual(['김정은 | - | “핵무력 더 강화”']);
    expect(toldInHeadline('국방부는 “계획 없다” 반박', [], 'ko')).toEqual(['국방부 | 반박 | “계획 없다”']);
    expect(toldInHeadline('“평양 쌀값 두 배로 뛰어”…데일리NK', [], 'ko')).toEqual([
      '데일리NK | - | “평양 쌀값 두 배로 뛰어”',
    ]);
    expect(toldInHeadline('日정부, 비밀 접촉설 부인', [], 'ko')).toEqual(['日정부 | 부인 | 비밀 접촉설']);
    expect(toldInHeadline('“다리 끊겨 주민 고립”', [], 'ko')).toEqual(['- | - | “다리 끊겨 주민 고립”']);
  });
});
