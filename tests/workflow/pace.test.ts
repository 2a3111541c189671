import { Pacer, type Pace } from '../../src/workflow/pace';

/** The pace after articles that each take the given milliseconds, `left` more to come after the last. */
function after(times: readonly number[], left: number | null, start = 1000): Pace {
  const pacer = new Pacer(start);
  let now = start;
  let pace = pacer.pace({ done: 0, total: 1, current: '', articles: 0, left }, now);
  for (const [at, time] of times.entries()) {
    now += time;
    pace = pacer.pace({ done: 0, total: 1, current: '', articles: at + 1, left }, now);
  }
  return pace;
}

describe('the pace of a run', () => {
  it('says nothing after few articles, or too soon', () => {
    expect(after([2000, 2000], 10)).toEqual({ perSecond: null, secondsLeft: null });
    expect(after([10, 10, 10, 10, 10], 10)).toEqual({ perSecond: null, secondsLeft: null });
  });

  it('is articles a second, and what is left at that rate', () => {
    expect(after([1000, 1000, 1000, 1000], 6)).toEqual({ perSecond: 1, secondsLeft: 6 });
  });

  it('promises no end that nobody knows', () => {
    expect(after([1000, 1000, 1000, 1000], null)).toEqual({ perSecond: 1, secondsLeft: null });
  });

  it('forgets how fast it was long ago', () => {
    const fastThenSlow = [...Array.from({ length: 1000 }, () => 10), ...Array.from({ length: 20 }, () => 2000)];
    expect(after(fastThenSlow, 10).perSecond).toBeCloseTo(0.5, 1);
  });

  it('does not jump with one slow article', () => {
    const steady = Array.from({ length: 100 }, () => 100);
    const { perSecond } = after([...steady, 1000], 50);
    expect(perSecond).toBeGreaterThan(9);
    expect(perSecond).toBeLessThan(10);
  });

  it('slows down while one article takes long', () => {
    const pacer = new Pacer(0);
    const at = (articles: number): Parameters<Pacer['pace']>[0] => ({ done: 0, total: 9, current: '', articles, left: 5 }); // prettier-ignore
    for (let one = 1; one <= 5; one += 1) pacer.pace(at(one), one * 1000);
    expect(pacer.pace(at(5), 5000).secondsLeft).toBe(5);
    expect(pacer.pace(at(5), 10_000).secondsLeft).toBe(10);
  });
});
