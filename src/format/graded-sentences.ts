import { credibilitiesIn, printText, type Credibility, type Grade, type GradedSentence } from './grades';
import { passageAt, passagesIn, type Passages } from './passages';
import { printOf, sentenceAt } from './quotation';

type SentenceGrade = Grade<Credibility> & GradedSentence;

/** What the lines of `credibility` grade in a note's text. */
export interface GradedSentences {
  /** By the offset at which a sentence begins, all that it was given, the first one first. */
  readonly at: ReadonlyMap<number, readonly SentenceGrade[]>;
  /** What does not stand so in the text any more. */
  readonly lost: readonly SentenceGrade[];
}

/**
 * Finds the sentences that were graded: by what they say, as links show it; where a link shows a renamed note's new name, by
 * their block, if they are all that stands in it. `body`: a note's text without properties.
 */
export function gradedSentences(body: string, lines: readonly string[]): GradedSentences {
  const at = new Map<number, SentenceGrade[]>();
  const lost: SentenceGrade[] = [];
  const grades = credibilitiesIn(lines);
  if (grades.length === 0) return { at, lost };
  const passages = passagesIn(body);
  const starts = startsByPrint(body, passages, new Set(grades.map(({ sentence }) => sentence.length)));
  for (const grade of grades) {
    const found = starts.get(printText(grade.sentence)) ?? onlyIn(grade.block, body, passages);
    if (found.length === 0) lost.push(grade);
    for (const start of found) at.set(start, [...(at.get(start) ?? []), grade]);
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
    if (!lengths.has(sentence.length)) continue;
    const print = printText(printOf(sentence));
    found.set(print, [...(found.get(print) ?? []), start]);
  }
  return found;
}

/** The sentence of a block that holds no other. */
function onlyIn(block: string | null, body: string, passages: Passages): readonly number[] {
  const id = block === null ? null : new RegExp(`[ \\t]\\^${block}[ \\t]*\\r?$`, 'm').exec(body);
  if (id === null) return [];
  const paragraphOf = (n: number): number => Math.floor((passages.at[n] ?? 0) / 256);
  const paragraph = paragraphOf(passageAt(passages, id.index));
  // Behind a stop the id itself would count as one.
  const inside = passages.starts.filter((start, n) => paragraphOf(n) === paragraph && start <= id.index);
  return inside.length === 1 ? inside : [];
}
