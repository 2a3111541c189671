import type { Progress } from '../model';

/** What an input is thought to hold before it is read: a number of articles, or null where its beginning does not tell. */
export type Expected = number | null;

/** Counts inputs and the articles in them, and what is still to come as far as that is known. */
export class InputCounter {
  private done = 0;
  private articles = 0;
  /** Articles out of the input at hand. */
  private inside = 0;
  private current = '';

  /** `expected` by input, in their order; without it each is taken for one article until it gives more. */
  constructor(
    private readonly total: number,
    private readonly expected: readonly Expected[] | undefined,
  ) {}

  begin(name: string): Progress {
    this.current = name;
    this.inside = 0;
    return this.progress();
  }

  article(name: string): Progress {
    this.current = name;
    this.inside += 1;
    this.articles += 1;
    return this.progress();
  }

  end(): Progress {
    this.done += 1;
    this.inside = 0;
    return this.progress();
  }

  /** Where the run stands. */
  get now(): Progress {
    return this.progress();
  }

  private progress(): Progress {
    const { done, articles, current } = this;
    return { done, total: Math.max(this.total, done), current, articles, left: this.left() };
  }

  private left(): number | null {
    let left = -this.inside;
    for (let at = this.done; at < this.total; at += 1) {
      const expected = this.expected === undefined ? 1 : (this.expected[at] ?? null);
      if (expected === null) return null;
      left += expected;
      // It has given more than it was taken for: a container, whose end nobody knows.
      if (at === this.done && left < 0) return null;
    }
    return Math.max(0, left);
  }
}
