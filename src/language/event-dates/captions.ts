import type { Span } from '../../model';

/** A paragraph longer than this is no caption, whoever is named at its end. */
const LONGEST = 600;

/** What every caption that is known by its words holds: most lines of most texts do not. */
const HINT = /caption|photo|images|reuters|\bcredit\b|^(?:CLOSE|FILE) /i;
/** Words that a page puts before a picture or film. */
const OPENING =
  /^\s*(?:CLOSE (?=\S)|FILE(?: PHOTO)?\s?[-–—:]|(?:Image|Media|Video) (?:copyright|caption)\b|Media playback is|Enlarge this image|Photos?:)/;
/** `Image David Perdue, a Republican … Credit Kevin Liles` */
const CREDITED = /^\s*Image\s.*\bCredit\b/;
/** Whose picture it is, in brackets: `(AP Photo/Susan Walsh)`, `(Photo: AP)`, `(Jewel Samad/AFP/Getty Images)`. */
const CREDIT = /\((?:[^()]{0,80}\b(?:AP|AFP|Reuters|REUTERS) ?Photo|[Pp]hotos? ?(?:by|:)|[^()]{0,80}(?:Getty Images|\/Reuters|REUTERS\/))[^()]{0,80}(?:\([^()]{0,40}\)[^()]{0,40})?\)/g; // prettier-ignore
/** `| Frank Franklin II/AP Photo` */
const BAR = /\|[^|]{0,80}(?:AP Photo|Getty Images|Reuters)\b/g;
/** `Hide Caption 19 of 35` closes each picture of a gallery. */
const GALLERY = /Hide Caption\b(?: \d+ of \d+)?/g;

/** Captions of pictures and films that stand in a text, in order: what they tell is of a picture, which may be of any day. */
export function captionsOf(text: string): readonly Span[] {
  const captions: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = HINT.test(line) ? captionEnd(line) : 0;
    if (end > 0) captions.push({ start, end: start + end });
    start += line.length + 1;
  }
  return captions;
}

/** Where the captions that open a line end; 0 where none does. */
function captionEnd(line: string): number {
  const gallery = endOfLast(line, GALLERY);
  if (gallery > 0) return gallery;
  if (line.length <= LONGEST && (OPENING.test(line) || CREDITED.test(line))) return line.length;
  const beginning = line.slice(0, LONGEST);
  return endOfLast(beginning, CREDIT) || endOfLast(beginning, BAR);
}

function endOfLast(line: string, pattern: RegExp): number {
  let end = 0;
  for (const { 0: words, index } of line.matchAll(pattern)) end = index + words.length;
  return end;
}
