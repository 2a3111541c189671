import { toTextDocument } from '../../../../src/analysis/language';
import { findQuantities } from '../../../../src/analysis/language/differences/points';

const read = (text: string) =>
  findQuantities(toTextDocument(text, { title: null, language: /[가-힣]/.test(text) ? 'ko' : 'en', excluded: [] }), []);
const shown = (text: string): string[] =>
  read(text).map(({ low, high, exactness, unit, act }) =>
    [low === high ? String(low) : `${String(low)}–${String(high)}`, exactness, unit, act ?? '-'].join(' '),
  );

describe('quantities', () => {
  it.each([
    ['Guards detained 18 smugglers.', ['18 exact count arrest']],
    ['About thirty people were detained.', ['30 about count arrest']],
    ['At least 18 people drowned.', ['18–Infinity at least count kill']],
    ['Between 20 and 30 barns were wrecked.', ['20–30 range count destroy']],
    ['The mine lost half a million dollars.', ['500000 exact usd -']],
    ['Dozens of miners were rescued.', ['20–149 vague count rescue']],
    ['The store paid $3.5 billion.', ['3500000000 exact usd -']],
    ['The ferry carried 1.2 tons of salt.', ['1200 exact kg -']],
    ['He walked two and a half miles.', ['4023.35 exact m -']],
    ['Nobody was hurt.', ['0 exact count injure']],
    ['Of the village’s 80 barns 20 burned down.', ['80 exact count -', '20 exact count -']],
    ['Five sailors drowned and 12 were rescued.', ['5 exact count kill', '12 exact count rescue']],
  ])('%s', (text, found) => {
    expect(shown(text)).toEqual(found);
  });

  it.each([
    ['군인 30여 명이 체포됐다.', ['30 about count arrest']],
    ['수십 명이 숨졌다.', ['20–99 vague count kill']],
    ['주민 스물다섯 명 이상이 다쳤다.', ['25–Infinity at least count injure']],
    ['쌀은 1kg에 1만 2천500원이다.', ['12500 exact won -']],
    ['다리 길이는 3.5㎞다.', ['3500 exact m -']],
    ['백여 명이 구속됐다.', ['100 about count arrest']],
  ])('%s', (text, found) => {
    expect(shown(text)).toEqual(found);
  });

  it('takes no time of day, ordinal or year for a count', () => {
    expect(read('It began at 10:30 in 1998, on the 19th floor of Studio 7.')).toEqual([]);
  });

  it('tells what was before, and what is added, from what is', () => {
    expect(read('The toll rose from 9 people to 27 people.').map(({ role }) => role)).toEqual(['former', null]);
    expect(read('Three more people were detained.').map(({ role }) => role)).toEqual(['added']);
  });

  it('stays within its bounds on what nobody wrote', () => {
    for (const piece of ['1', '9,', 'two hundred ', 'a half of ', 'between 1 and ', '수십만', '천만 억 ']) {
      expect(read(piece.repeat(4000)).length).toBeLessThanOrEqual(400);
      expect(read(`${piece.repeat(40)}\n`.repeat(400)).length).toBeLessThanOrEqual(400);
    }
  });
});
