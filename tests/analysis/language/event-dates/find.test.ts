import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSure, parseEventDateWeights } from '../../../../src/analysis/language/event-dates/find';
import { datesIn, foundIn, refusalsIn, shownIn, valuesIn } from './support';
import { eventDateRows, judge, readCase, readFixture } from '../../../../tools/eval/event-dates-judge.mjs';

describe('a date in a text', () => {
  it('keeps its words without the preposition, and where they stand', () => {
    const text = 'The post was shelled on the night of October 26, the army said.';
    const [date] = datesIn(text).dates;
    expect(date).toEqual({
      ...{ start: 37, end: 47, text: 'October 26', value: '2024-10-26', precision: 'day', approximate: false },
    });
    expect(text.slice(date!.start, date!.end)).toBe('October 26');
  });

  it.each([
    ['It opened on March 5, 2021.', 'March 5, 2021 = 2021-03-05 day'],
    ['It opened on 5 March 2021.', '5 March 2021 = 2021-03-05 day'],
    ['It opened on the 5th of March, 2021.', '5th of March, 2021 = 2021-03-05 day'],
    ['It opened on Friday, March 5, 2021.', 'Friday, March 5, 2021 = 2021-03-05 day'],
    ['It opened in March 2021.', 'March 2021 = 2021-03 month'],
    ['It opened in 1776.', '1776 = 1776 year'],
    ['It ran from March 3 to 5, 2021.', 'March 3 to 5, 2021 = 2021-03-03/2021-03-05 days'],
    ['It ran from 30 March to 2 April 2021.', '30 March to 2 April 2021 = 2021-03-30/2021-04-02 days'],
    ['It ran from October 2019 to March.', 'October 2019 to March = 2019-10/2020-03 months'],
    ['It ran from 2017 to 2019.', '2017 to 2019 = 2017/2019 years'],
    ['It was sunny in early July 2021.', 'early July 2021 = 2021-07-01/2021-07-10 part ~'],
    ['It was sunny in late 2021.', 'late 2021 = 2021-09/2021-12 part ~'],
    ['It was sunny in the first week of May 2021.', 'first week of May 2021 = 2021-05-01/2021-05-07 part ~'],
    ['It grew in the second quarter of 2021.', 'second quarter of 2021 = 2021-04/2021-06 part ~'],
    ['It was cold in the winter of 2021.', 'winter of 2021 = 2021-12/2022-02 season ~'],
    ['He came around March 5, 2021.', 'March 5, 2021 = 2021-03-05 day ~'],
    ['He came on 2021-03-05 by boat.', '2021-03-05 = 2021-03-05 day'],
    ['He came on February 29, 2020.', 'February 29, 2020 = 2020-02-29 day'],
  ])('is as precise as it is stated: %s', (text, shown) => {
    expect(shownIn(text)).toEqual([shown]);
    expect(shownIn(text, null)).toEqual([shown]);
  });

  it.each([
    ['He fled on Monday.', '2024-11-25'],
    ['He fled on Thursday.', '2024-11-28'],
    ['He fled last Thursday.', '2024-11-21'],
    ['He fled on Tuesday of last week.', '2024-11-19'],
    ['He fled on the 26th.', '2024-11-26'],
    ['He fled on the 29th.', '2024-10-29'],
    ['He fled on the 26th of last month.', '2024-10-26'],
    ['He fled yesterday.', '2024-11-27'],
    ['He fled the day before yesterday.', '2024-11-26'],
    ['He fled last night.', '2024-11-27'],
    ['He fled three days ago.', '2024-11-25'],
    ['He fled three weeks ago.', '2024-11-04/2024-11-10'],
    ['He fled two months ago.', '2024-09'],
    ['He fled last week.', '2024-11-18/2024-11-24'],
    ['He fled late last week.', '2024-11-21/2024-11-24'],
    ['He fled over the weekend.', '2024-11-23/2024-11-24'],
    ['He fled last month.', '2024-10'],
    ['He fled late last month.', '2024-10-21/2024-10-31'],
    ['He fled earlier this month.', '2024-11-01/2024-11-28'],
    ['He fled in June.', '2024-06'],
    ['He fled last November.', '2023-11'],
    ['He fled in November.', '2024-11'],
    ['He fled last spring.', '2024-03/2024-05'],
    ['He fled last winter.', '2023-12/2024-02'],
    ['He fled last year.', '2023'],
    ['He fled in May last year.', '2023-05'],
    ['He fled on New Year’s Eve.', '2023-12-31'],
    ['He fled in the past two weeks.', '2024-11-14/2024-11-28'],
    ['He fled last weekend.', '2024-11-23/2024-11-24'],
  ])('is told from the day of publication, a Thursday: %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value]);
    expect(valuesIn(text, null)).toEqual([]);
  });

  it('is the weekend before, for `last weekend` of a Saturday', () => {
    expect(valuesIn('He fled last weekend.', '2024-11-30')).toEqual(['2024-11-23/2024-11-24']);
  });

  it('is of next year where only there it is that weekday', () => {
    expect(valuesIn('The registration closes Monday, May 18.', '2015-02-17')).toEqual([]);
    expect(valuesIn('He fled on Sunday, May 18.', '2015-02-17')).toEqual(['2014-05-18']);
  });

  it('is a stretch of any length between two days', () => {
    expect(valuesIn('He fled between May 3 and 9.')).toEqual(['2024-05-03/2024-05-09']);
    expect(valuesIn('The drills of May 3-9 ended.')).toEqual(['2024-05-03/2024-05-09']);
    expect(valuesIn('They met on May 3 & 4.')).toEqual(['2024-05-03/2024-05-04']);
  });

  it('lies in the winter that began in another year, in January', () => {
    expect(valuesIn('Nine people froze to death this winter.', '2024-01-20')).toEqual(['2023-12/2024-02']);
    expect(valuesIn('Nine people froze to death last winter.', '2024-01-20')).toEqual(['2022-12/2023-02']);
  });

  it('ends with publication where it is a part of a month, a week or a year that goes on', () => {
    expect(valuesIn('At the beginning of this month rice was dear.', '2024-11-05')).toEqual(['2024-11-01/2024-11-05']);
    expect(valuesIn('At the beginning of the year rice was dear.', '2024-02-05')).toEqual(['2024-01/2024-02']);
  });
});

