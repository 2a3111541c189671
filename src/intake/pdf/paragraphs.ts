import { isDayAlone } from '../frame/footer';
import { joinLines, type Vocabulary } from './join';
import { highest, median, type PdfLine } from './lines';

/** Lines that belong together, as one text. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly page: number;
  /** Whether its last line ends in the middle of a sentence at the end of a column, so that the next may go on. */
  readonly open: boolean;
  readonly endsWord: boolean;
  /** Whether its first line is indented or follows a gap, so that it goes on with nothing. */
  readonly begins: boolean;
}

const SENTENCE_END = /[.!?。！？…:][”"’')\]»]*$/;
/** An entry of a table of contents. */
const LEADER = /(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{0,4}$/;
/** Only the end of a line is asked: one of nothing but dots would be tried from each of them. */
const isLeader = (text: string): boolean => LEADER.test(text.slice(-60));
const BYLINE = /^(?:By|BY|Von|Par|Por) \p{Lu}[\p{L}.’'-]* \p{Lu}[^.!?]{0,50}$/u;
const BULLET = /^(?:[•▪■◆●○▶►※◇△▲·]|[-–—]\s|\(?\d{1,2}[.)]\s)/;

/** The paragraphs of a region: parted by gaps, indents, sizes of type, bullets, and lines that end early. */
export function paragraphsOf(lines: readonly PdfLine[], page: number, vocabulary: Vocabulary): Paragraph[] {
  const shape = shapeOf(lines);
  const paragraphs: Paragraph[] = [];
  let group: PdfLine[] = [];
  let begins = false;
  const close = (): void => {
    const first = group[0];
    const last = group[group.length - 1];
    if (!first || !last) return;
    let text = '';
    let endsWord = true;
    for (const line of group) {
      text = text === '' ? line.text : joinLines(text, line.text, endsWord, vocabulary);
      ({ endsWord } = line);
    }
    const open =
      !SENTENCE_END.test(text) && !isLeader(text) && last.x1 > shape.right - (shape.right - shape.left) * 0.15;
    paragraphs.push({ text, size: first.size, font: first.font, page, open, endsWord, begins });
    group = [];
  };
  for (const line of lines) {
    const last = group[group.length - 1];
    if (last && startsParagraph(last, line, shape)) {
      close();
      begins = true;
    } else if (!last) begins = line.x0 > shape.left + 0.8 * line.size;
    group.push(line);
  }
  close();
  return paragraphs;
}

interface Shape {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next. */
  readonly leading: number;
  /** Whether lines mostly reach the right edge, so that a short one ends a paragraph. */
  readonly justified: boolean;
}

function shapeOf(lines: readonly PdfLine[]): Shape {
  const size = median(lines.map((line) => line.size));
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.12);
  const gaps = body
    .slice(1)
    .map((line, index) => (body[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0.5 * size);
  const right = highest(body.map((line) => line.x1));
  const full = body.filter((line) => right - line.x1 < 1.5 * size).length;
  return {
    left: quantile(
      body.map((line) => line.x0),
      0.2,
    ),
    right,
    // Paragraphs apart make the middle value larger than the lines' own distance.
    leading: gaps.length === 0 ? 1.3 * size : Math.min(quantile(gaps, 0.3), 2.2 * size),
    justified: full > body.length * 0.5,
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function startsParagraph(last: PdfLine, line: PdfLine, { left, right, leading, justified }: Shape): boolean {
  const { size } = line;
  if (Math.abs(size - last.size) > 0.1 * Math.max(size, last.size)) return true;
  if (isLeader(last.text) || isDayAlone(line.text, null) || isDayAlone(last.text, null)) return true;
  if (BYLINE.test(last.text) && right - last.x1 > size) return true;
  const step = last.y - line.y;
  if (step > 1.32 * Math.max(leading, 1.05 * size) || step < -size) return true;
  if (BULLET.test(line.text) && !/^[-–—]\s/.test(last.text)) return true;
  const indented = line.x0 > left + 0.8 * size && line.x0 < left + 6 * size;
  if (indented && last.x0 <= left + 0.5 * size && size < 18) return true;
  const width = right - left;
  const room = right - last.x1;
  // Short lines one below the other are a byline, a day, entries of a list.
  if (size < 18 && Math.min(room, right - line.x1) > 0.35 * width) return true;
  const firstWord = line.text.split(' ', 1)[0]?.length ?? 0;
  // The next word would have found room.
  const early = room > Math.max(0.12 * width, (firstWord + 1) * size * 0.55) && size < 18;
  if (!early) return false;
  if (SENTENCE_END.test(last.text)) return justified || room > 0.3 * width;
  return justified && room > 0.35 * width && !/[,;-]$/.test(last.text);
}

/** Paragraphs that go on in the next column or page as one; captions in small type between the halves do not part them. */
export function joinAcross(paragraphs: readonly Paragraph[], body: number, vocabulary: Vocabulary): Paragraph[] {
  const result: Paragraph[] = [];
  let waiting = -1;
  for (const paragraph of paragraphs) {
    const half = waiting < 0 ? undefined : result[waiting];
    const goesOn = half && !paragraph.begins && isBody(paragraph, body) && canGoOn(half, paragraph);
    if (goesOn) {
      const text = joinLines(half.text, paragraph.text, half.endsWord, vocabulary);
      result[waiting] = { ...half, text, open: paragraph.open, endsWord: paragraph.endsWord };
      if (!paragraph.open) waiting = -1;
      continue;
    }
    result.push(paragraph);
    if (isBody(paragraph, body)) waiting = paragraph.open ? result.length - 1 : -1;
    else if (paragraph.size > body * 1.2) waiting = -1;
  }
  return result;
}

const isBody = ({ size }: Paragraph, body: number): boolean => Math.abs(size - body) <= 0.1 * body;

/** The second half begins in the middle of a sentence, or the first breaks off in a word. */
function canGoOn(half: Paragraph, next: Paragraph): boolean {
  if (Math.abs(half.size - next.size) > 0.1 * half.size) return false;
  return (
    /^[\p{Ll}\p{N}\p{Script=Hangul}\p{Script=Han}“"‘(]/u.test(next.text) ||
    /[-,;]$/.test(half.text) ||
    /^\p{Lu}/u.test(next.text)
  );
}
