import { toldInHeadline, told } from './statements/support';

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

describe('a dateline or byline', () => {
  it.each([
    'SEOUL, April 7 (Yonhap) -- ',
    'MOSCOW (Reuters) - ',
    'WASHINGTON/SEOUL (Reuters) - ',
    'MOSCOW, November 15. /TASS/. ',
    'WASHINGTON — ',
    'SEOUL, South Korea (AP) — ',
    'GENEVA, 4 May 2021 — ',
    'Maracaibo (Venezuela), 27 Mar 2025 (EFE).- ',
    'New Delhi, Nov 15 (PTI) ',
    'Feb 3 (Reuters) - ',
    '(CNN) ',
    'By Jo Reyes SEOUL, Nov. 3 (Yonhap) -- ',
  ])('is no part of who speaks or of what is said: %s', (dateline) => {
    expect(told(`${dateline}The ministry said the road was shut.`)).toEqual([
      'The ministry | said | the road was shut.',
    ]);
    expect(told(`${dateline}“The road is shut,” the envoy said.`)).toEqual(['the envoy | said | “The road is shut,”']);
  });

  it.each([
    '[서울=뉴시스] 김한별 기자 = ',
    '(서울=연합뉴스) 김한별 기자 = ',
    '(서울=뉴스1) 김한별 기자,이새벽 기자 = ',
    '(워싱턴·서울=연합뉴스) 김한별 특파원 이새벽 기자 = ',
    '【서울=뉴시스】 ',
    '[데일리항구 김한별 기자] ',
    '(평양 3월 5일발 조선중앙통신) ',
    '김한별 기자 = ',
  ])('is no part of who speaks in Korean either: %s', (dateline) => {
    expect(told(`${dateline}통일부는 회담이 끝났다고 밝혔다.`, 'ko')).toEqual(['통일부 | 밝혔다 | 회담이 끝났다']);
  });

  it('is found at the beginning of every paragraph, and nowhere else', () => {
    expect(told('The port is shut.\nBUSAN (Yonhap) -- The mayor said it would open.')).toEqual([
      'The mayor | said | it would open.',
    ]);
    expect(told('Lee Han (Harbor Party) said the road was shut.')).toEqual([
      'Lee Han (Harbor Party) | said | the road was shut.',
    ]);
    expect(told('김한별 기자는 회담이 끝났다고 밝혔다.', 'ko')).toEqual(['김한별 기자 | 밝혔다 | 회담이 끝났다']);
  });

  it('is looked for with work that grows with the length of the text', () => {
    const line = `${'SEOUL, (a '.repeat(3_000)}\n`;
    expect(told(line)).toEqual([]);
    expect(told(`(${'서울='.repeat(10_000)}`, 'ko')).toEqual([]);
  });
});
