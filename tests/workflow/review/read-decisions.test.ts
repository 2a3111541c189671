import { readDecisions } from '../../../src/workflow/review/read-decisions';

describe('decisions of somebody else', () => {
  it('state a day that the calendar has', () => {
    const read = (value: string | null) => readDecisions([{ do: 'date', value }], 'mine.json');
    expect(read('2024-02-29')).toEqual({ ok: true, value: [{ do: 'date', value: '2024-02-29' }] });
    expect(read(null).ok).toBe(true);
    for (const value of ['2025-02-29', '2025-02-31', '2025-13-01', '2025-1-1', ''])
      expect(read(value)).toMatchObject({ ok: false, problem: { code: 'invalid-decisions', subject: 'mine.json' } });
  });
});
