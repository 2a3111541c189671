import { trendOf } from '../../../src/views/dossier/trend';

const trend = (...dates: (string | null)[]): ReturnType<typeof trendOf> => trendOf(dates.map((date) => ({ date })));
const periods = (...dates: string[]): string[] => trend(...dates).bars.map(({ period }) => period);

describe('the trend', () => {
  it('is by month, without gaps, where two years hold it', () => {
    expect(trend('2024-03-09', '2024-01-31', '2024-03-01', null)).toEqual({
      unit: 'month',
      bars: [
        { period: '2024-01', stories: 1 },
        { period: '2024-02', stories: 0 },
        { period: '2024-03', stories: 2 },
      ],
      undated: 1,
    });
    expect(periods('2023-01-01', '2024-12-31')).toHaveLength(24);
  });

  it('is else by quarter, by year or by decade', () => {
    expect(periods('2022-12-31', '2024-12-31')).toEqual([
      '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4',
    ]); // prettier-ignore
    expect(periods('2017-01-01', '2024-12-31')).toEqual([
      '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024',
    ]); // prettier-ignore
    expect(periods('1969-12-31', '2024-12-31')).toEqual([
      '1960s',
      '1970s',
      '1980s',
      '1990s',
      '2000s',
      '2010s',
      '2020s',
    ]);
  });

  it('has no bars where no story has a date', () => {
    expect(trend(null, null)).toEqual({ unit: 'month', bars: [], undated: 2 });
  });

  it('has few bars also where a date is a slip of the pen', () => {
    expect(periods('0024-03-01', '2024-03-01').length).toBeLessThanOrEqual(101);
    expect(trend('0024-03-01', '2024-03-01').bars.reduce((sum, { stories }) => sum + stories, 0)).toBe(2);
  });
});
