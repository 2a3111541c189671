import { ok, type Input, type Outcome } from '../../model';
import { isDayAlone } from '../frame/footer';
import { linesOf } from './lines';

/** In small letters, as programs write it: a byline below a headline begins with a capital. */
const SIGNED = /^(?:by|via|from)\s*:?\s+\S.{0,89}$/;
const TOGETHER = /^(.{8,40}\d{4}(?: at \d{1,2}:\d{2} ?[AP]M)?),?\s+(?:by|via|from)\s.{1,80}$/;
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

/** What every footer has; most texts have none, and need not be gone through line by line. */
const MAY_CLOSE = /^[ \t]*(?:by|via|from)\s|\d{4}(?: at \d{1,2}:\d{2} ?[AP]M)?,?[ \t]+(?:by|via|from)[ \t]/m;
/** Characters an item has above its footer; a day and a name below a headline stand after fewer. */
const LEAST_ITEM = 160;

/** Whether a text begins with two items or more that end with the footer of a feed automation. */
export function isAppended(text: string): boolean {
  if (!MAY_CLOSE.test(text)) return false;
  let items = 0;
  let length = 0;
  for (const [closes, line] of itemLines(text)) {
    if (closes && length < LEAST_ITEM) return false;
    if (closes) items += 1;
    length = closes ? 0 : length + line.length;
  }
  return items >= 2;
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
