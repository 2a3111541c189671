import { credibilitiesIn, printText, type Credibility, type Grade, type GradedSentence } from './grades';
import { passageAt, passagesIn, type Passages } from './passages';
import { printOf, sentenceAt, type Print } from './quotation';
import { addTo } from '../model';

type SentenceGrade = Grade<Credibility> & GradedSentence;

/** What the lines of `credibility` grade in a note's text. */
export interface GradedSentences {
  /** By the offset at which a sentence begins, all that it was given, the first one first. */
  readonly at: ReadonlyMap<number, readonly SentenceGrade[]>;
  /** What does not stand so in the text any more. */
  readonly lost: readonly SentenceGrade[];
}

/** Lines that are looked for, those given last; those before them count as lost. */
const MOST = 2000;

/**
 * Finds the sentences that were graded: by what they say, as links show it; where a link shows a renamed note's new name, by
 * their block, if they are all that stands in it and say the same without such links. `body`: a note's text without properties.
 */
export function gradedSentences(body: string, lines: readonly string[]): GradedSentences {
  const at = new Map<number, SentenceGrade[]>();
  const lost = [...credibilitiesIn(lines.slice(0, -MOST))];
  const grades = credibilitiesIn(lines.slice(-MOST));
  if (grades.length === 0) return { at, lost };
  const passages = passagesIn(body);
  const starts = startsByPrint(body, passages, new Set(grades.map(({ sentence }) => sentence.length)));
  let blocks: ReadonlyMap<string, number> | null = null;
  for (const grade of grades) {
    let found = starts.get(printText(grade.sentence));
    if (found === undefined && grade.block !== null && grade.unnamed !== null) {
      blocks ??= blocksOfOne(body, passages);
      const n = blocks.get(grade.block);
      const isSame = n !== undefined && printText(unnamedAt(body, passages, n)) === printText(grade.unnamed);
      if (isSame) found = [passages.starts[n] ?? 0];
    }
    if (found === undefined || found.length === 0) lost.push(grade);
    for (const start of found ?? []) addTo(at, start, grade);
  }
  return { at, lost };
}

/** Offsets of the sentences of some lengths; the same words may stand twice. */
function startsByPrint(
  body: string,
  { starts }: Passages,
  lengths: ReadonlySet<number>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [n, start] of starts.entries()) {
    const sentence = sentenceAt(body, start, starts[n + 1] ?? body.length);
    if (lengths.has(sentence.length)) addTo(found, printText(printOf(sentence)), start);
  }
  return found;
}

const unnamedAt = (body: string, { starts }: Passages, n: number): Print =>
  printOf(sentenceAt(body, starts[n] ?? 0, starts[n + 1] ?? body.length, () => ''));

/** What a line keeps of the sentence that begins at an offset. */
export function sentencePrints(body: string, start: number, end: number): Pick<GradedSentence, 'sentence' | 'unnamed'> {
  const sentence = printOf(sentenceAt(body, start, end));
  const unnamed = printOf(sentenceAt(body, start, end, () => ''));
  return { sentence, unnamed: printText(unnamed) === printText(sentence) ? null : unnamed };
}

const BLOCK_ID = /[ \t]\^([A-Za-z0-9-]+)[ \t]*\r?$/gm;

/** Indexes of the sentences that stand alone in a block, by its id: of one that stands twice the first. */
function blocksOfOne(body: string, passages: Passages): ReadonlyMap<string, number> {
  const paragraphOf = (n: number): number => Math.floor((passages.at[n] ?? -1) / 256);
  const found = new Map<string, number | null>();
  for (const { index, 1: id = '' } of body.matchAll(BLOCK_ID)) {
    if (found.has(id)) continue;
    // Behind a stop the id itself would count as a sentence.
    const n = passageAt(passages, index);
    found.set(id, paragraphOf(n - 1) === paragraphOf(n) ? null : n);
  }
  return new Map([...found].flatMap(([id, n]) => (n === null ? [] : [[id, n] as const])));
}
