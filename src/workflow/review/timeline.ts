import type { ReviewDecision } from './model';

/** Decisions about several articles, in the order in which they were made. */
export class DecisionHistory {
  private readonly all: { readonly key: string; readonly decision: ReviewDecision }[] = [];

  of(key: string): readonly ReviewDecision[] {
    return this.all.filter((each) => each.key === key).map(({ decision }) => decision);
  }

  /** Keys of the articles that something was decided of, that with the latest decision last. */
  get keys(): readonly string[] {
    return [...new Set(this.all.map(({ key }) => key).reverse())].reverse();
  }

  add(key: string, decision: ReviewDecision): void {
    this.all.push({ key, decision });
  }

  takeBack(key: string): ReviewDecision | null {
    const at = this.all.findLastIndex((each) => each.key === key);
    const [taken] = at < 0 ? [] : this.all.splice(at, 1);
    return taken?.decision ?? null;
  }

  forget(key: string): void {
    const rest = this.all.filter((each) => each.key !== key);
    this.all.splice(0, this.all.length, ...rest);
  }
}
