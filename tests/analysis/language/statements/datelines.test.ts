import { told } from './support';

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
