import { readFrontmatter } from '../../format/frontmatter';
import { gradedSentences } from '../../format/graded-sentences';
import { ARTICLE_KEYS } from '../../format/managed';
import { texts } from '../../format/note-record';
import { message, problemOf, type Problem } from '../../model';

/** Sentences of an article's note that were graded, and do not stand so in it any more. */
export function gradesLost(path: string, text: string): readonly Problem[] {
  if (!text.includes(ARTICLE_KEYS.credibility)) return [];
  const read = readFrontmatter(text, path);
  if (!read.ok) return [];
  const lines = texts(read.value.data[ARTICLE_KEYS.credibility]);
  return gradedSentences(read.value.body, lines).lost.map(({ day, grade }) =>
    problemOf(
      'grade-source',
      path,
      message`The sentence that was graded ${grade ?? 'none'} on ${day} does not stand so in the note any more.`,
    ),
  );
}
