import { ok } from '../../model';
import type { Input, Outcome } from '../../model';
import { isDayAlone } from '../frame/footer';
import { linesOf } from './lines';

const SIGNED = /^(?:by|via|from|source)\s*:?\s+\S.{0,89}$/i;
const TOGETHER = /^(.{8,40}\d{4}(?: at \d{1,2}:\d{2} ?[AP]M)?),?\s+(?:by|via|from)\s.{1,80}$/i;
const ADDRESS = /^https?:\/\/\S+$/;
const RULE = /^[-=_*~#]{3,}$/;

/** Whether a line closes an item: a signature below a day that stands alone, or both on one line. */
function closesItem(line: string, above: readonly string[]): boolean {
  const words = line.trim();
  if (words.length < 4 || words.length > 150) return false;
  const together = TOGETHER.exec(words);
  if (together) return isDayAlone(together[1] ?? '', null);
  return SIGNED.test(words) && above.some((other) => isDayAlone(other, null));
}

/** How many items of a text end with the footer of a feed automation. */
export function countFooters(text: string): number {
  let count = 0;
  for (const [closes] of itemLines(text)) if (closes) count += 1;
  return count;
}

/** Each line with whether it closes an item; the lines between signature and day are blank. */
function* itemLines(text: string): Generator<[closes: boolean, line: string]> {
  const recent: string[] = [];
  for (const line of linesOf(text)) {
    yield [closesItem(line, recent), line];
    if (line.trim() === '') continue;
    recent.push(line.trim());
    if (recent.length > 1) recent.shift();
  }
}

/**
 * The items of a file that a feed automation appended to, one after the other, each with its footer; what stands behind
 * the last footer is an item of its own that has none.
 */
export function* appendedItems(name: string, text: string): Generator<Outcome<Input>> {
  let lines: string[] = [];
  let closed = false;
  let number = 0;
  const item = (): Outcome<Input> => {
    number += 1;
    const words = lines.join('\n').trim();
    lines = [];
    return ok({ name: `${name}#${number}`, text: words });
  };
  for (const [closes, line] of itemLines(text)) {
    const words = line.trim();
    // The address of an item may follow its footer; rules between items belong to none.
    const belongs = closed && (words === '' || ADDRESS.test(words));
    if (closed && !belongs) {
      yield item();
      closed = false;
    }
    if (lines.length > 0 || (words !== '' && !RULE.test(words))) lines.push(line);
    closed ||= closes;
  }
  if (lines.some((line) => line.trim() !== '' && !RULE.test(line.trim()))) yield item();
}
