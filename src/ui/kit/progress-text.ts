import type { Pace } from '../../workflow/pace';
import type { Progress } from '../../model';
import type { Widened } from '../../text/catalogue';
import { PROGRESS } from '../../text/report';

/** What a run does, as its progress tells it. */
export type Doing = keyof typeof PROGRESS.doing;

/** In what words; the command line speaks English. */
type Words = Widened<typeof PROGRESS>;

/** How far a run is, in numbers: `311 articles · 24/s · 2 min left`; empty where there is nothing to say. */
export function progressDetail(
  { articles = 0, total, filing }: Progress,
  { perSecond, secondsLeft }: Pace,
  words: Words = PROGRESS,
): string {
  return [
    articles > 0 && (total !== 1 || articles > 1) ? words.articles(articles) : '',
    perSecond === null || filing !== undefined ? '' : words.rate(perSecond),
    secondsLeft === null || filing !== undefined ? '' : words.left(secondsLeft),
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
  filing,
}: Progress): { done: number; of: number } | null {
  if (filing !== undefined) return filing.total > 1 ? { done: filing.done, of: filing.total } : null;
  if (left !== null && articles + left > 1) return { done: articles, of: articles + left };
  return total > 1 ? { done, of: total } : null;
}

/** `Importing 12 of 40: week.zip/a.html`. */
export function progressLine(
  progress: Progress,
  cancelled = false,
  doing: Doing = 'import',
  words: Words = PROGRESS,
): string {
  const stand = progressStand(progress);
  const what = words.doing[progress.filing === undefined ? doing : 'file'];
  const at = stand === null ? what : words.at(what, Math.min(stand.done + 1, stand.of), stand.of);
  const line = cancelled ? words.cancelling : at;
  return progress.current === '' ? line : `${line}: ${progress.current}`;
}
