import { judgeMainDays, mainDayRow } from '../../tools/event-date/judge.mjs';

describe('the judge of main days', () => {
  const counts = judgeMainDays([
    { when: '2024-10-26', answer: '2024-10-26' },
    { when: '2024-10-26/2024-10-28', answer: '2024-10-27' },
    { when: '2024-10', answer: '2024-10-31' },
    { when: '2024-10', answer: '2024-11-01' },
    { when: '2024-10-26', answer: '2024-10' },
    { when: '2024-10-26', answer: null },
    { when: null, answer: null },
    { when: null, answer: '2024' },
  ]);

  it('counts what is exactly as labelled, what lies within it, and none where none is labelled', () => {
    expect(counts).toEqual({ labelled: 6, exact: 1, within: 3, unlabelled: 2, none: 1 });
  });

  it('says each as a share, and nothing of what there is none of', () => {
    expect(mainDayRow('own', 'tune', counts)).toMatchObject({ exact: '.167 (1 of 6)', none: '.500 (1 of 2)' });
    expect(mainDayRow('own', 'tune', judgeMainDays([])).exact).toBe('');
  });
});
