import { InputCounter, type Expected } from '../../src/workflow/input-counter';

/** Articles still to come after each step: `+` an input begins, `a` an article is out, `.` the input ends. */
function left(steps: string, total: number, expected?: readonly Expected[]): (number | null | undefined)[] {
  const tally = new InputCounter(total, expected);
  return [...steps].map((step) => {
    if (step === '+') return tally.begin('x').left;
    return step === 'a' ? tally.article('x').left : tally.end().left;
  });
}

describe('the tally of a run', () => {
  it('counts inputs and articles', () => {
    const tally = new InputCounter(2, undefined);
    expect(tally.begin('a.zip')).toEqual({ done: 0, total: 2, current: 'a.zip', articles: 0, left: 2 });
    expect(tally.article('a.zip/1.html')).toMatchObject({ current: 'a.zip/1.html', articles: 1 });
    tally.article('a.zip/2.html');
    expect(tally.end()).toMatchObject({ done: 1, articles: 2 });
  });

  it('takes an input for one article', () => {
    expect(left('+a.+a.', 2)).toEqual([2, 1, 1, 1, 0, 0]);
  });

  it('does not know how much is left in a container that did not say, and knows again after it', () => {
    expect(left('+aaa.+a.', 2)).toEqual([2, 1, null, null, 1, 1, 0, 0]);
  });

  it('believes what was counted beforehand, until it turns out wrong', () => {
    expect(left('+aaa.+a.', 2, [3, 1])).toEqual([4, 3, 2, 1, 1, 1, 0, 0]);
    expect(left('+aa.', 2, [5, 1])).toEqual([6, 5, 4, 1]);
    expect(left('+aa', 1, [1])).toEqual([1, 0, null]);
  });

  it('says nothing while a container of unknown size is still to come', () => {
    expect(left('+a.+aa.', 2, [1, null])).toEqual([null, null, null, null, null, null, 0]);
  });

  it('goes on where there are more inputs than were announced', () => {
    const tally = new InputCounter(0, undefined);
    tally.begin('x');
    expect(tally.end()).toMatchObject({ done: 1, total: 1, left: 0 });
  });
});
