import { readFrontmatter } from '../../format/frontmatter';
import { gradedSentences } from '../../format/graded-sentences';
import { printText } from '../../format/grades';
import { ARTICLE_KEYS } from '../../format/managed';
import { texts } from '../../format/note-record';
import { message, problemOf, type Problem } from '../../model';

/** Sentences of an article's note whose grade was not taken back, and that do not stand so in it any more: each once. */
export function gradesLost(path: string, text: string): readonly Problem[] {
  if (!text.includes(ARTICLE_KEYS.credibility)) return [];
  const read = readFrontmatter(text, path);
  if (!read.ok) return [];
  const lines = texts(read.value.data[ARTICLE_KEYS.credibility]);
  const { lost } = gradedSentences(read.value.body, lines);
  const last = new Map(lost.map((each) => [printText(each.sentence), each]));
  return [...last.values()].flatMap(({ day, grade }) =>
    grade === null
      ? []
      : problemOf(
          'grade-source',
          path,
          message`The sentence that was graded ${grade} on ${day} does not stand so in the note any more.`,
        ),
  );
}
