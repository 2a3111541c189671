import { toTextDocument } from '../../../../src/analysis/language';
import { comparePoints } from '../../../../src/analysis/language/differences/compare';
import { readPoints } from '../../../../src/analysis/language/differences/points';

const told = (text: string, published: string | null) =>
  readPoints(
    toTextDocument(text, { title: null, language: /[가-힣]/.test(text) ? 'ko' : 'en', excluded: [] }),
    published,
  );

const MORNING = '2025-03-04T09:00:00+09:00';
const EVENING = '2025-03-04T20:00:00+09:00';
const NEXT = '2025-03-05T09:00:00+09:00';

/** What two reports of a morning and a day later have in common: the words of both, and their relation. */
function compared(one: string, other: string, [first, second]: (string | null)[] = [MORNING, NEXT]): string[] {
  return comparePoints(told(one, first ?? null), told(other, second ?? null)).map(
    ({ a, b, relation }) => `${one.slice(a.start, a.end)} | ${other.slice(b.start, b.end)}: ${relation}`,
  );
}

describe('two reports of one story', () => {
  it('differ where both cannot be true', () => {
    const one = 'Nine fishermen drowned when a trawler sank off Sokcho on Sunday, a diver said.';
    const other = 'Four fishermen drowned when the trawler sank off Sokcho on Sunday, the navy said.';
    expect(compared(one, other)).toContain('Nine fishermen | Four fishermen: differs');
    expect(compared(other, one, [NEXT, MORNING])).toContain('Four fishermen | Nine fishermen: differs');
  });

  it('update where a later one goes on', () => {
    const one = 'Nine fishermen drowned when a trawler sank off Sokcho, a diver said.';
    const other = 'The number of fishermen drowned off Sokcho when the trawler sank has risen to 14.';
    expect(compared(one, other).join()).toContain('updates');
    expect(compared(one, other).join()).not.toContain('differs');
  });

  it('are nearer or the same in other words', () => {
    const about = 'About thirty barns burned down in the village of Songjong on Sunday.';
    expect(compared(about, 'In the village of Songjong 31 barns burned down on Sunday.')).toContain(
      'About thirty barns | 31 barns: narrower',
    );
    expect(
      compared('The tunnel under the bay is 2.4 kilometers long.', 'The tunnel under the bay has 2,400 meters.'),
    ).toEqual(['2.4 kilometers | 2,400 meters: same']);
  });

  it('differ where one says that there were more at least', () => {
    const few = 'Nine divers drowned when a ferry capsized in the harbor of Sokcho on Sunday.';
    const many = 'At least 22 people drowned when a ferry capsized in the harbor of Sokcho on Sunday.';
    expect(compared(few, many, [MORNING, MORNING])).toContain('Nine divers | At least 22 people: differs');
    const girls = 'Nine girls drowned when a ferry capsized in the harbor of Sokcho on Sunday.';
    expect(compared(girls, many, [MORNING, MORNING])).toContain('Nine girls | At least 22 people: narrower');
  });

  it('do not go on because an outlet reported it on a day', () => {
    const few = 'Nine divers drowned when a ferry capsized in the harbor of Sokcho on Sunday.';
    const many =
      'Thirty divers drowned when a ferry capsized in the harbor of Sokcho on Sunday, Reuters reported on Monday.';
    expect(compared(few, many, [MORNING, MORNING])).toContain('Nine divers | Thirty divers: differs');
    const later = 'Thirty divers drowned in the harbor of Sokcho and not the nine reported on Sunday.';
    expect(compared(few, later, [MORNING, MORNING]).join()).not.toContain('differs');
  });

  it('are not compared where some of others are more than all that the other tells', () => {
    const all = 'Nine divers drowned in the harbor of Sokcho when a ferry capsized on Sunday.';
    const some = 'In the harbor of Sokcho, where the ferry capsized, 14 of the drowned were women.';
    expect(compared(all, some).filter((pair) => pair.includes('Nine divers'))).toEqual([]);
  });

  it('have nothing in common where they tell of two things, places or days', () => {
    expect(
      compared('Corn costs 3,000 won a kilogram in Hamhung.', 'Rice costs 8,000 won a kilogram in Hamhung.'),
    ).toEqual([]);
    expect(
      compared('Rice costs 6,000 won a kilogram in Hamhung.', 'Rice costs 8,000 won a kilogram in Wonsan.'),
    ).toEqual([]);
    expect(
      compared(
        'Guards shot two smugglers near the dam on February 3.',
        'Guards shot six smugglers near the dam on March 2.',
      ),
    ).toEqual([]);
  });

  it('say nothing of growing numbers where it is not known which came first', () => {
    const one = 'Nine miners died in the flooded shaft at Kilju.';
    const other = 'Fourteen miners died in the flooded shaft at Kilju.';
    expect(compared(one, other, [null, null])).toEqual([]);
    expect(compared(one, other, [MORNING, EVENING])).toEqual(['Nine miners | Fourteen miners: updates']);
  });

  it('differ in the day of what happened, and not in the clock of the one who tells it', () => {
    const day = (date: string) => `The delegation visited the shipyard in Chongjin on ${date}.`;
    expect(compared(day('March 1'), day('March 3'))).toEqual(['March 1 | March 3: differs']);
    const abroad = '2025-03-03T19:00:00-05:00';
    expect(compared(day('March 2'), day('March 3'), [abroad, NEXT])).toEqual([]);
  });

  it.each([
    ['The army sent 2,000 soldiers to the northern border on Monday.', 'The army sent 600 soldiers to the southern border on Monday.'],
    ['The talks between the two ministers began in Geneva on May 4.', 'The talks between the two ministers ended in Geneva on May 6.'],
    ['The first round of the vote will be held on June 1.', 'The second round of the vote will be held on June 15.'],
    ['The navy fired two missiles from the eastern coast on Thursday.', 'The navy fired five missiles from the western coast on Thursday.'],
    ['Inspectors found 30 gaps in the fence near Hyesan.', 'Inspectors had found 12 gaps in the fence near Hyesan a year ago.'],
    ['The explosion at the Tarn quarry killed seven workers.', 'An explosion at the Tarn quarry in 2011 killed four workers.'],
    ['The court sentenced the smuggler Ine Varga to five years in prison.', 'The court sentenced the driver of the smuggler Ine Varga to two years in prison.'],
    ['The minister will visit Lund on May 12.', 'The minister’s deputy will visit Lund on May 19.'],
    ['The suspect bought the van for 3,000 euros.', 'The suspect sold the van for 1,800 euros.'],
    ['The road to the mine is 14 kilometers long.', 'The railway to the mine is 22 kilometers long.'],
    ['The company sold 1,200 trucks in April.', 'The company sold 900 trucks in March.'],
    ['해군은 3일 동해에서 미사일 두 발을 발사했다.', '해군은 3일 서해에서 미사일 다섯 발을 발사했다.'],
  ])('do not differ where words tell two things apart: %s', (one, other) => {
    expect(compared(one, other, [MORNING, MORNING]).join()).not.toContain('differs');
  }); // prettier-ignore

  it.each([
    ['Nine fishermen drowned when a trawler sank off Sokcho.', 'Four fishermen drowned when the trawler sank off Sokcho.', '2025-03-04', '2025-03-07', true],
    ['Nine fishermen drowned when a trawler sank off Sokcho.', 'Four fishermen drowned when the trawler sank off Sokcho.', '2025-03-04', '2025-03-08', false],
    ['Nine fishermen drowned when a trawler sank off Sokcho on March 2.', 'Four fishermen drowned when the trawler sank off Sokcho on March 2.', '2025-03-04', '2025-03-20', true],
    ['The delegation visited the shipyard in Chongjin on March 1.', 'The delegation visited the shipyard in Chongjin on March 3.', '2025-03-04', '2025-03-20', false],
    ['Guards detained the smuggler Ine Varga, a 45-year-old man, at the dam near Hyesan.', 'Guards detained the smuggler Ine Varga, a 51-year-old man, at the dam near Hyesan.', '2025-03-04', '2025-03-04', false],
  ])('differ where they are known to be of one time, and never in an age: %s %s, %s and %s', (one, other, first, second, is) => {
    expect(compared(one, other, [first, second]).join().includes('differs')).toBe(is);
  }); // prettier-ignore

  it.each([
    ['Protests in Minsk followed the disputed 2020 election.', 0],
    ['Athletes of Minsk won at the 2024 Paris Olympics.', 0],
    ['A 2020 candidate was arrested in Minsk.', 0],
    ['Police in Minsk arrested Ine Varga, 45, near the dam.', 0],
    ['A woman aged 31 died in Minsk.', 0],
    ['In Minsk 2,020 barns burned.', 1],
    ['In Minsk 2020 voters were arrested.', 1],
  ])('are read without years in names and ages: %s', (text, count) => {
    expect(told(text, MORNING).points.filter(({ unit }) => unit === 'count')).toHaveLength(count);
  });

  it('are read no further than a sentence of the length of one, nor than so many dates', () => {
    const sentence = (times: number): string => `On March 3 a barn burned, ${'said the mayor, '.repeat(times)}and nobody minded.`; // prettier-ignore
    expect(told(sentence(10), MORNING).points).not.toEqual([]);
    expect(told(sentence(200), MORNING).points).toEqual([]);
    const dates = told('The barn burned on March 3. '.repeat(2_000), MORNING).points.filter(({ unit }) => unit === 'date'); // prettier-ignore
    expect(dates).toHaveLength(400);
  });

  it('are read in Korean', () => {
    expect(compared('2일 길주 탄광에서 광부 열두 명이 숨졌다.', '길주 탄광에서 2일 숨진 광부는 세 명이다.')).toContain(
      '열두 명 | 세 명: differs',
    );
  });
});
