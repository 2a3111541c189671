import type { Span } from '../../model';

const BESIDE = 30;
const BEFORE_ALONE = /(?:^|\n)[^\p{L}\p{N}]*(?:(?:published|posted|updated|date|on)[^\p{L}\p{N}]*){0,3}$/iu;
const BEHIND_ALONE = /^(?: ?at)?[\s\d:.,]*(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?[^\p{L}\p{N}]*(?:$|\n)/iu;

/** `November 15, 2024 at 01:30PM` on a line of its own. */
export function isAlone({ start, end }: Span, text: string): boolean {
  const from = Math.max(0, start - BESIDE);
  const before = text.slice(from, start);
  const behind = text.slice(end, end + BESIDE);
  const reaches = from === 0 || before.includes('\n');
  const isEnd = end + BESIDE >= text.length || behind.includes('\n');
  return reaches && isEnd && BEFORE_ALONE.test(before) && BEHIND_ALONE.test(behind);
}
