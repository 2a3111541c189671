import { findPastDates, toTextDocument } from '../../analysis/language';
import { readFrontmatter } from '../../format/frontmatter';
import { readable } from '../../workflow/readable';

/** Where a text says when something happened. */
export interface DateEvidence {
  /** As `event-dates` has it. */
  readonly value: string;
  /** The words that say so: `the 26th`, `early July 2021`. */
  readonly words: string;
  /** The sentence they stand in, as it is read. */
  readonly sentence: string;
}

/** Reads a note again for the words its dates were told from, in the order of the text, each value once. */
export function dateEvidenceIn(note: string, path: string, published: string | null): readonly DateEvidence[] {
  const read = readFrontmatter(note, path);
  const body = read.ok ? read.value.body : note;
  // Line by line, since a link or a mark of Markdown never goes over the end of one.
  const text = body.split('\n').map(readableLine).join('\n');
  const document = toTextDocument(text, { title: null, language: 'und', excluded: [] });
  const found = new Map<string, DateEvidence>();
  for (const { value, text: words, start } of findPastDates(document, published).dates) {
    const sentence = document.sentences.find((each) => each.start <= start && start < each.end);
    const around = sentence === undefined ? words : text.slice(sentence.start, sentence.end).trim();
    if (!found.has(value)) found.set(value, { value, words, sentence: around });
  }
  return [...found.values()];
}

/** Piece by piece, since `readable` cuts what is too long for a sentence. */
const readableLine = (line: string): string =>
  (line.match(/[^.!?。]+[.!?。]*["”’)]*|[.!?。]+/g) ?? [])
    .map((piece) => `${/^\s/.test(piece) ? ' ' : ''}${readable(piece)}`)
    .join('');
