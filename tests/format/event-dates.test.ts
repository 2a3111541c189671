import type { EventDate } from '../../src/model';
import { eventDateValues, eventSpan } from '../../src/format/event-dates';

const dated = (...values: string[]): EventDate[] =>
  values.map((value) => ({ start: 0, end: 1, text: 'x', value, precision: 'day', approximate: false }));

describe('the values of event-dates', () => {
  it('stand once each, in the order of the calendar, the more precise first', () => {
    expect(
      eventDateValues(
        dated('2021-07', '2021', '2021-07-01', '2020-12-31', '2021-07-01/2021-07-10', '2021-07-01', '2020/2021'),
      ),
    ).toEqual(['2020/2021', '2020-12-31', '2021', '2021-07-01', '2021-07-01/2021-07-10', '2021-07']);
  });

  it('are no more than a hundred', () => {
    const many = Array.from({ length: 300 }, (_, at) => String(1600 + at));
    expect(eventDateValues(dated(...many))).toHaveLength(100);
  });
});

describe('the days of a value', () => {
  it.each([
    ['2021-07-26', '2021-07-26', '2021-07-26'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-12', '2020-12-01', '2020-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-07-01/2021-07-10', '2021-07-01', '2021-07-10'],
    ['2020-12/2021-02', '2020-12-01', '2021-02-28'],
    ['2017/2019', '2017-01-01', '2019-12-31'],
    [' 2021-07 ', '2021-07-01', '2021-07-31'],
  ])('are all it covers: %s', (value, first, last) => {
    expect(eventSpan(value)).toEqual({ first, last });
  });

  it.each([
    '',
    'soon',
    '2021-13',
    '2021-02-29',
    '2021-7-1',
    '2021/2019',
    '2021/',
    '2021/2022/2023',
    '2021-07-26T10:00',
  ])('are none where a hand wrote something else: %s', (value) => {
    expect(eventSpan(value)).toBeNull();
  });
});
