import { completeDay, partialDay } from '../../src/intake/dates/partial';

describe('a day without year', () => {
  it.each([
    ['HARARE, Nov. 15 (Xinhua)', 11, 15],
    ['Paris, 15 November', 11, 15],
    ['LIMA, 3 ago', 8, 3],
  ])('is read in %s', (text, month, day) => {
    expect(partialDay(text)).toMatchObject({ month, day });
  });

  it.each(['HARARE, Monday', 'Room 15', 'Section 3 of the law'])('is not in %s', (text) => {
    expect(partialDay(text)).toBeUndefined();
  });

  it.each([
    ['2024-11-16', '2024-11-15'],
    ['2024-11-14', '2024-11-15'],
    ['2025-01-02', '2024-11-15'],
    ['2024-11-13', null],
    ['2024-06-01', null],
    ['2025-03-01', null],
  ])('beside %s is %s', (stated, date) => {
    expect(completeDay({ month: 11, day: 15, evidence: '' }, stated)).toBe(date);
  });

  it('may be of the year before or after', () => {
    expect(completeDay({ month: 12, day: 31, evidence: '' }, '2025-01-01')).toBe('2024-12-31');
    expect(completeDay({ month: 1, day: 1, evidence: '' }, '2024-12-31')).toBe('2025-01-01');
    expect(completeDay({ month: 2, day: 29, evidence: '' }, '2023-03-02')).toBeNull();
  });
});
