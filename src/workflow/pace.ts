import type { Progress } from '../model';

/** How fast a run is, as far as it can honestly be told. */
export interface Pace {
  /** Articles; null while too few are done to say. */
  readonly perSecond: number | null;
  /** Null while the pace, or what is still to come, is not known. */
  readonly secondsLeft: number | null;
}

/** Fewer articles, or less time, than this say nothing: the first ones wait for the engine to start. */
const FEWEST = 3;
const SOONEST = 1500;
/** The pace is that of the last stretch of this many milliseconds, or of so few articles: smooth, and not that of an hour ago. */
const STRETCH = 15_000;

interface Sample {
  readonly at: number;
  readonly articles: number;
}

/** Tells the pace of one run. Times are milliseconds of any clock that only goes forward. */
export class Pacer {
  /** Of the last stretch; the first sample is the last before it. */
  private samples: Sample[];

  constructor(start: number) {
    this.samples = [{ at: start, articles: 0 }];
  }

  /** Takes note of where the run is. */
  pace({ articles = 0, left = null }: Progress, now: number): Pace {
    if (articles > (this.samples.at(-1)?.articles ?? 0)) this.samples.push({ at: now, articles });
    while (this.isOld(this.samples[1], articles, now)) this.samples.shift();
    const perSecond = this.perSecond(articles, now);
    return { perSecond, secondsLeft: perSecond === null || left === null ? null : left / perSecond };
  }

  /** Whether the stretch can begin later: it is long enough, and holds enough articles, without what is before. */
  private isOld(second: Sample | undefined, articles: number, now: number): boolean {
    return second !== undefined && second.at < now - STRETCH && articles - second.articles >= FEWEST;
  }

  /** Counted to now, not to the last article: one that takes long slows the pace while it does. */
  private perSecond(articles: number, now: number): number | null {
    const [first] = this.samples;
    if (first === undefined || articles < FEWEST || now - first.at < SOONEST) return null;
    const rate = ((articles - first.articles) * 1000) / (now - first.at);
    return rate > 0 ? rate : null;
  }
}
