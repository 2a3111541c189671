import { findDates } from '../../src/intake/dates/find';
import { readStatedDate } from '../../src/intake/dates/value';

const read = (text: string, order: 'dmy' | 'mdy' | null = null): string[] =>
  findDates(text, order).map(({ date, time, offset }) =>
    [date, time, offset].filter((part) => part !== null).join(' '),
  );

describe('dates in a line', () => {
  it.each([
    ['November 15, 2024 at 01:30PM', '2024-11-15 13:30:00'],
    ['Nov. 5 2024', '2024-11-05'],
    ['15th of November 2024', '2024-11-15'],
    ['15. November 2024', '2024-11-15'],
    ['15 de noviembre de 2024', '2024-11-15'],
    ['1er août 2024', '2024-08-01'],
    ['15 Kasım 2024', '2024-11-15'],
    ['3 Mart 2024', '2024-03-03'],
    ['15 września 2024', '2024-09-15'],
    ['15 Desember 2024', '2024-12-15'],
    ['8.Dezember 2010', '2010-12-08'],
    ['15 ноября 2024 г.', '2024-11-15'],
    ['15 листопада 2024', '2024-11-15'],
    ['15 Νοεμβρίου 2024', '2024-11-15'],
    ['١٥ نوفمبر ٢٠٢٤', '2024-11-15'],
    ['15 בנובמבר 2024', '2024-11-15'],
    ['15 नवंबर 2024', '2024-11-15'],
    ['15 tháng 11, 2024', '2024-11-15'],
    ['2024. november 15.', '2024-11-15'],
    ['15. marraskuuta 2024', '2024-11-15'],
    ['15-Nov-2024', '2024-11-15'],
    ['2024年11月15日 下午1:30', '2024-11-15 13:30:00'],
    ['15.11.2024, 13.30 Uhr', '2024-11-15 13:30:00'],
    ['15 novembre 2024 à 13h30', '2024-11-15 13:30:00'],
    ['15 November 2024 13:30 (GMT+9)', '2024-11-15 13:30:00 +09:00'],
    ['am 3.05.2013 11:51 veröffentlicht', '2013-05-03 11:51:00'],
    ['주체113(2024)년 11월 15일', '2024-11-15'],
    ['www.kcna.kp (Juche113.11.15.)', '2024-11-15'],
    ['주체113.11.15.', '2024-11-15'],
    ['2024.11.15 5:04 오후', '2024-11-15 17:04:00'],
    ['2024년 11월 15일 오전 9시 30분', '2024-11-15 09:30:00'],
    ['2024-11-15T13:30:05+09:00', '2024-11-15 13:30:05 +09:00'],
    ['2024-11-15T13:30:00.123Z', '2024-11-15 13:30:00 Z'],
    ['12:05 a.m. EST Nov 15, 2024', '2024-11-15 00:05:00 -05:00'],
    ['Nov 15, 2024 12 p.m. CST', '2024-11-15 12:00:00'],
    ['28/12/2004', '2004-12-28'],
    ['28.12.2004', '2004-12-28'],
    ['05.04.2004', '2004-04-05'],
    ['05/05/2004', '2004-05-05'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('reads day and month in the order the context gives, else not at all', () => {
    expect(read('03/04/2024')).toEqual([]);
    expect(read('03/04/2024', 'dmy')).toEqual(['2024-04-03']);
    expect(read('03/04/2024', 'mdy')).toEqual(['2024-03-04']);
  });

  it.each([
    'November 2024',
    'Nov 15',
    '31 June 2024',
    '29 February 2023',
    '12024-11-15',
    'version 1.2.2024.5',
    'Section 15, 2024',
    'May 1, 1066',
    '13/13/2024',
  ])('no day in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('tells the times of two dates apart', () => {
    expect(read('Published: 10:55, 26 December 2019 | Updated: 11:23, 27 December 2019')).toEqual([
      '2019-12-26 10:55:00',
      '2019-12-27 11:23:00',
    ]);
  });
});

describe('date values', () => {
  it.each([
    ['20241115', '2024-11-15'],
    ['20241115133000Z', '2024-11-15'],
    ['Fri Nov 15 13:30:00 KST 2024', '2024-11-15'],
    ['Fri, 15 Nov 2024 13:30:00 +0900', '2024-11-15'],
    ['15.11.24', '2024-11-15'],
    ['15-NOV-24', '2024-11-15'],
    ['Friday 15th November 2024', '2024-11-15'],
  ])('%s', (value, date) => {
    expect(readStatedDate(value)?.date).toBe(date);
  });

  it.each([
    ['Fri, 15 Nov 2024 13:30:00 GMT', '13:30:00', 'Z'],
    ['Fri, 15 Nov 24 13:30:00 EST', '13:30:00', '-05:00'],
    ['Fri Nov 15 13:30:00 KST 2024', '13:30:00', '+09:00'],
    ['2024-11-15T13:30:00.000+0900', '13:30:00', '+09:00'],
    ['2024-11-15T13:30+09', '13:30:00', '+09:00'],
    ["D:20241115133000+09'00'", '13:30:00', '+09:00'],
    ['D:20241115', null, null],
    ['1731650000', '05:53:20', 'Z'],
    ['1731650000000', '05:53:20', 'Z'],
  ])('%s has its time and zone', (value, time, offset) => {
    expect(readStatedDate(value)).toEqual({ date: '2024-11-15', time, offset });
  });

  it.each(['today', 'last Friday', 'November', '15', '17316500', '2024', 'x'.repeat(500)])(
    'nothing is made up from %s',
    (value) => {
      expect(readStatedDate(value)).toBeNull();
    },
  );
});
