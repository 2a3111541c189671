import type { TextDocument } from '../document';
import type { Line } from './korean-lines';
import { LONGEST_LINE } from './stretches';

/** The sentences of a Korean text; those that a quotation spans are one, as far as a line may be long. */
export function koreanSentences(document: TextDocument): readonly Line[] {
  const joined: Line[] = [];
  let marks = NONE;
  for (const line of sentencesOf(document)) {
    const last = joined.at(-1);
    const isOpen = marks.curly > 0 || marks.straight % 2 === 1;
    if (last === undefined || !isOpen || line.end - last.start > LONGEST_LINE) {
      joined.push(line);
      marks = marksIn(line.text);
      continue;
    }
    const text = last.text.padEnd(line.start - last.start) + line.text;
    joined[joined.length - 1] = { start: last.start, end: line.end, text };
    const more = marksIn(line.text);
    marks = { curly: marks.curly + more.curly, straight: marks.straight + more.straight };
  }
  return joined;
}

function sentencesOf({ sentences, text }: TextDocument): readonly Line[] {
  return sentences.flatMap(({ start, end }) => {
    const lines: Line[] = [];
    for (let from = start; from < end;) {
      const to = end - from > LONGEST_LINE ? cutIn(text, from) : end;
      lines.push({ start: from, end: to, text: text.slice(from, to) });
      from = to;
    }
    return lines;
  });
}

/** Where a line that is too long is cut: behind its last space, or where there is none. */
function cutIn(text: string, from: number): number {
  const space = text.slice(from, from + LONGEST_LINE).lastIndexOf(' ');
  return from + (space > 0 ? space + 1 : LONGEST_LINE);
}

interface Marks {
  /** Opening marks that nothing closes. */
  readonly curly: number;
  readonly straight: number;
}
const NONE: Marks = { curly: 0, straight: 0 };

function marksIn(text: string): Marks {
  let [curly, straight] = [0, 0];
  for (const [mark] of text.matchAll(/[“”"]/g)) {
    if (mark === '"') straight += 1;
    else curly += mark === '“' ? 1 : -1;
  }
  return { curly, straight };
}
