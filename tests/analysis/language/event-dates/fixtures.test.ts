import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventDateRows, judge, readCase, readFixture } from '../../../../tools/eval/event-dates-judge.mjs';
import { datesIn } from './support';

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
