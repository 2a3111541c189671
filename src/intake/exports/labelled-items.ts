import { ok, type Input, type Outcome } from '../../model';
import { labelledField } from '../frame/labelled-head';
import { linesOf } from './lines';

const RULE = /^(?:[-=_*~#]{3,}|(?:[-*] ){2,}[-*])$/;

/** Each line with whether an item's labelled head begins with it: behind a rule or a blank line, another label below. */
function* headLines(text: string): Generator<[begins: boolean, line: string]> {
  let waiting: string | null = null;
  let open = true;
  let openBefore = true;
  let inHead = false;
  for (const line of linesOf(text)) {
    if (waiting !== null) {
      const begins: boolean = openBefore && !inHead && isHead(waiting, line);
      yield [begins, waiting];
      inHead = begins || (inHead && labelledField(waiting.trim()) !== null);
      const words = waiting.trim();
      open = words === '' || RULE.test(words);
    }
    openBefore = open;
    waiting = line;
  }
  if (waiting !== null) yield [false, waiting];
}

/** A headline or an address, and below it another of an article's labelled lines. */
function isHead(line: string, next: string): boolean {
  const first = labelledField(line.trim());
  const second = labelledField(next.trim());
  if (first === null || second === null || first.field === second.field || first.value === '') return false;
  return first.field === 'title' || first.field === 'url' || second.field === 'title';
}

const MAY_BEGIN = /^[^\n:：]{2,30}[:：][^\n]*\n[^\n:：]{2,30}[:：]/m;

/** Whether a text is items with labelled heads, two or more; the first stands at its beginning. */
export function isLabelledSeries(text: string): boolean {
  if (!MAY_BEGIN.test(text)) return false;
  let heads = 0;
  for (const [begins, line] of headLines(text)) {
    if (begins) heads += 1;
    if (heads === 0 && line.trim() !== '' && !RULE.test(line.trim())) return false;
    if (heads >= 2) return true;
  }
  return false;
}

/** The items of such a text, each with its head; the rules between them belong to none. */
export function* labelledItems(name: string, text: string): Generator<Outcome<Input>> {
  let lines: string[] = [];
  let number = 0;
  const item = (): Outcome<Input> => {
    number += 1;
    while (lines.length > 0 && isBetween(lines[lines.length - 1] ?? '')) lines.pop();
    const words = lines.join('\n');
    lines = [];
    return ok({ name: `${name}#${number}`, text: words, format: 'text' });
  };
  for (const [begins, line] of headLines(text)) {
    if (begins && lines.length > 0) yield item();
    if (lines.length > 0 || !isBetween(line)) lines.push(line);
  }
  if (lines.length > 0) yield item();
}

const isBetween = (line: string): boolean => line.trim() === '' || RULE.test(line.trim());