describe('a date told from the one before it', () => {
  it.each([
    ['He fled on March 5, 2021. Two days later he was caught.', ['2021-03-05', '2021-03-07']],
    ['He fled on March 5, 2021. The previous day he had been fined.', ['2021-03-05', '2021-03-04']],
    ['He fled on March 5, 2021. In the same month two others did.', ['2021-03-05', '2021-03']],
    ['He fled on March 5, 2021. A year later he came back.', ['2021-03-05', '2022']],
    ['He fled on Sunday, a week after a bomb had gone off.', ['2024-11-24', '2024-11-17']],
    ['He fled in August 1968 and came back the following spring.', ['1968-08', '1969-03/1969-05']],
    ['He fled on July 3. On the 5th he was caught.', ['2024-07-03', '2024-07-05']],
    ['He fled in April 2016. In June he reached Seoul.', ['2016-04', '2016-06']],
    ['In 2016 he fled; in March of that year he had been fined.', ['2016', '2016-03']],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('means nothing where there is none', () => {
    expect(refusalsIn('Two days later he was caught.')).toEqual([
      'Two days later: told from a date before it, and there is none',
    ]);
  });

  it('is no more precise than that one', () => {
    expect(refusalsIn('He fled in March 2021. The next day he was caught.')).toEqual([
      'The next day: the date before it is less precise',
    ]);
  });

  it('does not go on from when somebody said something', () => {
    expect(valuesIn('A source said on July 3 that all was calm. On the 5th he was caught.')).toEqual([
      '2024-07-03',
      '2024-11-05',
    ]);
  });

  it('does not go on from what only says since when', () => {
    expect(valuesIn('It was the first since early 2020, and he fled on November 19.')).toEqual([
      '2020-01/2020-04',
      '2024-11-19',
    ]);
  });

  it('does not go on from since when either, where words stand between', () => {
    expect(valuesIn('The mine is shut since a wall fell in on March 5, 2021. In June it was sold.')).toEqual([
      '2021-03-05',
      '2024-06',
    ]);
  });

  it('is forgotten after a few sentences', () => {
    const text = `He fled on March 5, 2021. ${'Nothing happened. '.repeat(5)}The next day he was caught.`;
    expect(valuesIn(text)).toEqual(['2021-03-05']);
  });
});

describe('no event date', () => {
  it.each([
    ['The vote will be held on December 10.', 'December 10: told of as still to come'],
    ['The vote was held on Monday; the next will be held in March.', 'March: told of as still to come'],
    ['The vote will be held tomorrow.', 'tomorrow: not yet on the day of publication'],
    ['“Come back tomorrow,” he said.', 'tomorrow: not yet on the day of publication'],
    ['SEOUL, Nov. 28 (Yonhap) -- A meeting was held.', 'Nov. 28: part of a dateline'],
    ['The vote will be held in 2026.', '2026: not yet on the day of publication'],
    ['The vote is due to be held next week.', 'next week: not yet on the day of publication'],
    ['The tariffs are set for September 1.', 'September 1: told of as still to come'],
    ['She vowed to vote for him in November.', 'November: told of as still to come'],
    ['Friday, the senator travels to Iowa.', 'Friday: told of as still to come'],
    ['The games open on February 4.', 'February 4: this year or last, nothing says which'],
    ['Officials have until January 17 to answer.', 'January 17: this year or last, nothing says which'],
    ['They honoured the March 1 Movement.', 'March 1: the name of something'],
    ['The September 11 attacks changed that.', 'September 11: the name of something'],
    ['PYONGYANG, November 28 (KCNA) -- A meeting was held.', 'November 28: part of a dateline'],
    ['November 28, 2024 at 01:30PM\nA man fled.', 'November 28, 2024: a line that says when the article appeared'],
    ['Every Monday they sweep the street.', 'Every Monday: comes again and again'],
    ['“We have eaten grass since last autumn,” the letter said.', 'last autumn: words of a document, told from its own day'], // prettier-ignore
    ['“We are hungry today,” she said.', 'today: nowadays, in somebody’s words'],
    ['He predicted that by the end of the month all would be lost.', 'end of the month: told of as still to come'],
    ['They were ordered to move by the end of this year.', 'end of this year: told of as still to come'],
    ['“You’d better get out and vote on December 3,” he told them.', 'December 3: told of as still to come'],
    ['You need to answer by December 3.', 'December 3: told of as still to come'],
    ['All must leave on Friday.', 'Friday: told of as still to come'],
    ['A mourner prayed in Hoeryong on December 8.', 'December 8: this year or last, nothing says which'],
    ['FILE - In this May 9, 2018 file photo, he smiled.', 'May 9, 2018: when a picture was taken'],
  ])('is what %s tells, and a reader can ask why', (text, why) => {
    expect(refusalsIn(text)).toContain(why);
    expect(datesIn(text).dates.map((date) => date.text)).not.toContain(why.split(':')[0]);
  });

  it.each([
    'The 26-year-old soldier lived on the 26th floor.',
    'Residents may leave; thousands march; an august body met.',
    'May nobody forget the March on Rome.',
    'Room 2019 costs 2,021 won, and 2010 won in winter.',
    'Resolution 2397 of 2017 and the 2020 law are in force.',
    'In the 1990s and in the 18th century people starved.',
    'The fall of the regime surprised the hot spring.',
    'April Kim and June Park read Psychology Today.',
    'It was given on 3/1/2021.',
    'The day before, on March 32, nothing happened on February 30, 2021.',
    'The 2019-20 season was short.',
    'Everybody waits for April.',
    'The weekend after the hearing he watched Saturday Night Live.',
  ])('is in: %s', (text) => {
    expect(shownIn(text)).toEqual([]);
  });
});

describe('a certain weekday', () => {
  it.each([
    ['He said so in a Monday interview.', ['2024-11-25']],
    ['He said so in a Monday night speech.', ['2024-11-25']],
    ['A bomb killed five Sunday in Hoeryong.', ['2024-11-24']],
    ['They met at 9 Sunday night.', ['2024-11-24']],
    ['He must have left on Monday.', ['2024-11-25']],
    ['The rain began on a Thursday, and by Saturday the river had risen.', ['2024-11-28', '2024-11-23']],
  ])('is in: %s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

describe('a day without its year', () => {
  it('is of last year for a while after New Year, and in the past tense', () => {
    expect(valuesIn('The fire of December 20 spread.', '2024-02-06')).toEqual(['2023-12-20']);
    expect(valuesIn('He fled on November 3.', '2024-02-06')).toEqual(['2023-11-03']);
    expect(valuesIn('A big November 3, with all of them.', '2024-02-06')).toEqual([]);
  });

  it('is no day a year ago where a page went on after its day of publication', () => {
    expect(valuesIn('A mourner prayed on December 5.', '2013-12-06')).toEqual(['2013-12-05']);
    expect(valuesIn('A mourner prayed on December 8.', '2013-12-06')).toEqual([]);
    expect(valuesIn('He had fled in 2012. On December 8, 2012 he was fined.', '2013-12-06')).toContain('2012-12-08');
  });
});

describe('the end of a month', () => {
  it('that is over is a limit that was met', () => {
    expect(valuesIn('By the end of October all had fled.')).toEqual(['2024-10-21/2024-10-31']);
  });
});

describe('a caption', () => {
  const caption = (text: string): string[] => valuesIn(`${text}\n\nHe fled to Seoul on Monday.`);

  it.each([
    'CLOSE The governor warned on Thursday of a drought. USA TODAY',
    'FILE PHOTO: A man is searched in Hoeryong on November 20.',
    'Image caption The fire broke out on November 20',
    'A man was searched on November 20, 2024. (AP Photo/Susan Walsh)',
    'A man was searched on November 20, 2024. (Photo: Jay Calderon, The (Palm Springs, Calif.) Desert Sun)',
    'A man was searched on November 20, 2024. (Aaron P. Bernstein/Reuters)',
    'Protesters gather on November 20 in New York. | Eduardo Munoz Alvarez/AFP/Getty Images',
    'Photos: A search began on November 20. Hide Caption 1 of 2 A search ended on November 21. Hide Caption 2 of 2',
    'Image David Perdue, who won on November 5, is vying for a seat. Credit Kevin Liles',
  ])('is no text of the story: %s', (text) => {
    expect(caption(text)).toEqual(['2024-11-25']);
  });

  it.each([
    'He took photos on November 20, and gave credit to Reuters.',
    'He fled on November 20 (as Reuters reported).',
    'Close to the border he was caught on November 20.',
  ])('is not what only speaks of pictures: %s', (text) => {
    expect(caption(text)).toEqual(['2024-11-20', '2024-11-25']);
  });

  it('ends where its credit does', () => {
    expect(valuesIn('A man. (Photo: AP) He fled on Monday.')).toEqual(['2024-11-25']);
  });

  it('names no day ahead either', () => {
    const { main } = foundIn('FILE PHOTO: He will be tried on December 4.\n\nPower corrupts.', 'Power');
    expect([main, ...main.losers].map(({ value }) => value)).not.toContain('2024-12-04');
  });
});

describe('Korean dates', () => {
  it.each([
    ['지난달 26일 지시가 내려졌다.', ['2024-10-26']],
    ['소식통은 18일 이같이 전했다.', ['2024-11-18']],
    ['2021년 7월 초 회의가 열렸다.', ['2021-07-01/2021-07-10']],
    ['지난해 12월 법이 채택됐다.', ['2023-12']],
    ['지난 5일부터 7일까지 강연이 있었다.', ['2024-11-05/2024-11-07']],
    ['지난주 금요일 정전이 있었다.', ['2024-11-22']],
    ['사흘 전 물자가 들어왔다.', ['2024-11-25']],
    ['소식통은 21일 전했다.', ['2024-11-21']],
    ['매주 토요일에 보고한다.', []],
    ['전날 담화가 발표됐다.', ['2024-11-27']],
    ['2022년 하반기 무역이 재개됐다.', ['2022-07/2022-12']],
    ['내달 15일 행사가 열린다. 오는 30일 회의가 소집된다.', []],
    ['26일간 이어진 봉쇄로 15살 소년이 3일 동안 굶었다.', []],
    ['1990년대 고난의 행군 시기였다.', []],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

it('reads full days in other languages as metadata are read', () => {
  expect(shownIn('Er floh am 15. November 2019 nach Seoul.')).toEqual(['15. November 2019 = 2019-11-15 day']);
  expect(valuesIn('习近平2019年6月20日访问平壤。')).toEqual(['2019-06-20']);
});

const STORY =
  'Police searched houses in Hoeryong on Monday, a source said. The searches began on November 20, after a trader fled. ';

const listed = (text: string): string[] =>
  foundIn(text, 'Police search houses in Hoeryong').dates.map((date) => date.text);

describe('the dates of a story', () => {
  it('are those that tell what happened in it', () => {
    expect(listed(STORY)).toEqual(['Monday', 'November 20']);
  });

  it.each([
    'The ministry was founded in 1948.',
    'It was the largest search since 2003.',
    'Prices rose by 12 percent in 2019, compared with 3 percent in 2018.',
    'He served as minister from 1999 to 2004.',
    'In 1997 many people starved.',
  ])('leave out what is background: %s', (background) => {
    expect(listed(STORY + background)).toEqual(['Monday', 'November 20']);
  });

  it('are listed only where that is likelier than not by some margin', () => {
    expect([-1, 0, 0.5, 1, 3].map(isSure)).toEqual([false, false, false, true, true]);
  });

  it('hold the day of the main event, however little else speaks for it', () => {
    const { dates, main } = foundIn('Rice is dear in Hoeryong today, and maize too.', 'Rice dear in Hoeryong');
    expect(main).toMatchObject({ value: '2024-11-28', reason: { rule: 'named-date' } });
    expect(dates.map((date) => date.text)).toEqual(['today']);
  });

  it('say of background that it is, and why', () => {
    const { refused } = foundIn(`${STORY}The ministry was founded in 1948.`, 'Police search houses in Hoeryong');
    const [reason] = refused.map((date) => date.reason.detail);
    expect(reason).toMatch(/^background of the story; .*(?:a year is named|no day|long before publication)/);
  });
});

describe('the weights of dates', () => {
  it('are read for each decision', () => {
    const { told, main } = parseEventDateWeights('# fitted\ntold: bias\t.5\nmain: none\t1\nmain: none: opinion\t-2\n');
    expect([...told]).toEqual([['bias', 0.5]]);
    expect([...main]).toEqual([
      ['none', 1],
      ['none: opinion', -2],
    ]);
  });

  it('belong to a decision that is known', () => {
    expect(() => parseEventDateWeights('other: bias\t1\n')).toThrow('other: bias');
  });
});

const FOLDER = join(__dirname, '../../../fixtures/event-dates');
const texts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFixture(file, readFileSync(join(FOLDER, file), 'utf8')));

describe('our dated expressions', () => {
  it('are at least 150, and have value and precision right in both halves', () => {
    const judged = texts.flatMap((dated) =>
      judge(dated, datesIn(dated.text, dated.published).dates).map((each) => ({ ...each, half: dated.half })),
    );
    expect(judged.filter(({ kind }) => kind !== 'stray').length).toBeGreaterThanOrEqual(150);
    const [figures] = eventDateRows(judged);
    for (const part of ['tuned', 'unseen', 'all'] as const)
      expect([part, Number(figures?.[part]) >= 0.95]).toEqual([part, true]);
  });
});

describe('the judge', () => {
  const dated = readCase('2024-11-28\tHe fled {on Monday|2024-11-25|day}, aged {26|none}, to Seoul.', 'a:1');
  const found = (words: string, value: string, precision: 'day' | 'month') => {
    const start = dated.text.indexOf(words);
    return { start, end: start + words.length, value, precision };
  };
  const right = (...dates: ReturnType<typeof found>[]): boolean[] => judge(dated, dates).map((each) => each.right);

  it('reads what is marked', () => {
    expect(dated.text).toBe('He fled on Monday, aged 26, to Seoul.');
    expect(dated.gold.map(({ start, end, value }) => [dated.text.slice(start, end), value])).toEqual([
      ['on Monday', '2024-11-25'],
      ['26', null],
    ]);
  });

  it('wants value and precision, and silence where there is no date', () => {
    expect(right(found('Monday', '2024-11-25', 'day'))).toEqual([true, true]);
    expect(right(found('Monday', '2024-11-25', 'month'))).toEqual([false, true]);
    expect(right(found('26', '2024-11-26', 'day'))).toEqual([false, false]);
    expect(right()).toEqual([false, true]);
  });

  it('counts what is found where nothing is marked as wrong', () => {
    expect(right(found('Monday', '2024-11-25', 'day'), found('Seoul', '2024-11-25', 'day'))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
