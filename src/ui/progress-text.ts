import type { Pace } from '../workflow/pace';
import type { Progress } from '../workflow/ports';
import { PROGRESS } from './text/report';

/** What a run does, as its progress tells it. */
export type Doing = keyof typeof PROGRESS.doing;

/** How far a run is, in numbers: `311 articles · 24/s · 2 min left`; empty where there is nothing to say. */
export function progressDetail({ articles = 0, total }: Progress, { perSecond, secondsLeft }: Pace): string {
  return [
    articles > 0 && (total !== 1 || articles > 1) ? PROGRESS.articles(articles) : '',
    perSecond === null ? '' : PROGRESS.rate(perSecond),
    secondsLeft === null ? '' : PROGRESS.left(secondsLeft),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Where a run stands: in articles where their number is known, else in inputs; null where neither says anything. */
export function progressStand({
  articles = 0,
  left = null,
  done,
  total,
}: Progress): { done: number; of: number } | null {
  if (left !== null && articles + left > 1) return { done: articles, of: articles + left };
  return total > 1 ? { done, of: total } : null;
}

/** `Importing 12 of 40: week.zip/a.html`. */
export function progressLine(progress: Progress, cancelled = false, doing: Doing = 'import'): string {
  const stand = progressStand(progress);
  const words = PROGRESS.doing[doing];
  const at = stand === null ? words : PROGRESS.at(words, Math.min(stand.done + 1, stand.of), stand.of);
  const line = cancelled ? PROGRESS.cancelling : at;
  return progress.current === '' ? line : `${line}: ${progress.current}`;
}
