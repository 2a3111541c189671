import type { Removal } from '../model';

/** Counts what was removed or defused while an input is read; one per input. */
export class RemovalLog {
  private readonly found = new Map<string, { what: string; why: string; count: number }>();

  add(what: string, why: string, count = 1): void {
    if (count === 0) return;
    const entry = this.found.get(`${what}\n${why}`);
    if (entry) entry.count += count;
    else this.found.set(`${what}\n${why}`, { what, why, count });
  }

  list(): readonly Removal[] {
    return [...this.found.values()];
  }
}
