/** How close two entities stand in a story. */
export type Proximity = 'sentence' | 'paragraph' | 'article';

/** Stories that name two entities, by how close they stand at their closest; whole numbers. */
export interface Together {
  readonly sentence: number;
  readonly paragraph: number;
  readonly article: number;
}

/** What a story counts for a pair. */
const WEIGHTS: Readonly<Record<Proximity, number>> = { sentence: 1, paragraph: 0.6, article: 0.3 };

export const storiesIn = ({ sentence, paragraph, article }: Together): number => sentence + paragraph + article;

/** How close a pair stands on average, 0.3 to 1. */
export function closeness(together: Together): number {
  const { sentence, paragraph, article } = together;
  const weighed = sentence * WEIGHTS.sentence + paragraph * WEIGHTS.paragraph + article * WEIGHTS.article;
  return weighed / storiesIn(together);
}

/**
 * The same with a theme in the pair: it has no place in the text but is what the whole story is about, so that everything
 * stands as close to it as to its own paragraph.
 */
export const THEME_CLOSENESS = WEIGHTS.paragraph;

/** Sentences are numbered by paragraph × 256. */
const PARAGRAPH = 256;

/** Both ascending. */
export const proximityOf = (one: readonly number[], other: readonly number[]): Proximity =>
  proximityWithin([...one, ...other], 0, one.length, one.length, one.length + other.length);

/** The same for two parts of a list, each given by where it begins and, exclusive, ends. */
export function proximityWithin(
  sentences: ArrayLike<number>,
  first: number,
  firstEnd: number,
  second: number,
  secondEnd: number,
): Proximity {
  let nearest: Proximity = 'article';
  for (let i = first, k = second; i < firstEnd && k < secondEnd;) {
    const [a = 0, b = 0] = [sentences[i], sentences[k]];
    if (a === b) return 'sentence';
    if (Math.floor(a / PARAGRAPH) === Math.floor(b / PARAGRAPH)) nearest = 'paragraph';
    if (a < b) i += 1;
    else k += 1;
  }
  return nearest;
}
